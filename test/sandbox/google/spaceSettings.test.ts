import { OWNER, type Behaviour } from '../../../sandbox/google';
import { caller } from './caller';
import { patch, spaceOf, statusOf, unhurried } from './changing';

const [ADA, BEN] = ['ada@example.com', 'ben@example.com'] as const;
const GUEST = 'guest@partner.example.org';
const AUDIENCE = 'access_settings.audience';

describe('the history', () => {
	const off = { spaceHistoryState: 'HISTORY_OFF' };
	const mask = 'space_history_state';

	it('can be changed in chats, too', async () => {
		const google = unhurried();
		spaceOf(google, { spaceType: 'DIRECT_MESSAGE', members: [ADA] });
		expect(await patch(google, mask, off)).toMatchObject({ status: 200, body: off });
	});

	it.each([403, 400] as const)('is refused with %s by policy', async (historyByPolicy) => {
		const google = unhurried({ historyByPolicy });
		spaceOf(google);
		google.organization.allowsHistoryChanges = false;
		expect(await statusOf(patch(google, mask, off))).toBe(historyByPolicy);
		expect(google.spaces()[0]?.spaceHistoryState).toBe('HISTORY_ON');
	});
});

describe('the audience', () => {
	const all = { accessSettings: { audience: 'audiences/default' } };

	it('opens a space, and closes it when it is left out', async () => {
		const google = unhurried();
		spaceOf(google);
		const opened = await patch(google, AUDIENCE, all);
		expect(opened.body.accessSettings).toEqual({
			accessState: 'DISCOVERABLE',
			audience: 'audiences/default',
		});
		const closed = await patch(google, AUDIENCE, {});
		expect(closed.body.accessSettings).toEqual({ accessState: 'PRIVATE' });
	});

	it('can read back under another name', async () => {
		const google = unhurried({ defaultAudience: 'resolved' });
		spaceOf(google);
		const { body } = await patch(google, AUDIENCE, all);
		expect(body.accessSettings).toMatchObject({
			accessState: 'DISCOVERABLE',
			audience: expect.not.stringContaining('default'),
		});
	});

	it.each<[Behaviour['audienceChangedBy'], number, number]>([
		['owner', 200, 403],
		['manager', 200, 200],
		['administrator', 403, 403],
	])('is changed by %s', async (audienceChangedBy, byOwner, byManager) => {
		const google = unhurried({ audienceChangedBy });
		spaceOf(google, { managers: [ADA], members: [BEN] });
		const by = async (user: string) => {
			return await statusOf(patch(google, AUDIENCE, all, user));
		};
		expect([await by(OWNER), await by(ADA), await by(BEN)]).toEqual([byOwner, byManager, 403]);
		google.directory.add({ ...google.directory.person(OWNER), email: OWNER, administrator: true });
		expect(await by(OWNER)).toBe(200);
	});

	it.each([400, 403] as const)(
		'is refused with %s for a space with external people',
		async (audienceOfExternalSpace) => {
			const google = unhurried({ audienceOfExternalSpace });
			spaceOf(google, { externalUserAllowed: true });
			expect(await statusOf(patch(google, AUDIENCE, all))).toBe(audienceOfExternalSpace);
		},
	);
});

describe('permissions', () => {
	const MANAGERS = { managersAllowed: true, assistantManagersAllowed: true };

	it('are given with one space, not in the list', async () => {
		const google = unhurried();
		const { name } = spaceOf(google, { predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE' });
		const { body } = await caller(google)('GET', `/v1/${name}`);
		expect(body.permissionSettings).toMatchObject({
			postMessages: MANAGERS,
			modifySpaceDetails: MANAGERS,
			replyMessages: { ...MANAGERS, membersAllowed: true },
		});
		expect(body.accessSettings).toEqual({ accessState: 'PRIVATE' });
		const { spaces } = (await caller(google)('GET', '/v1/spaces')).body;
		expect(spaces[0]).not.toHaveProperty('permissionSettings');
		expect(spaces[0]).not.toHaveProperty('accessSettings');
		google.behaviour.accessSettingsInLists = true;
		const again = (await caller(google)('GET', '/v1/spaces')).body.spaces;
		expect(again[0]).toHaveProperty('accessSettings');
	});

	it('decide who changes texts and history, and who posts', async () => {
		const google = unhurried();
		const { name } = spaceOf(google, {
			members: [ADA],
			predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE',
		});
		const history = { spaceHistoryState: 'HISTORY_OFF' };
		const url = `/v1/${name}/messages`;
		const scopes = ['chat.messages.create'];
		const attempts = [
			() => statusOf(patch(google, 'display_name', { displayName: 'x' }, ADA)),
			() => statusOf(patch(google, 'space_history_state', history, ADA)),
			() => statusOf(caller(google, { user: ADA, scopes })('POST', url, { text: 'Hello' })),
			() => statusOf(caller(google, { scopes })('POST', url, { text: 'Hello' })),
		];
		const statuses: number[] = [];
		for (const attempt of attempts) {
			statuses.push(await attempt());
		}
		expect(statuses).toEqual([403, 403, 403, 200]);
	});

	it('are changed by owners alone, several together', async () => {
		const google = unhurried();
		spaceOf(google, { members: [ADA], managers: [BEN] });
		const mask = 'permission_settings.modifySpaceDetails,permission_settings.toggleHistory';
		const body = { permissionSettings: { modifySpaceDetails: MANAGERS, toggleHistory: MANAGERS } };
		expect(await statusOf(patch(google, mask, body, BEN))).toBe(403);
		expect(await patch(google, mask, body)).toMatchObject({ status: 200, body });
		expect(await statusOf(patch(google, 'display_name', { displayName: 'x' }, ADA))).toBe(403);
	});

	it('hide the members, named with their pair', async () => {
		const google = unhurried();
		const { name } = spaceOf(google, { members: [ADA] });
		const mask =
			'permission_settings.viewSpaceMembership,' +
			'access_settings.access_permission_settings.viewSpaceMembershipSetting';
		const body = {
			permissionSettings: { viewSpaceMembership: MANAGERS },
			accessSettings: { accessPermissionSettings: { viewSpaceMembershipSetting: {} } },
		};
		expect(await statusOf(patch(google, mask, body))).toBe(200);
		const asAda = caller(google, { user: ADA });
		expect((await asAda('GET', `/v1/${name}/members`)).status).toBe(403);
	});

	it('give people of other organizations no part in texts and members', async () => {
		const google = unhurried();
		const { name } = spaceOf(google, { externalUserAllowed: true, members: [GUEST, BEN] });
		expect(await statusOf(patch(google, 'display_name', { displayName: 'x' }, BEN))).toBe(200);
		expect(await statusOf(patch(google, 'display_name', { displayName: 'y' }, GUEST))).toBe(403);
		const body = { member: { name: `users/${ADA}`, type: 'HUMAN' } };
		const asGuest = caller(google, { user: GUEST });
		expect((await asGuest('POST', `/v1/${name}/members`, body)).status).toBe(403);
	});
});

describe('a space that is gone', () => {
	it.each([403, 404] as const)('is answered with %s', async (missingSpace) => {
		const google = unhurried({ missingSpace });
		const answers = await Promise.all([
			caller(google)('GET', '/v1/spaces/GONE'),
			caller(google)('PATCH', '/v1/spaces/GONE?updateMask=display_name', { displayName: 'x' }),
			caller(google)('GET', '/v1/spaces/GONE/members'),
		]);
		expect(answers.map(({ status }) => status)).toEqual(Array(3).fill(missingSpace));
	});
});
