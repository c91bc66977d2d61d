import { problemsIn, readIn } from '../../plan/read';

const ADA = 'users/ada@example.com';
const BEN = 'users/ben@example.com';
const plainly = (...who: string[]) => ({ who, faults: [], guesses: [] });

describe('one person, as people and programs write one', () => {
	it.each([
		['a name behind', 'ada@example.com Ada Lovelace'],
		['a name before', 'Ada Lovelace ada@example.com'],
		['a name with a particle', 'Ada von Lovelace ada@example.com'],
		['a name in small letters that stands in the address', 'ada lovelace ada@example.com'],
		['an address in round brackets', 'Ada Lovelace (ada@example.com)'],
		['a name in round brackets', 'ada@example.com (Lovelace, Ada)'],
		['a name in angle brackets', 'ada@example.com <Lovelace, Ada>'],
		['a dash', 'Ada Lovelace - ada@example.com'],
		['a colon', 'Ada Lovelace: ada@example.com'],
		['a note behind a dash', 'ada@example.com – on leave until May'],
		['a note behind a colon', 'ada@example.com: 12 updates'],
		['a comment behind brackets', 'Ada <ada@example.com> (@ada, Sales)'],
		['a bullet', '• ada@example.com'],
		['a bullet that touches', '•ada@example.com'],
		['a dash that touches', '-ada@example.com'],
		['a star that touches', '*ada@example.com'],
		['a hash that touches', '#ada@example.com'],
		['a list number', '1. ada@example.com'],
		['a list number with a bracket', '12) ada@example.com'],
		['a tick', '✓ ada@example.com'],
		['an empty box of Markdown', '- [ ] ada@example.com'],
		['German quotes', '„ada@example.com“'],
		['backticks', '`ada@example.com`'],
		['square brackets', '[ada@example.com]'],
		['half a bracket', 'Ada <ada@example.com'],
		['a link of Markdown', '[ada@example.com](mailto:ada@example.com)'],
		['a link of Markdown with a name', '[Ada Lovelace](mailto:ada@example.com)'],
		['a link of HTML', '<a href="mailto:ada@example.com" class="x">ada@example.com</a>'],
		['a link of HTML with a name', "<p><a href='mailto:ada@example.com'>Ada</a></p>"],
		['a link of Slack', '<mailto:ada@example.com|ada@example.com>'],
		['a link of Slack with a name', '<mailto:ada@example.com|Ada Lovelace>'],
		['escaped HTML', 'Ada &lt;ada&#64;example.com&gt;'],
		['the prefix of Exchange', 'SMTP:ada@example.com'],
		['a mail header', 'To: Ada <ada@example.com>'],
		['a label', 'E-Mail: ada@example.com'],
		['a web address of a mail', 'mailto://ada@example.com'],
		['a mail with a subject', 'mailto:ada@example.com?subject=Hi%20there'],
		['an escaped address', 'mailto: ada%40example.com'],
		['an escaped blank', 'mailto:%20ada@example.com'],
		['an escaped address with a subject', 'mailto:ada%40example.com?subject=Hi%20there,%0ABen'],
		['a tick with its style', '✔️ada@example.com'],
		['a long dash that touches', '–ada@example.com'],
		['an arrow behind a name', 'Ada→ada@example.com'],
		['a long dash behind a name', 'Ada—ada@example.com'],
		['a name behind a dash', 'ada@example.com–Ada'],
		['a mention of the same', 'ada@example.com @ada'],
		['an exclamation mark', 'ada@example.com!'],
		['full-width brackets', '＜ada@example.com＞'],
		['an ampersand in a name', 'R&D of Ada <ada@example.com>'],
		['two of them in a name', 'Ada and Ben <ada@example.com>'],
		['a number in the same entry', 'ada@example.com 45321'],
		['a name in letters without capitals that touches', '山田太郎ada@example.com'],
		['a number in a circle', '① ada@example.com'],
		['a number on a key', '1\ufe0f\u20e3 ada@example.com'],
		['a mention of Teams', '<at id="0">Ada</at> ada@example.com'],
		['a phone number', 'Ada +49 171 123456 ada@example.com'],
		['a head of a column', 'Email address\nada@example.com'],
		['a page of HTML', '<html><body><h2>Members</h2><p>ada@example.com</p><hr></body></html>'],
	])('%s', (_form, text) => {
		expect(readIn(text)).toEqual(plainly(ADA));
	});
});

