import { errors, type Behaviour } from '../../../sandbox/google';
import { caller, standIn } from './caller';
import { patch, spaceOf, statusOf, unhurried } from './changing';

const [ADA, BEN] = ['ada@example.com', 'ben@example.com'] as const;
const AUDIENCE = 'access_settings.audience';

describe('spaces.patch', () => {
	it.each([['display_name,space_details', 'displayName,spaceDetails']])(
		'changes name and texts together, masks in snake or camel case',
		async (...masks) => {
			for (const mask of masks) {
				const google = unhurried();
				spaceOf(google);
				const spaceDetails = { description: 'What', guidelines: 'How' };
				const answer = await patch(google, mask, { displayName: 'Landing', spaceDetails });
				expect(answer).toMatchObject({
					status: 200,
					body: { displayName: 'Landing', spaceDetails, createTime: expect.any(String) },
				});
				expect(google.spaces()[0]).toMatchObject({ displayName: 'Landing', spaceDetails });
				expect(google.violations).toEqual([]);
			}
		},
	);

	it('replaces description and guidelines as a whole', async () => {
		const google = unhurried();
		spaceOf(google, { spaceDetails: { description: 'What', guidelines: 'How' } });
		await patch(google, 'space_details', { spaceDetails: { description: 'Why' } });
		expect(google.spaces()[0]?.spaceDetails).toEqual({ description: 'Why' });
	});

	it('leaves what the mask does not name', async () => {
		const google = unhurried();
		spaceOf(google);
		await patch(google, 'space_details', { displayName: 'Landing', spaceDetails: {} });
		expect(google.spaces()[0]?.displayName).toBe('Launch');
	});

	it.each([
		['no mask', ''],
		['history with a name', 'space_history_state,display_name'],
		['an audience with a name', `${AUDIENCE},display_name`],
		['permissions with a name', 'permission_settings.toggleHistory,display_name'],
		['who sees members without its pair', 'permission_settings.viewSpaceMembership'],
		['who posts', 'permission_settings.postMessages'],
		['whether external people are allowed', 'external_user_allowed'],
		['the customer', 'customer'],
		['predefined permissions', 'predefined_permission_settings'],
		['a part of the texts', 'space_details.description'],
		['everything', '*'],
	])('refuses %s with 400', async (_, mask) => {
		const google = unhurried();
		spaceOf(google);
		const body = {
			displayName: 'Landing',
			spaceHistoryState: 'HISTORY_OFF',
			permissionSettings: { toggleHistory: {} },
		};
		expect(await statusOf(patch(google, mask, body))).toBe(400);
		expect(google.spaces()[0]).toMatchObject({
			displayName: 'Launch',
			spaceHistoryState: 'HISTORY_ON',
		});
	});

	it.each([
		['a blank name', 'display_name', { displayName: ' ' }],
		['a name of 129 characters', 'display_name', { displayName: 'x'.repeat(129) }],
		[
			'4,097 characters of description',
			'space_details',
			{ spaceDetails: { description: 'x'.repeat(4_097) } },
		],
		['a named space as a chat', 'space_type', { spaceType: 'GROUP_CHAT' }],
		['no history', 'space_history_state', {}],
		['an audience of another form', AUDIENCE, { accessSettings: { audience: 'default' } }],
	])('refuses %s', async (_, mask, body) => {
		const google = unhurried();
		spaceOf(google);
		expect(await statusOf(patch(google, mask, body))).toBe(400);
	});

	it('takes one change a second for each space, and sixty a minute for the project', async () => {
		const { google, clock } = standIn();
		spaceOf(google);
		const rename = () => statusOf(patch(google, 'display_name', { displayName: 'Landing' }));
		expect([await rename(), await rename()]).toEqual([200, 429]);
		const statuses: number[] = [];
		for (let made = 0; made < 55; made += 1) {
			clock.ms += 1_000;
			statuses.push(await rename());
		}
		expect(statuses).not.toContain(429);
		expect(google.calls('spaces.patch')).toHaveLength(57);
	});

	it('needs the wide scope', async () => {
		const google = unhurried();
		const { name } = spaceOf(google);
		const narrow = caller(google, { scopes: ['chat.spaces.create'] });
		const url = `/v1/${name}?updateMask=display_name`;
		expect(await narrow('PATCH', url, { displayName: 'x' })).toMatchObject(
			errors.scopeInsufficient('spaces.patch'),
		);
	});

	it('answers with an echo where a test wants that', async () => {
		const google = unhurried({ patchedSpace: 'echo' });
		const { name } = spaceOf(google);
		const { body } = await patch(google, 'display_name', { displayName: 'Landing' });
		expect(body).toEqual({ name, displayName: 'Landing' });
	});

	it('keeps texts without blanks around them where a test wants that', async () => {
		const google = unhurried({ texts: 'trimmed' });
		spaceOf(google);
		const { body } = await patch(google, 'display_name', { displayName: ' Landing ' });
		expect(body.displayName).toBe('Landing');
	});
});

describe('a new name', () => {
	it('is refused with 409 where the organization has it already', async () => {
		const google = unhurried();
		spaceOf(google);
		google.takenNames.add('Landing');
		expect(await patch(google, 'display_name', { displayName: 'Landing' })).toMatchObject(
			errors.nameTaken(),
		);
		expect(await statusOf(patch(google, 'display_name', { displayName: 'Launch' }))).toBe(200);
	});

	it.each<[Behaviour['displayNames'], number]>([
		['free', 200],
		['unique', 409],
	])('is %s: what another space has', async (displayNames, status) => {
		const google = unhurried({ displayNames });
		spaceOf(google);
		spaceOf(google, { displayName: 'Landing' });
		expect(await statusOf(patch(google, 'display_name', { displayName: 'Landing' }))).toBe(status);
		const space = { spaceType: 'SPACE', displayName: 'Landing' };
		expect((await caller(google)('POST', '/v1/spaces:setup', { space })).status).toBe(status);
	});

	it('is for named spaces, and for a group chat that becomes one', async () => {
		const google = unhurried();
		spaceOf(google, { spaceType: 'GROUP_CHAT', members: [ADA, BEN] });
		const body = { displayName: 'Launch', spaceType: 'SPACE' };
		expect(await statusOf(patch(google, 'display_name', body))).toBe(400);
		expect(await statusOf(patch(google, 'space_type', body))).toBe(400);
		expect(await patch(google, 'space_type,display_name', body)).toMatchObject({
			body: { spaceType: 'SPACE', displayName: 'Launch', accessSettings: {} },
		});
	});
});
