/**
 * What Google may do in more than one way, each met by a row. What is expected here holds for every
 * way: `npm run test:otherwise` tries them all.
 */
import { askedSwitches, BELIEFS, OWNER, type SwitchName } from '../../sandbox/google';
import { failureOf, run, world } from '../support/run';
import { emails, EVERYTHING, row, runAll } from './aroundTheSetup';

const ADA = 'ada@example.com';
const REUSE = { options: { ifSpaceExists: 'reuse' } };
const CHECKED = { afterSetup: { checkMembers: 'report' } };
const dm = (members: string, more = {}) => ({ spaceType: 'DIRECT_MESSAGE', members, ...more });
const apollo = { spaceType: 'SPACE', displayName: 'Apollo' } as const;

const met = new Set<SwitchName>();
/** Whether the switch was needed for this; what a test gives itself is not noted. */
const meets = (name: SwitchName) => {
	expect([...askedSwitches]).toContain(name);
	met.add(name);
};

beforeEach(() => {
	askedSwitches.clear();
});

it('a direct message with somebody who blocks the account fails, and makes nothing', async () => {
	const there = world();
	const { message, description } = await failureOf(there, [dm('blocker@example.com')]);
	expect(`${message} ${description}`).toMatch(/'blocker@example\.com'/);
	expect(description).toMatch(/blocked|Google's own words/);
	expect(there.google.spaces()).toEqual([]);
	meets('blockedDirectMessage');
});

it('a direct message that is not accepted gets its text, or a warning that says why not', async () => {
	const there = world();
	there.google.addSpace({ spaceType: 'DIRECT_MESSAGE', createdBy: ADA, invited: [OWNER] });
	const { json } = await runAll(there, [dm(ADA, { afterSetup: { welcomeMessage: 'Hello' } })]);
	const sent = there.google.spaces()[0]?.messages ?? [];
	expect(json[0]).toMatchObject({ created: false });
	if (sent.length === 1) expect(json[0]).not.toHaveProperty('warnings');
	else expect(String(json[0]?.warnings)).toMatch(/not sent: the account has not accepted/);
	meets('directMessageNotAccepted');
});

it('a key whose space was left makes no second one, and says nothing of it but that', async () => {
	const there = world();
	const keyed = row({ options: { idempotencyKey: 'T-1' }, ...CHECKED });
	await runAll(there, [keyed]);
	await there.clock.sleep(60_000);
	const [space] = there.google.spaces();
	space?.members.splice(0, 1);
	const { json } = await runAll(there, [keyed]);
	expect(there.google.spaces()).toHaveLength(1);
	expect(json[0]).toMatchObject({ created: false });
	expect(String(json[0]?.warnings)).toMatch(/cannot be opened any more/);
	expect(json[0]).not.toHaveProperty('memberReport');
	meets('missingSpace');
});

it.each([
	['from the account', ADA, 'hiddenMembers'],
	['from its owners, too', OWNER, 'hiddenMembersToOwners'],
] as const)(
	'a space that hides its members %s has nobody missing',
	async (_what, createdBy, name) => {
		const there = world();
		const members = [ADA, 'ben@example.com', OWNER].filter((each) => each !== createdBy);
		there.google.addSpace({ ...apollo, createdBy, members, membersHidden: true });
		const { json } = await runAll(there, [
			row({ members: 'ben@example.com', ...REUSE, ...CHECKED }),
		]);
		const report = json[0]?.memberReport as { missing: string[] } | undefined;
		if (report) expect(report.missing).toEqual([]);
		else expect(String(json[0]?.warnings)).toMatch(/its owner hides the members/);
		meets(name);
	},
);

it('somebody who is in by a group is not missing', async () => {
	const there = world();
	there.google.addSpace({ ...apollo, createdBy: OWNER, members: ['team@example.com'] });
	const { json } = await runAll(there, [
		row({ members: 'nils@example.com', ...REUSE, ...CHECKED }),
	]);
	expect(json[0]).toMatchObject({ memberReport: { requested: 1, joined: 1, missing: [] } });
	expect(json[0]).not.toHaveProperty('warnings');
	meets('memberInByGroup');
});

it('a limit of one space is waited for', async () => {
	const there = world({ quotas: { writesPerSpacePerSecond: 1, readsPerSpacePerSecond: 2 } });
	const members = there.google.directory.addMany(12).map(({ email }) => email);
	for (const email of members) {
		const person = there.google.directory.person(email);
		if (person) person.profileHidden = true;
	}
	there.google.addSpace({ ...apollo, createdBy: OWNER, members });
	const { json } = await runAll(there, [row({ members, ...REUSE, ...CHECKED })]);
	expect(json[0]).toMatchObject({ memberReport: { joined: 12, missing: [] } });
	expect(json[0]).not.toHaveProperty('warnings');
	meets('limitOfSpace');
});

it('a space for external people that the organization forbids fails, and makes nothing', async () => {
	const there = world();
	there.google.organization.allowsExternalSpaces = false;
	const external = row({ spaceSettings: { externalUserAllowed: true } });
	const { description } = await failureOf(there, [external]);
	expect(description).toMatch(/Allow External People|Google's own words/);
	expect(description).toContain('No space was set up.');
	expect(there.google.spaces()).toEqual([]);
	meets('externalSpacesForbidden');
});

it('somebody who has not accepted yet gets their role, or a warning names them', async () => {
	const there = world();
	const { json } = await runAll(there, [
		row({ afterSetup: { owners: 'invited.one@example.com' } }),
	]);
	const invited = there.google.spaces()[0]?.members.find(({ state }) => state === 'INVITED');
	if (invited?.role === 'ROLE_MANAGER') expect(json[0]).not.toHaveProperty('warnings');
	else expect(String(json[0]?.warnings)).toMatch(/'invited\.one@example\.com' was not made owner/);
	meets('roleOfInvited');
});

it('the account among the members is in the space, or told to leave itself out', async () => {
	const there = world();
	const rows = [row({ members: [ADA, OWNER] })];
	const ended = await run(there, rows).catch((error: Error) => error);
	if (ended instanceof Error) {
		expect(ended.message).toMatch(/the account that sets up the space is named among its members/);
		expect(there.google.spaces()).toEqual([]);
	} else {
		expect(emails(there)).toEqual([OWNER, ADA]);
	}
	meets('callerInMemberships');
});

it('an address that nobody has is told, and a project without a Chat app, too', async () => {
	const there = world();
	const { message } = await failureOf(there, [dm('nobody@example.com')]);
	expect(message).toMatch(/knows nobody by 'nobody@example\.com'/);
	meets('findDirectMessageOfUnknownUser');
	there.google.organization.unconfiguredApps.add('123456789012');
	const unconfigured = await failureOf(there, [row({ ...REUSE })], there.tokenFor(...EVERYTHING));
	expect(unconfigured.message).toMatch(/Chat app .* is not configured yet/);
	expect(there.google.spaces()).toEqual([]);
	meets('readsWithoutApp');
});

it('somebody who may not be added, or is an outsider, is named', async () => {
	const there = world();
	const members = there.google.directory.addMany(49).map(({ email }) => email);
	const more = [...members, 'blocker@example.com', 'guest@partner.example.org'];
	const { json } = await runAll(there, [row({ members: more, ...CHECKED })]);
	expect(String(json[0]?.warnings)).toMatch(/'blocker@example\.com' was not added/);
	const { missing } = json[0]?.memberReport as { missing: string[] };
	const isGuestIn = emails(there).includes('guest@partner.example.org');
	expect(missing).toContain('blocker@example.com');
	expect(missing.includes('guest@partner.example.org')).toBe(!isGuestIn);
	meets('memberNotAllowed');
	meets('outsiders');
});

it('a space that is there is changed as far as Google lets, and what it does not is told', async () => {
	const there = world();
	const { google } = there;
	const { name } = google.addSpace({
		...apollo,
		createdBy: OWNER,
		members: [ADA, 'ben@example.com', 'carla@example.com'],
		externalUserAllowed: true,
		spaceHistoryState: 'HISTORY_ON',
	});
	google.organization.allowsHistoryChanges = false;
	google.faults.on({ method: 'spaces.members.delete', nth: 1 }, 'lostAnswer');
	const { json } = await runAll(there, [
		row({
			displayName: 'Artemis',
			members: `${ADA}, ben@example.com`,
			spaceSettings: { spaceHistoryState: 'HISTORY_OFF', audience: 'default' },
			options: { existingSpace: name, peopleNotInRow: 'remove' },
		}),
	]);
	expect(json[0]).toMatchObject({
		changes: ["renamed from 'Apollo'", expect.stringMatching(/^removed /)],
	});
	expect(String(json[0]?.warnings)).toMatch(/History was not changed.*Target Audience was not/s);
	expect(google.spaces()[0]).toMatchObject({ displayName: 'Artemis' });
	meets('patchedSpace');
	meets('historyByPolicy');
	meets('audienceOfExternalSpace');
	meets('audienceChangedBy');
	meets('repeatedRemoval');
});

it('is all that the node relies on, with the tests of one thing each', () => {
	// Met all over the other tests, or where they say so.
	const elsewhere: SwitchName[] = [
		'replay',
		'requestIdOfAnotherUser',
		'displayNames',
		'descriptionLimit',
		'texts',
		'defaultAudience',
		'memberAlreadyIn',
		'missingMembership',
		'emailsInLists',
		'emptyPages',
	];
	const relied = BELIEFS.filter(
		({ choices, node }) => choices.length > 0 && !node.startsWith('Nothing'),
	);
	expect([...met, ...elsewhere].sort()).toEqual(relied.map(({ name }) => name).sort());
});
