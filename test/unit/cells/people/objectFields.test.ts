import { problemsIn, readIn } from '../../plan/read';

const ADA = 'users/ada@example.com';
const EMAIL = 'ada@example.com';
const OTHER = 'ben@example.com';
const plainly = (...who: string[]) => ({ who, faults: [], guesses: [] });
const nobodyIn = (field: string) =>
	`an entry with the field '${field}' has no email address or user ID`;

/** Best first: where two are filled, the first one counts. */
const FIELDS = [
	...['primaryEmail', 'email', 'emailAddress', 'mail', 'value', 'address', 'primary', 'work'],
	...['email1', 'userEmail', 'recoveryEmail', 'userPrincipalName', 'upn', 'login', 'username'],
	...['resourceName', 'name', 'id', 'userId'],
];

describe('a field that holds an address', () => {
	it.each(FIELDS)('is %s', (field) => {
		expect(readIn({ [field]: EMAIL })).toEqual(plainly(ADA));
		expect(readIn({ [field.toUpperCase()]: EMAIL })).toEqual(plainly(ADA));
	});

	it.each(FIELDS.slice(1).map((field, at) => [FIELDS[at] ?? '', field]))(
		'counts where it is %s, before %s',
		(first, second) => {
			expect(readIn({ [second]: OTHER, [first]: EMAIL }).who).toEqual([ADA]);
			expect(readIn({ [first]: EMAIL, [second]: OTHER }).who).toEqual([ADA]);
		},
	);

	it.each(['recovery', 'second', 'alternate', 'backup', 'personal', 'private', 'home'])(
		'is another one of the person where it is of this kind: %s',
		(kind) => {
			expect(readIn({ [`${kind}Email`]: EMAIL })).toEqual(plainly(ADA));
			expect(readIn({ [`${kind}Email`]: OTHER, 'Work Email': EMAIL })).toEqual(plainly(ADA));
		},
	);

	it.each([
		...['emailVerified', 'mailingList', 'emailType', 'emailStatus', 'emailCount', 'emailSent'],
		...['emailSubject', 'emailDate', 'emailBody', 'managerEmail', 'supervisorEmail'],
		...['assistantEmail', 'emergencyEmail', 'creatorEmail', 'senderEmail', 'phone', 'xid'],
	])('is not %s', (field) => {
		expect(problemsIn({ [field]: EMAIL })).toEqual([nobodyIn(field)]);
	});

	it('counts as one of several where it has a number, and the others are told', () => {
		expect(readIn({ 'Email 1': EMAIL, 'Email 2': OTHER })).toEqual({
			who: [ADA],
			faults: [],
			guesses: [`'${OTHER}' in the field 'Email 2' of '${EMAIL}'`],
		});
		expect(readIn({ 'Email 1 value': EMAIL, 'Email 2 value': OTHER })).toEqual(plainly(ADA));
		expect(readIn({ 'Email 1': EMAIL, 'Email 2 value (new)': OTHER }).guesses).toHaveLength(1);
	});

	it.each(['Boss Email', 'Approver Email', 'E-Mail of the parents', 'Referrer e-mail'])(
		'is none of %s, where one of the person is there and empty',
		(field) => {
			expect(problemsIn({ [field]: OTHER, Email: '' })).toEqual([
				`an entry with the fields '${field}', 'Email' has no email address or user ID`,
			]);
			expect(problemsIn({ [field]: OTHER, 'Work Email': null })).toHaveLength(1);
			expect(problemsIn({ [field]: OTHER, email: 'ada at x' })).toEqual([
				"'ada at x' in the field 'email' is not an email address or a user ID",
			]);
			expect(readIn({ [field]: OTHER, Email: EMAIL })).toEqual({
				who: [ADA],
				faults: [],
				guesses: [`'${OTHER}' in the field '${field}' of '${EMAIL}'`],
			});
			expect(readIn({ [field]: EMAIL, Name: '', Work: '' })).toEqual(plainly(ADA));
		},
	);

	it.each([
		...['Work Email', 'Business Email', 'Company Email', 'Corporate (company) mail'],
		...['School Email', 'Google Email', 'Contact Email', 'Email 1', 'Personal Email'],
	])('is %s beside an empty one', (field) => {
		expect(readIn({ Email: '', [field]: EMAIL })).toEqual(plainly(ADA));
	});

	it('may be one of several people’s where no other one goes before it', () => {
		for (const other of ['Boss Email', 'School Email']) {
			expect(problemsIn({ [other]: OTHER, 'Work Email': EMAIL })).toEqual([
				expect.stringMatching(/ names more than one person; give the field that counts$/),
			]);
		}
	});

	it.each(['name', 'login', 'id', 'userPrincipalName'])(
		'may hold a list of nothing else: %s',
		(field) => {
			expect(readIn({ [field]: [EMAIL, OTHER] })).toEqual(plainly(ADA, `users/${OTHER}`));
			expect(readIn({ [field]: [{ email: EMAIL }] })).toEqual(plainly(ADA));
			expect(problemsIn({ [field]: [EMAIL, 'Ben'] })).toEqual([nobodyIn(field)]);
			expect(problemsIn({ [field]: { first: 'Ada' } })).toEqual([nobodyIn(field)]);
		},
	);

	it('may be an id, as a number, too', () => {
		expect(readIn({ id: 113000000000000 })).toEqual(plainly('users/113000000000000'));
		expect(readIn({ name: null, id: '113000000000000000001' })).toEqual(
			plainly('users/113000000000000000001'),
		);
	});

	it.each(['Ada at x', `${EMAIL} and me`, 'ask users/app', `${EMAIL}; ben`, 'All users/admins'])(
		'is no name that says something else, too: %j',
		(name) => {
			expect(problemsIn({ name })).toEqual([nobodyIn('name')]);
			expect(problemsIn({ userPrincipalName: name })).toEqual([nobodyIn('userPrincipalName')]);
		},
	);
});

