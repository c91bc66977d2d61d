import { planOf, problemsOf } from './rows';

const GROUP_CHAT = { spaceType: 'GROUP_CHAT', members: 'ada@example.com, ben@example.com' };
const DM = { spaceType: 'DIRECT_MESSAGE', members: 'ada@example.com' };
const afterOf = (afterSetup: Record<string, unknown>) => planOf({ afterSetup }).after;
const namesOf = (people: Array<{ name: string }>) => people.map(({ name }) => name);

describe('what follows a setup', () => {
	it('is nothing where nothing is asked for', () => {
		expect(afterOf({})).toEqual({
			owners: [],
			managers: [],
			addChatApp: false,
			pinWelcomeMessage: false,
			checkMembers: 'off',
		});
	});

	it('is read as people write it', () => {
		const { owners, managers, ...after } = afterOf({
			owners: 'Ada <ADA@example.com>; ada@example.com',
			managers: ['ben@example.com', { email: 'cleo@example.com' }],
			addChatApp: 'yes',
			welcomeMessage: ' Hello\nall ',
			pinWelcomeMessage: ['Yes'],
			checkMembers: 'Report',
		});
		expect(namesOf(owners)).toEqual(['users/ada@example.com']);
		expect(namesOf(managers)).toEqual(['users/ben@example.com', 'users/cleo@example.com']);
		expect(after).toEqual({
			addChatApp: true,
			welcomeMessage: 'Hello\nall',
			pinWelcomeMessage: true,
			checkMembers: 'report',
		});
	});

	it.each([
		[{ owners: 'bob at x' }, "'bob at x' is not an email address or a user ID (Owners)"],
		[
			{ managers: 1.5 },
			"'1.5' is a number, not an email address; a Google user ID has about 21 digits (Managers)",
		],
		[{ owners: 'groups/a1' }, "a Google Group cannot have a role: 'groups/a1' (Owners)"],
		[
			{ addChatApp: 'maybe' },
			expect.stringMatching(/^'maybe' is neither yes nor no; write yes .*\(Add Chat App\)$/),
		],
		[
			{ pinWelcomeMessage: 2 },
			expect.stringMatching(/^'2' is neither yes nor no; write yes .*\(Pin Welcome Message\)$/),
		],
		[{ checkMembers: 'often' }, "'often' is not one of off, report, fail (Check Members)"],
		[{ welcomeMessage: '#N/A' }, "'#N/A' is an error of the spreadsheet (Welcome Message)"],
		[{ welcomeMessage: {} }, "'{}' is not a text (Welcome Message)"],
		[
			{ welcomeMessage: '😀'.repeat(8001) },
			'Welcome Message has 32004 bytes; Google Chat allows 32,000',
		],
	])('makes a bad row where it cannot be read: %j', (afterSetup, problem) => {
		expect(problemsOf({ afterSetup })).toEqual([problem]);
	});

	it.each([
		['Do Not Check', 'off'],
		['off', 'off'],
		['', 'off'],
		['Fail If Somebody Is Missing', 'fail'],
		['fail', 'fail'],
		['report', 'report'],
		['Report', 'report'],
	])('knows the words of the form: %s', (word, value) => {
		expect(afterOf({ checkMembers: word }).checkMembers).toBe(value);
	});

	it('is nobody where people write so', () => {
		expect(afterOf({ owners: '-', managers: 'n/a' })).toMatchObject({ owners: [], managers: [] });
	});

	it('can be a message of 32,000 bytes, and of none more', () => {
		expect(afterOf({ welcomeMessage: '😀'.repeat(8000) }).welcomeMessage).toHaveLength(16_000);
		expect(problemsOf({ afterSetup: { welcomeMessage: `${'😀'.repeat(8000)}!` } })).toEqual([
			'Welcome Message has 32001 bytes; Google Chat allows 32,000',
		]);
	});

	it('is no message where it is blank, and no pin where nobody wants one', () => {
		expect(afterOf({ welcomeMessage: ' \n ' })).not.toHaveProperty('welcomeMessage');
		const { after, warnings } = planOf({
			afterSetup: { welcomeMessage: 'Hi', pinWelcomeMessage: 'no' },
		});
		expect(after.pinWelcomeMessage).toBe(false);
		expect(warnings).toEqual([]);
		expect(planOf({ afterSetup: { pinWelcomeMessage: '' } }).warnings).toEqual([]);
	});

	it.each([
		['addChatApp', 'Add Chat App'],
		['welcomeMessage', 'Welcome Message'],
		['pinWelcomeMessage', 'Pin Welcome Message'],
		['checkMembers', 'Check Members'],
	])('is nothing and warned of where the column of %s is not there', (name, label) => {
		const { after, warnings } = planOf({ afterSetup: { [name]: undefined } });
		expect(after).toEqual(afterOf({}));
		expect(warnings).toEqual([
			`${label} is an expression that gave nothing: is the column's name right?`,
		]);
	});

	it.each([
		[3, "'groups/a1', 'groups/a2', 'groups/a3'"],
		[4, "'groups/a1', 'groups/a2', 'groups/a3' and 1 more"],
	])('is no role of %i groups', (count, given) => {
		const managers = Array.from({ length: count }, (_, at) => `groups/a${at + 1}`);
		expect(problemsOf({ afterSetup: { managers } })).toEqual([
			`a Google Group cannot have a role: ${given} (Managers)`,
		]);
	});

	it('leaves out a pin without a message, with a warning', () => {
		const { after, warnings } = planOf({ afterSetup: { pinWelcomeMessage: true } });
		expect(after.pinWelcomeMessage).toBe(false);
		expect(warnings).toEqual(['Pin Welcome Message was left out: there is no message to pin']);
	});

	it.each(['owners', 'managers'])('warns of %s from a misspelt column', (name) => {
		const { warnings } = planOf({ afterSetup: { [name]: undefined } });
		expect(warnings).toEqual([
			expect.stringMatching(
				/^(Owners|Managers) is an expression that gave nothing: is the column's name right\?$/,
			),
		]);
	});
});

