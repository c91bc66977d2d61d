import { readPeople } from '../../../../nodes/GoogleChatSetupSpace/cells/people/list';
import { namesIn, problemsIn } from '../../plan/read';

const ADA = 'users/ada@example.com';

describe('one person', () => {
	it.each<[string, unknown, string]>([
		['an email', 'ada@example.com', ADA],
		['an email in capitals', 'Ada@Example.COM', ADA],
		['an email with a capital V', 'Victor <VICTOR@example.com>', 'users/victor@example.com'],
		['an email with an apostrophe', "o'brien@example.com", "users/o'brien@example.com"],
		['an email with a plus', 'ada+chat@example.com', 'users/ada+chat@example.com'],
		['an email outside of ASCII', 'zoë@bücher.example', 'users/zoë@bücher.example'],
		['an email of many parts', 'ada.b.c@mail.example.co.uk', 'users/ada.b.c@mail.example.co.uk'],
		['a numeric user id', '113000000000000000001', 'users/113000000000000000001'],
		['a number of 15 digits', 113000000000000, 'users/113000000000000'],
		['the largest number that is exact', 2 ** 53 - 1, 'users/9007199254740991'],
		['an id in a list as text', '[113000000000000000001]', 'users/113000000000000000001'],
		['users/ with an id', 'users/113000000000000000001', 'users/113000000000000000001'],
		['users/ with another id', 'users/Ada-B_1', 'users/Ada-B_1'],
		['users/ with an email', 'users/Ada@example.com', ADA],
		['people/ with an id', 'people/113000000000000000001', 'users/113000000000000000001'],
		['a Google Group', 'groups/03ep43zb2abc', 'groups/03ep43zb2abc'],
		['a name with an address', 'Ada Lovelace <ada@example.com>', ADA],
		['a quoted name with an address', '"Lovelace, Ada" <ada@example.com>', ADA],
		['a quoted name with no blank behind it', '"Lovelace, Ada"<ada@example.com>', ADA],
		['a quoted name that holds quotes', '"Ada \\"A; B\\"" <ada@example.com>', ADA],
		['an address that is its own name', 'ada@example.com <ada@example.com>', ADA],
		['an address as Outlook copies it', 'ada@example.com<mailto:Ada@example.com>', ADA],
		['a name that is a number', '12 <ada@example.com>', ADA],
		['a name with too many brackets', 'Ada <<ada@example.com>>', ADA],
		['a name that mentions a place', 'Ada @ Sales <ada@example.com>', ADA],
		['an address in angle brackets', '<ada@example.com>', ADA],
		['a mailto link', 'mailto:ada@example.com', ADA],
		['a mailto link with a subject', 'MAILTO:ada@example.com?subject=Hi', ADA],
		['a mailto link in angle brackets', 'Ada <mailto:ada@example.com>', ADA],
		['double quotes', '"ada@example.com"', ADA],
		['single quotes', "'ada@example.com'", ADA],
		['typographic quotes', '“ada@example.com”', ADA],
		['blanks around it', ' \t ada@example.com \n', ADA],
		['no-break spaces around it', '\u00a0ada@example.com\u00a0', ADA],
		['zero-width spaces within it', '\u200bada@\u200bexample.com\ufeff', ADA],
		['direction marks around it', '\u202aada@example.com\u202c\u061c', ADA],
		['a full stop behind it', 'ada@example.com.', ADA],
		['quotes, and a full stop behind them', '"ada@example.com".', ADA],
		['several full stops behind it', 'ada@example.com...', ADA],
		['dashes before it', '--ada@example.com', ADA],
		['stars around it', '**ada@example.com**', ADA],
		['the same in quotes and in brackets', '"ada@example.com" <ada@example.com>', ADA],
		['an id in two single quotes', "''113000000000000000001''", 'users/113000000000000000001'],
		['an id of 15 digits', '113000000000000', 'users/113000000000000'],
		['an object with email', { email: 'ada@example.com' }, ADA],
		['an object with primaryEmail', { primaryEmail: 'ada@example.com' }, ADA],
		['an object with value', { value: 'ada@example.com' }, ADA],
		['an object with name', { name: 'users/ada@example.com' }, ADA],
		['an object with an email and a name', { name: 'Ada', email: 'ada@example.com' }, ADA],
		['an object with an empty email', { email: '', primaryEmail: 'ada@example.com' }, ADA],
	])('can be %s', (_form, value, name) => {
		expect(namesIn(value)).toEqual([name]);
	});

	it('can be an email of 254 characters', () => {
		const longest = `${'b'.repeat(242)}@example.com`;
		expect(namesIn(longest)).toEqual([`users/${longest}`]);
	});

	it('is remembered in the words that were given, without blanks around them', () => {
		expect(readPeople('Ada <Ada@Example.com> , people/12 ;').people).toEqual([
			{ name: ADA, given: 'Ada <Ada@Example.com>' },
			{ name: 'users/12', given: 'people/12' },
		]);
	});

	it.each([`${'Ada '.repeat(20)}<Ada@example.com>`, '"Ada\nLovelace" <Ada@example.com>'])(
		'is remembered by the address where the words would not fit into a message: %j',
		(text) => {
			expect(readPeople(text).people).toEqual([{ name: ADA, given: 'Ada@example.com' }]);
		},
	);
});