describe('two people', () => {
	it.each([
		...[
			' / ',
			'/',
			'|',
			' | ',
			'｜',
			' & ',
			'&',
			' + ',
			'+',
			' and ',
			' or ',
			' und ',
			' ::: ',
			':',
		],
		...[' ++ ', ' && ', ' *** ', '***', ' == ', ' ... ', ' ~~~ ', ' # ', ' > ', ' ~ '],
		...['،', '؛', '，', '；', '<br>', '<br/>\n', '\\n', '\t', ' ', '\u3000', ' • ', ' → '],
	])('stand apart by %j', (separator) => {
		expect(readIn(`ada@example.com${separator}ben@example.com`)).toEqual(plainly(ADA, BEN));
	});

	it.each([
		['a list of PostgreSQL', '{ada@example.com,"Ben <ben@example.com>"}'],
		['a list of Python', "['ada@example.com', \"Ben O'Hara <ben@example.com>\"]"],
		[
			'objects of Python',
			"[{'email': 'ada@example.com', 'boss': None}, {'mail': 'ben@example.com'}]",
		],
		['brackets without quotes', '[ada@example.com, ben@example.com]'],
		['bullets', '- Ada <ada@example.com>\n- ben@example.com'],
		['numbers', '1. ada@example.com\n2. ben@example.com'],
		['a list of HTML', '<ul><li>ada@example.com</li><li>Ben ben@example.com</li></ul>'],
		['names and addresses by turns', 'Ada ada@example.com Ben ben@example.com'],
		['names joined by and', 'Ada ada@example.com and Ben ben@example.com'],
		['a list with a head', 'Sales team: ada@example.com ben@example.com'],
		['a mail header', 'Cc: ada@example.com, ben@example.com'],
		['a cell of a CSV file', '"ada@example.com","ben@example.com"'],
		[
			'last names first, as Outlook copies them',
			'Roe, Ada <ada@example.com>; Foo, Ben <ben@example.com>',
		],
		['last names first, in lines', 'Roe, Ada <ada@example.com>\nInc., Ben, PhD <ben@example.com>'],
	])('stand in %s', (_form, text) => {
		expect(readIn(text)).toEqual(plainly(ADA, BEN));
	});

	it.each([
		...['mailto:ada@example.com%2Cben@example.com', 'mailto:ada@example.com%3bben@example.com'],
		...['mailto:ada@example.com%0D%0Aben@example.com', 'ada@example.com%20ben@example.com'],
		...['mailto:ada@example.com?cc=ben@example.com', 'ada@example.com?ben@example.com'],
		'mailto:ada@example.com?subject=Hi&cc=ben%40example.com&body=Ho',
	])('stand in a link: %j', (text) => {
		expect(readIn(text)).toEqual(plainly(ADA, BEN));
	});

	it.each(['users/1 users/2', 'users/1, people/2', 'users/1\nusers/2'])('stand in %j', (text) => {
		expect(readIn(text)).toEqual(plainly('users/1', 'users/2'));
	});

	it('stand in a pasted table, with their names told', () => {
		expect(readIn('Name\tEmail\nAda Roe\tada@example.com\nBen\tben@example.com')).toEqual({
			who: [ADA, BEN],
			faults: [],
			guesses: ["'Ada Roe' of 'ada@example.com'", "'Ben' of 'ben@example.com'"],
		});
	});
});

