import { problemsIn, readIn } from '../../plan/read';

const ADA = 'users/ada@example.com';
const EMAIL = 'ada@example.com';
const BEN = 'ben@example.com';
const plainly = (...who: string[]) => ({ who, faults: [], guesses: [] });

describe('somebody as other nodes and services hand them over', () => {
	it.each<[string, unknown]>([
		['a user of the Directory', { id: '113000000000000000001', primaryEmail: EMAIL }],
		[
			'a user of the Directory with all addresses',
			{
				emails: [
					{ address: 'x@example.com', type: 'work' },
					{ address: EMAIL, primary: true },
				],
			},
		],
		['a member of a Google Group', { kind: 'admin#directory#member', email: EMAIL, type: 'USER' }],
		['a member of Cloud Identity', { preferredMemberKey: { id: EMAIL }, roles: [] }],
		['an attendee', { email: EMAIL, responseStatus: 'accepted', organizer: true }],
		[
			'a person of the People API',
			{
				resourceName: 'people/c12',
				emailAddresses: [{ value: EMAIL, metadata: { primary: true } }],
			},
		],
		['a contact of n8n', { resourceName: 'people/c12', emailAddresses: { work: [EMAIL] } }],
		['a row of Google Sheets', { row_number: 4, Name: 'Ada', 'Email Address': EMAIL }],
		['a row of an export', { Name: 'Ada', 'Email Address [Required]': EMAIL }],
		[
			'a row of exported contacts',
			{ 'E-mail 1 - Value': EMAIL, 'E-mail 2 - Value': 'x@example.com' },
		],
		['a row with the mail of somebody else', { 'Manager Email': 'x@example.com', 'E-Mail': EMAIL }],
		['a user of Slack', { id: 'U1', name: 'ada', is_bot: false, profile: { email: EMAIL } }],
		['a user of Microsoft Graph', { mail: null, userPrincipalName: EMAIL, displayName: 'Ada' }],
		[
			'an attendee of Microsoft Graph',
			{ type: 'required', emailAddress: { name: 'Ada', address: EMAIL } },
		],
		['a member of Teams', { displayName: 'Ada', userId: 'f1', email: EMAIL }],
		[
			'a person of Notion',
			{ object: 'user', name: 'Ada', type: 'person', person: { email: EMAIL } },
		],
		['people of Notion', { type: 'people', people: [{ name: 'Ada', person: { email: EMAIL } }] }],
		['a user of Jira', { accountId: '5b', accountType: 'atlassian', emailAddress: EMAIL }],
		['a user of Okta', { id: '00u', profile: { login: 'ada', email: EMAIL } }],
		['a collaborator of Airtable', { id: 'usr1', email: EMAIL, name: 'Ada' }],
		['a record of Airtable', { id: 'rec1', fields: { Name: 'Ada', Email: EMAIL } }],
		['an item of n8n', { json: { email: EMAIL }, pairedItem: 0 }],
		['a field that is empty beside one that is not', { email: 'N/A', primaryEmail: EMAIL }],
		['an issue of Jira', { fields: { summary: 'x', assignee: { emailAddress: EMAIL } } }],
		['an employee', { workEmail: EMAIL, personalEmail: 'x@example.com' }],
		['a name that is an address', { name: EMAIL }],
		['the addresses of a contact of n8n by themselves', { work: [EMAIL] }],
		['an address to which the contact gives no label', { undefined: [EMAIL] }],
		[
			'the addresses of a person of the People API by themselves',
			[
				{ value: 'x@example.com', type: 'home' },
				{ value: EMAIL, metadata: { primary: true } },
			],
		],
		['any spelling', { e_mail: EMAIL, emailVerified: true, emailType: 'work' }],
	])('%s', (_form, value) => {
		expect(readIn(value)).toEqual(plainly(ADA));
		expect(readIn([value])).toEqual(plainly(ADA));
		expect(readIn(JSON.stringify([value]))).toEqual(plainly(ADA));
	});

	it.each<[string, unknown, string]>([
		[
			'a membership',
			{ name: 'spaces/A/members/12', member: { name: 'users/12', type: 'HUMAN' } },
			'users/12',
		],
		[
			'a membership of a group',
			{ name: 'spaces/A/members/g', groupMember: { name: 'groups/x' } },
			'groups/x',
		],
		['a user of Chat', { name: 'users/12', displayName: 'Ada', type: 'HUMAN' }, 'users/12'],
		['an id alone', { id: '113000000000000000001' }, 'users/113000000000000000001'],
		['a person without addresses', { resourceName: 'people/12', names: [] }, 'users/12'],
	])('by an id: %s', (_form, value, name) => {
		expect(readIn(value)).toEqual(plainly(name));
	});

	it('several of them in one field are all read', () => {
		const list = {
			value: [
				{ type: 'a', email: EMAIL },
				{ type: 'b', email: 'ben@example.com' },
			],
		};
		expect(readIn(list)).toEqual(plainly(ADA, 'users/ben@example.com'));
		expect(readIn({ email: `${EMAIL}; ben@example.com` })).toEqual(
			plainly(ADA, 'users/ben@example.com'),
		);
	});

	it.each<[string, unknown]>([
		['people, one of them marked as the first', [{ email: EMAIL, primary: true }, { email: BEN }]],
		['addresses of which none is marked', [{ value: EMAIL }, { value: BEN }]],
		[
			'addresses of several people, marked in each',
			[
				{ value: EMAIL, primary: true },
				{ value: BEN, primary: true },
			],
		],
	])('nor is anybody of a list taken for another address: %s', (_what, list) => {
		expect(readIn(list)).toEqual(plainly(ADA, `users/${BEN}`));
	});
});