describe('an object that stands for the person in another one', () => {
	const plural = (word: string) => [word, `${word}s`];
	it.each([
		...['membership', 'groupMember', 'member', 'user', 'person', 'profile'].flatMap(plural),
		...['attendee', 'contact', 'participant', 'owner', 'assignee', 'employee'].flatMap(plural),
		...['field', 'item', 'result'].flatMap(plural),
		...['value', 'values', 'groupKey', 'memberKey', 'preferredMemberKey', 'people'],
		...['connections', 'json', 'properties', 'data'],
	])('is in the field %s', (field) => {
		expect(readIn({ [field]: { email: EMAIL } })).toEqual(plainly(ADA));
		expect(readIn({ [field]: [{ email: EMAIL }] })).toEqual(plainly(ADA));
	});

	it.each(['manager', 'xmember', 'memberOf', 'key', 'organizer', 'author', 'persona'])(
		'is not in the field %s',
		(field) => {
			expect(problemsIn({ [field]: { email: EMAIL } })).toEqual([nobodyIn(field)]);
		},
	);

	it('counts where no field of the outer one holds an address', () => {
		const value = { member: { email: OTHER }, id: 'U1', email: EMAIL };
		expect(readIn(value)).toEqual(plainly(ADA));
		expect(readIn({ ...value, email: '' })).toEqual(plainly(`users/${OTHER}`));
	});

	it('is none where a text stands: an owner of something is another person', () => {
		expect(problemsIn({ owner: OTHER, email: '' })).toEqual([
			"an entry with the fields 'owner', 'email' has no email address or user ID",
		]);
	});
});

