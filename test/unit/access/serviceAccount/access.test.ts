import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { serviceAccountAccess } from '../../../../nodes/GoogleChatSetupSpace/access/serviceAccount/access';
import { getSpace, listMembers } from '../../../../nodes/GoogleChatSetupSpace/google/requests';
import { errors, OWNER } from '../../../../sandbox/google';
import { AUTH, DATA, EMAIL, MEMBERSHIPS, serviceAccountWorld, SPACES, TYPE } from './world';

const ADA = { actAs: 'Ada@Example.com' };

/** Access with this credential; undefined where n8n has none to give. */
async function accessWith(data: IDataObject | undefined, world = serviceAccountWorld()) {
	const context: IExecuteFunctions = {
		...world.context,
		getCredentials: (async (type: string) => {
			expect(type).toBe(TYPE);
			if (data === undefined) throw new Error('It was deleted.');
			return data;
		}) as IExecuteFunctions['getCredentials'],
	};
	return { ...world, access: await serviceAccountAccess(context, world.tokens) };
}

describe('access as a service account', () => {
	it.each<[string, IDataObject | undefined, string, string | undefined]>([
		["the project in the account's address", DATA, 'my-project-1', 'my-project-1'],
		[
			'the address where it tells no project',
			{ ...DATA, email: 'robot@example.com' },
			'robot@example.com',
			undefined,
		],
		['the credential where the account is none', { ...DATA, email: '' }, 'cred2', undefined],
		['the credential where n8n has it not', undefined, 'cred2', undefined],
	])('counts its quota by %s', async (_what, data, projectKey, project) => {
		const { access } = await accessWith(data);
		expect(access).toMatchObject({ kind: 'serviceAccount', credential: 'cred2', projectKey });
		expect(access.project).toBe(project);
	});

	it.each<[string, IDataObject | undefined, object, string | undefined]>([
		['whom the row names, in small letters', DATA, ADA, 'ada@example.com'],
		['whom the credential names', DATA, {}, OWNER],
		['nobody who is known', { ...DATA, delegatedEmail: '' }, {}, undefined],
		['nobody where n8n has no credential', undefined, {}, undefined],
		['whom the row names all the same', undefined, ADA, 'ada@example.com'],
	])('acts as %s', async (_who, data, row, caller) => {
		const { access } = await accessWith(data);
		expect(access.actorOf(row)).toEqual({ id: caller ?? 'cred2', email: caller });
	});

	it('may have every permission, unless the credential rules one out', async () => {
		const { access: full } = await accessWith(DATA);
		expect(full.granted).toContain(SPACES);
		const { access: narrow } = await accessWith({ ...DATA, spacesAccess: 'create' });
		expect(narrow.granted).not.toContain(SPACES);
		expect(narrow.granted).toContain(`${AUTH}chat.spaces.create`);
		const { access: unknown } = await accessWith(undefined);
		expect(unknown.granted).toBeUndefined();
	});
});

describe('whether there is a token for a row', () => {
	it('is asked for whom the row names, and for what the row needs', async () => {
		const { access, google } = await accessWith(DATA);
		expect(await access.check(ADA, ['spaces.setup'])).toBeUndefined();
		expect(await access.check(ADA, ['spaces.messages.create'])).toMatchObject({
			kind: 'noToken',
			reason: 'noDelegation',
			user: 'Ada@Example.com',
			account: EMAIL,
			scopes: [`${AUTH}chat.messages.create`],
		});
		expect(google.calls('token.jwt')).toHaveLength(2);
	});

	it('is told before Google is asked where nobody is named', async () => {
		const { access, google } = await accessWith({ ...DATA, delegatedEmail: '' });
		expect(await access.check({}, ['spaces.setup'])).toMatchObject({ reason: 'noUser' });
		expect(google.log).toEqual([]);
	});

	it.each(['reset' as const, errors.unavailable()])(
		'is left open where Google cannot tell: %p',
		async (fault) => {
			const { access, google } = await accessWith(DATA);
			google.faults.on({ method: 'token.jwt' }, fault);
			expect(await access.check({}, ['spaces.setup'])).toBeUndefined();
		},
	);
});

describe('what a row sends', () => {
	it('is sent as whom it names, with what the row and the request need', async () => {
		const { access, google } = await accessWith(DATA);
		const send = access.transportFor(ADA, ['spaces.get']);
		await send(getSpace('spaces/A'));
		await send(listMembers('spaces/A'));
		expect(google.calls('spaces.get')).toMatchObject([{ user: 'ada@example.com' }]);
		expect(google.calls('token.jwt')).toHaveLength(2);
		expect(google.calls('spaces.members.list')).toMatchObject([{ user: 'ada@example.com' }]);
	});

	it('is sent with one token, where the row needs both anyway', async () => {
		const { access, google } = await accessWith(DATA);
		const send = access.transportFor({}, ['spaces.get', 'spaces.members.list']);
		await send(getSpace('spaces/A'));
		await send(listMembers('spaces/A'));
		expect(google.calls('spaces.get')).toMatchObject([{ user: OWNER }]);
		expect(google.calls('token.jwt')).toHaveLength(1);
		expect(google.violations).toEqual([]);
	});

	it('is not sent where the row needs what is not delegated', async () => {
		const world = serviceAccountWorld({ delegated: [SPACES, MEMBERSHIPS] });
		const { access, google } = await accessWith(DATA, world);
		const send = access.transportFor({}, ['groups.lookup']);
		expect(await send(getSpace('spaces/A'))).toMatchObject({
			reason: 'scopeNotDelegated',
			scopes: [`${AUTH}cloud-identity.groups.readonly`],
		});
		expect(google.calls('spaces.get')).toEqual([]);
	});
});
