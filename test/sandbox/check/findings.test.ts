import { errors, type Google, type SwitchName } from '../../../sandbox/google';
import type { WireRequest } from '../../../sandbox/check/wire';
import { checked, put } from './worlds';

const on =
	(method: string, fault: Parameters<Google['faults']['on']>[1]) =>
	({ faults }: Google): void => {
		faults.on({ method }, fault);
	};

describe('an answer that nobody thought of is told as it is:', () => {
	it.each([
		[
			'appInDirectMessage',
			on('spaces.members.create', errors.permissionDenied()),
			expect.stringMatching(/^403 PERMISSION_DENIED "Permission denied/),
		],
		[
			'replay',
			on('spaces.setup', errors.permissionDenied()),
			expect.stringMatching(/^403 PERMISSION_DENIED "Permission denied/),
		],
		[
			'limitOfSpace',
			on('spaces.get', errors.quotaExceeded({ metric: 'Space reads per minute' })),
			expect.stringMatching(/^429 RESOURCE_EXHAUSTED RATE_LIMIT_EXCEEDED "Quota exceeded/),
		],
	] as Array<[SwitchName, (google: Google) => void, unknown]>)(
		'of %s',
		async (name, trouble, found) => {
			expect((await put(name, trouble)).came).toMatchObject({ found });
		},
	);

	it('of descriptionLimit, where Google takes fewer characters, but more than 150', async () => {
		const trouble = ({ faults }: Google) => {
			const isLong = ({ body }: { body: unknown }) => JSON.stringify(body).length > 1_000;
			faults.on({ method: 'spaces.setup', where: isLong }, errors.invalidArgument());
		};
		const { came } = await put('descriptionLimit', trouble);
		expect(came).toMatchObject({ found: 'fewer than 4096, more than 150' });
	});
});

describe('what shows nothing is no finding:', () => {
	it.each([
		['appInDirectMessage', errors.alreadyExists(), 'the app is in it already'],
		['memberNotAllowed', errors.unavailable(), 'Google had no time for it'],
	] as const)('of %s, where Google answers %j', async (name, fault, why) => {
		expect((await put(name, on('spaces.members.create', fault))).came).toMatchObject({ why });
	});

	it('of somebody who was to be invited and joined at once', async () => {
		const means = { another: 'olga@example.com' };
		const { came } = await put('roleOfInvited', () => undefined, { means });
		expect(came).toMatchObject({ why: 'the person given as --another joined at once' });
	});

	it('of a group, where the API for groups is not switched on', async () => {
		const off = errors.apiNotEnabled(
			undefined,
			'cloudidentity.googleapis.com',
			'Cloud Identity API',
		);
		const { came } = await put('groupMembershipNames', on('groups.lookup', off));
		expect(came).toMatchObject({
			why: 'Google did not let it be prepared',
			answer: { status: 403 },
		});
	});
});

describe('the opening', () => {
	it('calls nobody a personal account because the space could not be read', async () => {
		const before = ({ faults }: Google) => {
			faults.on({ method: 'spaces.get', nth: 1 }, errors.unavailable());
		};
		expect((await checked({}, { before })).end).toBeUndefined();
	});

	it('takes no app for the colleague', async () => {
		const app = { member: { name: 'users/app', type: 'BOT' }, role: 'ROLE_MEMBER' };
		const { came } = await put('emailsInLists', () => undefined, {
			between: (wire) => async (request) => {
				const { status, body } = await wire(request);
				const { memberships } = body;
				return { status, body: memberships ? { memberships: [app, ...memberships] } : body };
			},
		});
		expect(came).toEqual({ found: 'shown' });
	});
});

it('a space that Google opens is closed again, whatever it was opened for', async () => {
	const patches: WireRequest[] = [];
	await put('audienceOfExternalSpace', () => undefined, {
		between: (wire) => async (request) => {
			if (request.method !== 'PATCH') return await wire(request);
			patches.push(request);
			return { status: 200, body: {} };
		},
	});
	const last = new Map(patches.map(({ url, body }) => [url, body]));
	expect([...last.values()]).toEqual([{}, {}]);
});