describe('roles', () => {
	it('go to people who are members too, without being listed twice', () => {
		const { people } = planOf({
			members: 'ben@example.com, Cleo <cleo@example.com>',
			afterSetup: {
				owners: 'ada@example.com, BEN@example.com',
				managers: 'cleo@example.com, users/12',
			},
		});
		expect(namesOf(people)).toEqual([
			'users/ben@example.com',
			'users/cleo@example.com',
			'users/ada@example.com',
			'users/12',
		]);
	});

	it('make owner who is named as owner and as manager, with a warning', () => {
		const both = `${'Ada '.repeat(30)}<ada@example.com>`;
		const { after, warnings } = planOf({
			afterSetup: {
				owners: 'dan@example.com, ada@example.com',
				managers: `${both}, ben@example.com`,
			},
		});
		expect(namesOf(after.owners)).toEqual(['users/dan@example.com', 'users/ada@example.com']);
		expect(namesOf(after.managers)).toEqual(['users/ben@example.com']);
		expect(warnings).toEqual(["'ada@example.com' is named as owner and as manager: made owner"]);
	});

	it('are left out of a group chat with a warning, and the people are members all the same', () => {
		const { after, people, warnings } = planOf({
			...GROUP_CHAT,
			afterSetup: { owners: 'cleo@example.com', managers: 'dan@example.com' },
		});
		expect(people).toHaveLength(4);
		expect(namesOf([...after.owners, ...after.managers])).toEqual(namesOf(people.slice(2)));
		expect(warnings).toEqual([
			'Owners was left out: it does not apply to a group chat',
			'Managers was left out: it does not apply to a group chat',
		]);
	});
});

describe('a group chat', () => {
	it('is not warned of roles that nobody has', () => {
		expect(planOf({ ...GROUP_CHAT, afterSetup: { owners: '', managers: '-' } }).warnings).toEqual(
			[],
		);
	});

	it('has owners who can be read, and may have the app', () => {
		expect(problemsOf({ ...GROUP_CHAT, afterSetup: { owners: 'bob at x' } })).toEqual([
			"'bob at x' is not an email address or a user ID (Owners)",
		]);
		const { after, warnings } = planOf({ ...GROUP_CHAT, afterSetup: { addChatApp: 'yes' } });
		expect(after.addChatApp).toBe(true);
		expect(warnings).toEqual([]);
	});
});

describe('a direct message', () => {
	it('has no owners, managers or other apps: left out with a warning each', () => {
		const { after, people, warnings } = planOf({
			...DM,
			afterSetup: { owners: 'ben@example.com', managers: 'cleo@example.com', addChatApp: true },
		});
		expect(after).toMatchObject({ owners: [], managers: [], addChatApp: false });
		expect(namesOf(people)).toEqual(['users/ada@example.com']);
		expect(warnings).toEqual([
			'Owners was left out: it does not apply to a direct message',
			'Managers was left out: it does not apply to a direct message',
			'Add Chat App was left out: it does not apply to a direct message',
		]);
	});

	it('warns of them where somebody stands beside nobody', () => {
		expect(planOf({ ...DM, afterSetup: { owners: 'ben@example.com, tbd' } }).warnings).toEqual([
			'Owners was left out: it does not apply to a direct message',
		]);
	});

	it('leaves them out unread, since they may be meant for rows of another kind', () => {
		const afterSetup = { owners: 'tbd', managers: 'groups/a1', addChatApp: 'maybe' };
		expect(planOf({ ...DM, afterSetup }).warnings).toHaveLength(3);
	});

	it('warns of none of them where they are empty', () => {
		const afterSetup = { owners: '', managers: [], addChatApp: 'no' };
		expect(planOf({ ...DM, afterSetup }).warnings).toEqual([]);
		const notThere = { owners: undefined, managers: undefined, addChatApp: undefined };
		expect(planOf({ ...DM, afterSetup: notThere }).warnings).toEqual([]);
	});

	it('may be begun with a message that is pinned', () => {
		const afterSetup = { welcomeMessage: 'Hi', pinWelcomeMessage: true };
		expect(planOf({ ...DM, afterSetup }).after).toMatchObject(afterSetup);
	});
});