describe('a piece without an address beside one with', () => {
	it.each([
		['Ada Lovelace, ada@example.com', "'Ada Lovelace'"],
		['ada@example.com, Ada Lovelace', "'Ada Lovelace'"],
		['Ada Lovelace\nada@example.com', "'Ada Lovelace'"],
		['Lovelace, Ada <ada@example.com>', "'Lovelace'"],
		['"Lovelace, Ada <ada@example.com>"', "'Lovelace'"],
		['Ada, PhD <ada@example.com>', "'Ada'"],
		['ada@example.com, 12', "'12'"],
		['ada@example.com, +49 171 123456', "'+49 171 123456'"],
		['ada@example.com is out', "'is out'"],
		['ada@example.com ben', "'ben'"],
		['ada@example.com and Ben', "'Ben'"],
		['Ben & ada@example.com', "'Ben'"],
		['ada@example.com 113000000000000000001', "'113000000000000000001'"],
		['Ada <ada@example.com> and Ben Smith', "'Ben Smith'"],
		['Ada (ada@example.com) & Ben Smith', "'Ben Smith'"],
		['"Ada" <ada@example.com> and "Ben Smith"', `'"Ben Smith"'`],
		['Ada <ada@example.com> Ben Smith', "'Ben Smith'"],
		['Ada ada@example.com Ben', "'Ben'"],
		['Ben Smith and Ada <ada@example.com>', "'Ben Smith'"],
		['ada@example.com / Ben Smith', "'Ben Smith'"],
		['Ben Smith | ada@example.com', "'Ben Smith'"],
		['ada@example.com @carl', "'@carl'"],
		['ada@example.com @carl Ben Smith', "'@carl Ben Smith'"],
		['ada@example.com→ben', "'ben'"],
		['ada@example.com • Ben Smith', "'Ben Smith'"],
		['• Ada ada@example.com • Ben Smith', "'Ben Smith'"],
		['Ben Smith plus Ada Roe ada@example.com', "'Ben Smith'"],
	])('is told to be read as a name or a note: %j', (text, words) => {
		expect(readIn(text)).toEqual({
			who: [ADA],
			faults: [],
			guesses: [`${words} of 'ada@example.com'`],
		});
	});

	it.each([
		['ada@example.com, ben', "'ben' is not an email address or a user ID"],
		['ada@example.com; Ben at home', "'Ben at home' is not an email address or a user ID"],
		['ada@example.com, ben@example', "'ben@example' is not an email address or a user ID"],
		['ada@example.com ben@example', "'ben@example' is not an email address or a user ID"],
		['ada@example.com, #REF!', "'#REF!' is an error of the spreadsheet"],
		['#REF! ada@example.com', "'#REF!' is an error of the spreadsheet"],
		['"#N/A" <ada@example.com>', "'#N/A' is an error of the spreadsheet"],
		['ada@example.com, [object Object]', "'[object Object]' is an error of the spreadsheet"],
		[
			'1,13E+20; ada@example.com',
			"'1.13E+20' is a user ID that has lost digits; write the ID as text",
		],
		[
			'ada@example.com, 1.13E+20',
			"'1.13E+20' is a user ID that has lost digits; write the ID as text",
		],
		['#TIMEOUT!, ada@example.com', "'#TIMEOUT!' is an error of the spreadsheet"],
	])('is told to be nobody where it is no name: %j', (text, fault) => {
		expect(readIn(text)).toEqual({ who: [ADA], faults: [fault], guesses: [] });
	});

	it.each([
		['Ada <ada@example.com> ben@example.com Cleo', "'Cleo' of 'ada@example.com'"],
		['Ada ada@example.com, Ben ben@example.com Cleo', "'Cleo' of 'ben@example.com'"],
	])('is told behind several who have their names before them: %j', (text, guess) => {
		expect(readIn(text)).toEqual({ who: [ADA, BEN], faults: [], guesses: [guess] });
	});

	it('may be somebody with a whole name, though a list has last names first', () => {
		const list = (somebody: string) =>
			`${somebody}, Ben Smith <ben@example.com>; Roe, Ada <ada@example.com>`;
		for (const somebody of ['Cleo Jones', 'Cleo']) {
			expect(readIn(list(somebody))).toEqual({
				who: [BEN, ADA],
				faults: [],
				guesses: [`'${somebody}' of 'ben@example.com'`],
			});
		}
	});

	it('among several people is nobody: it may be one of whom the address is missing', () => {
		const { who, faults } = readIn('ada@example.com, Cleo Roe, ben@example.com');
		expect(who).toEqual([ADA, BEN]);
		expect(faults).toEqual(["'Cleo Roe' is not an email address or a user ID"]);
	});
});