describe('another address of somebody', () => {
	const OTHER = 'ben@example.com';
	it.each<[unknown, string]>([
		[{ email: EMAIL, mail: OTHER }, 'mail'],
		[{ workEmail: OTHER, email: EMAIL }, 'workEmail'],
		[{ Email: EMAIL, 'Email of B': OTHER }, 'Email of B'],
		[{ emails: [{ value: EMAIL }, { value: OTHER }] }, 'emails'],
		[{ emailAddresses: { work: [EMAIL], home: [OTHER] } }, 'emailAddresses'],
		[{ emailAddresses: { work: [EMAIL, OTHER] } }, 'emailAddresses'],
		[{ work: [EMAIL], home: [OTHER] }, 'emailAddresses'],
	])('is told in %j', (value, field) => {
		expect(readIn(value)).toEqual({
			who: [ADA],
			faults: [],
			guesses: [`'${OTHER}' in the field '${field}' of '${EMAIL}'`],
		});
	});

	it('needs no word where it is the same, or where it is plain which one counts', () => {
		for (const value of [
			{ email: EMAIL, mail: EMAIL.toUpperCase() },
			{ mail: EMAIL, userPrincipalName: OTHER },
			{ emails: [{ value: OTHER }, { value: EMAIL, primary: true }] },
		]) {
			expect(readIn(value)).toEqual(plainly(ADA));
		}
	});
});

describe('an object that is no person', () => {
	it.each<[string, unknown, string]>([
		[
			'a meeting room',
			{ email: EMAIL, resource: true },
			`'${EMAIL}' is a meeting room, not a person`,
		],
		[
			'a room of Microsoft Graph',
			{ type: 'resource', emailAddress: { name: 'Room 1', address: EMAIL } },
			"'Room 1' is a meeting room, not a person",
		],
		['a bot', { id: 'B1', name: 'Helper', is_bot: true }, "'Helper' is a Chat app;"],
		['a bot of Notion', { type: 'bot', name: 'Helper' }, "'Helper' is a Chat app;"],
		[
			'a Chat app in a membership',
			{ name: 'spaces/A/members/1', member: { name: 'users/1', type: 'BOT' } },
			"'users/1' in the field 'member' is a Chat app;",
		],
		[
			'a group',
			{ email: 'team@example.com', type: 'GROUP' },
			"'team@example.com' is a Google Group; put it into 'Google Groups'",
		],
		[
			'a group of the Directory',
			{ kind: 'admin#directory#group', email: 'team@example.com' },
			"'team@example.com' is a Google Group; put it into 'Google Groups'",
		],
		[
			'a person without an address',
			{ name: 'Ada', phone: '12', city: 'x', zip: 'y', land: 'z' },
			"an entry with the fields 'name', 'phone', 'city', 'zip', … has no email address or user ID",
		],
		[
			'a field in which something else stands',
			{ name: 'Ada', email: 'ada at x' },
			"'ada at x' in the field 'email' is not an email address or a user ID",
		],
		[
			'a contact without an address, in an item of n8n',
			{ json: { resourceName: 'people/c13' } },
			"'people/c13' in the field 'resourceName' is a contact, not a Google account",
		],
		[
			'a row without the address of the person, with the one of somebody else',
			{ Name: 'Ada', Email: '', 'Manager Email': 'ben@example.com' },
			"an entry with the fields 'Name', 'Email', 'Manager Email' has no email address or user ID",
		],
		[
			'a row with two people',
			{ 'Email of A': EMAIL, 'Email of B': 'ben@example.com' },
			"an entry with the fields 'Email of A', 'Email of B' names more than one person",
		],
	])('%s is told in a sentence', (_form, value, sentence) => {
		expect(problemsIn([value])).toEqual([expect.stringContaining(sentence)]);
	});

	it('a group is one where groups belong', () => {
		const group = { kind: 'admin#directory#group', id: 'x', email: 'Team@example.com' };
		expect(readIn([group], 'groups')).toEqual(plainly('team@example.com'));
		expect(readIn({ groupKey: { id: 'team@example.com' } }, 'groups')).toEqual(
			plainly('team@example.com'),
		);
	});
});