describe('several addresses of one person', () => {
	it.each<[string, unknown]>([
		['one is none', { emails: [{ value: 'x at y' }, { value: EMAIL }] }],
		['others stand in a list', { email: { address: EMAIL, aliases: [OTHER] } }],
		[
			'one is marked, by the field address',
			[{ address: OTHER }, { address: EMAIL, primary: true }],
		],
		['a list of a team stands before them', { team: [OTHER], work: [EMAIL] }],
		['a list of a team stands behind them', { work: [EMAIL], team: [OTHER] }],
		['one is marked twice as no other is', [{ value: EMAIL, primary: true }, { value: OTHER }]],
	])('name the person where %s', (_where, value) => {
		expect(readIn(value)).toEqual(plainly(ADA));
	});

	it.each<[string, unknown]>([
		['not each is labelled', [{ value: EMAIL, primary: true }, { email: OTHER }]],
		['one is a text', { email: [{ value: EMAIL }, OTHER] }],
		['the mark is no yes', [{ value: EMAIL, primary: 'x' }, { value: OTHER }]],
	])('may be several people where %s', (_where, value) => {
		expect(readIn(value)).toEqual(plainly(ADA, `users/${OTHER}`));
	});

	it('name nobody where the only label holds none', () => {
		expect(problemsIn({ home: '' })).toEqual([nobodyIn('home')]);
	});

	it('of a Google Group are told, too', () => {
		expect(readIn({ email: EMAIL, mail: OTHER }, 'groups')).toEqual({
			who: [EMAIL],
			faults: [],
			guesses: [`'${OTHER}' in the field 'mail' of '${EMAIL}'`],
		});
	});
});

describe('what kind of thing an object is', () => {
	const APP = "is a Chat app; use 'Add Chat App' in After Setup";
	const ROOM = 'is a meeting room, not a person';
	const GROUP = "is a Google Group; put it into 'Google Groups' in Space Settings";

	it.each<[string, object]>([
		[APP, { type: 'bot' }],
		[APP, { type: 'BOT' }],
		[APP, { accountType: 'app' }],
		[APP, { kind: 'app', type: 'user' }],
		[APP, { is_bot: true }],
		[ROOM, { type: 'resource' }],
		[ROOM, { type: 'Room', kind: 'calendar#attendee' }],
		[ROOM, { kind: 'calendar#attendee', accountType: 'room' }],
		[ROOM, { resource: true }],
		[GROUP, { type: 'group' }],
		[GROUP, { kind: 'admin#directory#group' }],
	])('%s: %j', (why, kind) => {
		expect(problemsIn({ ...kind, email: EMAIL })).toEqual([`'${EMAIL}' ${why}`]);
	});

	it.each([
		...['user', 'robot', 'bots', 'application', 'webapp', 'bedroom', 'rooms', 'workgroup'],
		...['groups', 'resources', 'human resource', 'admin#directory#user'],
	])('is that of a person for the type %j', (type) => {
		expect(readIn({ type, email: EMAIL, is_bot: false, resource: false })).toEqual(plainly(ADA));
	});

	it.each<[string, object]>([
		['Helper', { name: 'Helper' }],
		['Helper', { displayName: 'Helper' }],
		['Helper', { displayName: 'Helper', name: 'B1' }],
		['b@example.com', { email: 'b@example.com', displayName: 'Helper', name: 'B1' }],
		['Helper', { email: ' ', name: 'Helper' }],
		['Helper', { email: 12, name: 'Helper' }],
		['Helper', { image: null, profile: { name: 'Helper' } }],
		['Helper', { name: 'Helper', profile: { email: 'b@example.com' } }],
		['an entry', {}],
	])('is told with the name %j', (name, given) => {
		expect(problemsIn({ type: 'BOT', ...given })).toEqual([`'${name}' ${APP}`]);
	});
});

describe('an object that names nobody', () => {
	it('is told what it lacks', () => {
		expect(problemsIn({ x: 1 })).toEqual([nobodyIn('x')]);
		expect(problemsIn({ x: 1 }, 'groups')).toEqual([
			"an entry with the field 'x' has no Google Group's email address",
		]);
	});

	it('is told by the first field that holds something else, and in which it stands', () => {
		expect(problemsIn({ email: 'ada at x', mail: 'ben at y' })).toEqual([
			"'ada at x' in the field 'email' is not an email address or a user ID",
		]);
		expect(problemsIn({ user: { email: 'ada at x' } })).toEqual([
			"'ada at x' in the field 'email' is not an email address or a user ID",
		]);
	});

	it('is told by the fault alone, where a name stands beside it', () => {
		const room = 'c_1@resource.calendar.google.com ben';
		expect(readIn({ email: room })).toEqual({
			who: [],
			faults: [`'${room}' in the field 'email' is a meeting room, not a person`],
			guesses: [],
		});
	});
});