describe('nobody', () => {
	it.each([
		...['-', '–', '--', 'n/a', 'N/A', 'none', 'None', '\u200b', ' - ', '•', '"-"', '[]', '{}'],
	])('is what %j says', (text) => {
		expect(readIn(text)).toEqual(plainly());
		expect(readIn([text], 'groups')).toEqual(plainly());
	});

	it.each<[string | number]>([
		[45321],
		['45321'],
		['+49 171 1234567'],
		['2026-01-05'],
		[12345678901234],
		[12.5],
	])('is %p, which is no id', (value) => {
		expect(problemsIn(value)).toEqual([
			`'${value}' is a number, not an email address; a Google user ID has about 21 digits`,
		]);
	});

	it.each([
		['#REF!', 'is an error of the spreadsheet'],
		['#N/A', 'is an error of the spreadsheet'],
		['#WERT!', 'is an error of the spreadsheet'],
		['#FIELD!', 'is an error of the spreadsheet'],
		['#KALK!', 'is an error of the spreadsheet'],
		['#HIÁNYZIK', 'is an error of the spreadsheet'],
		['#NENÍ_K_DISPOZICI', 'is an error of the spreadsheet'],
		['#general', 'is not an email address or a user ID'],
		['#TEAM', 'is not an email address or a user ID'],
		['?', 'is not an email address or a user ID'],
		['???', 'is not an email address or a user ID'],
		['[object Object]', 'is an error of the spreadsheet'],
		['undefined', 'is an error of the spreadsheet'],
		['1,13E+20', 'is a user ID that has lost digits; write the ID as text'],
		['users/1,13E+20', 'is a user ID that has lost digits; write the ID as text'],
		['"Ada Lovelace"', 'is not an email address or a user ID'],
		['(Ada)', 'is not an email address or a user ID'],
		['<Ada>', 'is not an email address or a user ID'],
		['@ada', 'is not an email address or a user ID'],
		['Order 113000000000000000001', 'is not an email address or a user ID'],
		['c_1@resource.calendar.google.com', 'is a meeting room, not a person'],
		['c_1@group.calendar.google.com', 'is a calendar, not a person'],
		['club@googlegroups.com', 'is a public Google Group, which cannot be a member'],
		[
			'Ada ada@example.com <ben@example.com>',
			'names more than one person; separate them by commas',
		],
		['ada@example.com asks ben@example.com', 'names more than one person; separate them by commas'],
	])('is %j, and the sentence says why', (text, why) => {
		expect(problemsIn(text)).toEqual([expect.stringContaining(` ${why}`)]);
	});
});

describe('what is nobody', () => {
	it('is told of each object that became a text', () => {
		const fault = "'[object Object]' is an error of the spreadsheet";
		expect(problemsIn('[object Object],[object Object]')).toEqual([fault, fault]);
		expect(problemsIn('[object Object] [object Object]')).toEqual([fault, fault]);
	});

	it.each([
		...[
			'{Ada} {Ben}',
			'[Ada] (Ben)',
			"'Ada' 'Ben'",
			'“Ada” and “Ben”',
			'"Ada" "Ben"',
			'(Ada) (Ben)',
		],
	])('is quoted with both halves of its marks: %s', (text) => {
		expect(problemsIn(text)).toEqual([`'${text}' is not an email address or a user ID`]);
	});
});

describe('Google Groups', () => {
	it.each([
		['01x0gk373c9z46j', ['groups/01x0gk373c9z46j']],
		['03ep43zb2abc 01x0gk373c9z46j', ['groups/03ep43zb2abc', 'groups/01x0gk373c9z46j']],
		['0112ab34cd56', ['groups/0112ab34cd56']],
		['01abcdefgh', ['groups/01abcdefgh']],
		['groups/a1 01x0gk373c9z46j', ['groups/a1', 'groups/01x0gk373c9z46j']],
		['sales@example.com and it@example.com', ['sales@example.com', 'it@example.com']],
		['1. sales@example.com', ['sales@example.com']],
		['Sales team <sales@example.com>', ['sales@example.com']],
	])('are read from %j', (text, who) => {
		expect(readIn(text, 'groups')).toEqual(plainly(...who));
	});

	it.each([
		'Sales Team',
		'Marketing',
		'No',
		'x',
		'TRUE',
		'nan',
		'5',
		'a1',
		'users/12',
		'01711234567',
		'01abcdefg',
		'x01x0gk373c9z46j',
		'01x0gk373c9z46j-a',
		'01X0GK373C9Z46J',
	])('are not read from %j', (text) => {
		expect(problemsIn(text, 'groups')).toEqual([
			`'${text}' is not a Google Group's email address or ID`,
		]);
	});

	it('cannot be public ones', () => {
		expect(problemsIn('club@googlegroups.com', 'groups')).toEqual([
			expect.stringMatching(/^'club@googlegroups.com' is a public Google Group/),
		]);
	});
});