describe('a domain', () => {
	it.each([
		'ada@例子.公司',
		'ada@bücher.example',
		'ada@abc例子.公司',
		'ada@example.vermögensberater',
	])('may have letters of any script: %j', (text) => {
		expect(namesIn(text)).toEqual([`users/${text}`]);
	});
});

describe('what is nobody', () => {
	it.each<[unknown, string]>([
		['bob at example', "'bob at example' is not an email address or a user ID"],
		['Jane Doe', "'Jane Doe' is not an email address or a user ID"],
		['bob@example', "'bob@example' is not an email address or a user ID"],
		['@example.com', "'@example.com' is not an email address or a user ID"],
		['a@b@example.com', "'a@b@example.com' is not an email address or a user ID"],
		['bob@exa\u0000mple.com', "'bob@exa mple.com' is not an email address or a user ID"],
		['bo\u0000b@example.com', "'bo b@example.com' is not an email address or a user ID"],
		['bo\ud800b@example.com', "'bo b@example.com' is not an email address or a user ID"],
		[`${'b'.repeat(243)}@example.com`, `'${'b'.repeat(59)}…' is not an email address or a user ID`],
		['ada@_example.com', "'ada@_example.com' is not an email address or a user ID"],
		['ada@!example.com', "'ada@!example.com' is not an email address or a user ID"],
		['ada@example.com_old', "'ada@example.com_old' is not an email address or a user ID"],
		['@ada@example.com', "'@ada@example.com' is not an email address or a user ID"],
		['山田@example.com', "'山田@example.com' is not an email address or a user ID"],
		['ada@example.com山田', "'ada@example.com山田' is not an email address or a user ID"],
		['ada@example..com', "'ada@example..com' is not an email address or a user ID"],
		['ada@example@example.com', "'ada@example@example.com' is not an email address or a user ID"],
		['113000000000000000001ab', "'113000000000000000001ab' is not an email address or a user ID"],
		[
			"113'000000000000000001",
			"'113'000000000000000001' is a number, not an email address; a Google user ID has about 21 digits",
		],
		[
			'11300000000000',
			"'11300000000000' is a number, not an email address; a Google user ID has about 21 digits",
		],
		[Symbol('ada'), "'Symbol(ada)' is not an email address or a user ID"],
		['users/', "'users/' is not an email address or a user ID"],
		['xusers/12', "'xusers/12' is not an email address or a user ID"],
		['12ab', "'12ab' is not an email address or a user ID"],
		['ab1e5', "'ab1e5' is not an email address or a user ID"],
		['1e5ab', "'1e5ab' is not an email address or a user ID"],
		['spaces/abc', "'spaces/abc' is not an email address or a user ID"],
		[NaN, "'NaN' is an error of the spreadsheet"],
		[
			-113000000000000,
			"'-113000000000000' is a number, not an email address; a Google user ID has about 21 digits",
		],
		[true, "'true' is not an email address or a user ID"],
		[{}, 'an entry with no field has no email address or user ID'],
		[{ email: ' ' }, "an entry with the field 'email' has no email address or user ID"],
		[[['ada@']], "'ada@' is not an email address or a user ID"],
	])('%p is named in a sentence', (value, sentence) => {
		expect(problemsIn(value)).toEqual([sentence]);
	});

	it.each([
		[1.13e20],
		[2 ** 53],
		['1.13E+20'],
		['1.13e20'],
		['+113E18'],
		['users/1.13E+20'],
		['people/1.13E+20'],
		[[1.13e20]],
	])('%j has lost digits', (value) => {
		expect(problemsIn(value)).toEqual([
			expect.stringMatching(/ is a user ID that has lost digits; write the ID as text$/),
		]);
	});

	it.each([['app'], ['users/app'], [{ name: 'users/app' }], [{ type: 'BOT', name: 'users/1' }]])(
		'%j is pointed to Add Chat App',
		(value) => {
			expect(problemsIn(value)).toEqual([
				expect.stringMatching(/ is a Chat app; .*'Add Chat App'/),
			]);
		},
	);

	it('a contact of an address book is told from a person', () => {
		expect(problemsIn('people/c123')).toEqual([
			"'people/c123' is a contact, not a Google account; write the person's email address",
		]);
	});

	it('a Google Group given by email is pointed to Google Groups', () => {
		expect(problemsIn('groups/team@example.com')).toEqual([
			expect.stringMatching(
				/^'groups\/team@example.com' is not a Google Group ID; .*'Google Groups'/,
			),
		]);
	});

	it.each([
		'Ada ada@example.com <ben@example.com>',
		'"ada@example.com, cleo@example.com" <ben@example.com>',
	])('%s names more than one person, and so nobody for sure', (entry) => {
		expect(problemsIn(entry)).toEqual([
			`'${entry}' names more than one person; separate them by commas`,
		]);
	});
});
