import { readPeople } from '../../../../nodes/GoogleChatSetupSpace/cells/people/list';
import { problemsIn, readIn } from '../../plan/read';

const ADA = 'users/ada@example.com';
const BEN = 'users/ben@example.com';
const plainly = (...who: string[]) => ({ who, faults: [], guesses: [] });
const NO_ADDRESS = 'is not an email address or a user ID';
const SEVERAL = 'names more than one person; separate them by commas';

describe('words beside an address', () => {
	it.each([
		['Bob Smith ada@example.com'],
		['Bob von Smith ada@example.com'],
		['Bob van der Smith ada@example.com'],
		['de la Cruz Bob ada@example.com'],
		['Bob E Smith ada@example.com'],
		['Ada lovelace <ada@example.com>'],
		['Cleo ada ada@example.com'],
		['ada cleo ada@example.com'],
		['ada@example.com (Head of Sales)'],
		['ada@example.com (R&D)'],
		['ada@example.com (e.g. on Mondays)'],
		['Bob ... ada@example.com ...'],
		['*** ada@example.com ***'],
		['ada@example.com Bob Smith'],
		['sales lead <ada@example.com>'],
		['sales lead (ada@example.com)'],
		['sales lead < ada@example.com >'],
		['sales lead <mailto:ada@example.com>'],
		['sales lead ada@example.com <ada@example.com>'],
		['ada@example.com (on leave)'],
		['ada@example.com "on leave"'],
		['ada@example.com [on leave]'],
		['ada@example.com - on leave'],
		['ada@example.com -- on leave'],
		['ada@example.com — on leave'],
		['ada@example.com : on leave'],
		['sales team: ada@example.com'],
		['& sales team: ada@example.com'],
		['Tom&Bob ada@example.com'],
		['Tom+Bob ada@example.com'],
		['mail ada@example.com'],
		['e-mail ada@example.com'],
		['&ada@example.com'],
		['ada@example.com & '],
	])('are plainly a name or a note: %j', (text) => {
		expect(readIn(text)).toEqual(plainly(ADA));
	});

	it.each([
		['sales lead ada@example.com', 'sales lead'],
		['sales @lead <ada@example.com>', 'sales @lead'],
		['Bob with Smith ada@example.com', 'Bob with Smith'],
		['Ada ben ada@example.com', 'Ada ben'],
		['ben Ada ada@example.com', 'ben Ada'],
		['Ada ben Smith ada@example.com', 'Ada ben Smith'],
		['Cleo Roe jo ada@example.com', 'Cleo Roe jo'],
		['Cleo von ada@example.com', 'Cleo von'],
		['Ada with Ben ada@example.com', 'Ada with Ben'],
		['ada@example.com Ada ben', 'Ada ben'],
		['Ada and Ben ada@example.com', 'Ben'],
		['Ada & Ben Roe ada@example.com', 'Ben Roe'],
		['ada@example.com ++ Ben Smith', 'Ben Smith'],
		['Ben Smith ++ ada@example.com', 'Ben Smith'],
		['ada@example.com && Ben', 'Ben'],
		['ada@example.com *** Ben', 'Ben'],
		['ada@example.com ::: Ben', 'Ben'],
		['ada@example.com == Ben', 'Ben'],
		['ada@example.com (and Ben)', '(and Ben)'],
		['ada@example.com (+ Ben Smith)', '(+ Ben Smith)'],
		['Ada <ada@example.com> (plus one)', '(plus one)'],
		['ada@example.com kid', 'kid'],
		['ada@example.com towel', 'towel'],
		['ask ada@example.com', 'ask'],
		['- ask ada@example.com', 'ask'],
		['ada@example.com ben - on leave', 'ben on leave'],
		['ada@example.com & – Ben', 'Ben'],
		['ada@example.com and (Ben)', '(Ben)'],
		['ada@example.com + Ben', 'Ben'],
		['ada@example.com Ben&', 'Ben'],
		['Ben Ada and ada@example.com', 'Ben Ada'],
		['[ ] Ben and ada@example.com', 'Ben'],
		['Ben &Cleo ada@example.com', 'Ben'],
		['Ben& Cleo ada@example.com', 'Ben'],
		['Ben & Cleo ada@example.com', 'Ben'],
		['Ben/Cleo ada@example.com', 'Ben'],
		['Ben|Cleo ada@example.com', 'Ben'],
	])('are told where they may be more: %j', (text, words) => {
		expect(readIn(text)).toEqual({
			who: [ADA],
			faults: [],
			guesses: [`'${words}' of 'ada@example.com'`],
		});
	});

	it.each([
		['ada@example.com #n/a', "'#n/a' is an error of the spreadsheet"],
		['ada@example.com "bob@example"', `'bob@example' ${NO_ADDRESS}`],
		['ada@example.com @ben@example.com', `'@ben@example.com' ${NO_ADDRESS}`],
		['ada@example, ada@example.com', `'ada@example' ${NO_ADDRESS}`],
	])('are faults where they are no words: %j', (text, fault) => {
		expect(readIn(text)).toEqual({ who: [ADA], faults: [fault], guesses: [] });
	});

	it.each(['sales lead <users/12>', '(Ada users/12)', '"users/12"', 'Ada [users/12]'])(
		'may stand before an id, too: %j',
		(text) => {
			expect(readIn(text)).toEqual(plainly('users/12'));
		},
	);

	it('may hold an id themselves', () => {
		expect(readIn('"Ada <113000000000000000001>" <ada@example.com>')).toEqual(
			plainly('users/113000000000000000001', ADA),
		);
	});

	it('are told before an id without brackets', () => {
		expect(readIn('sales lead users/12')).toEqual({
			who: ['users/12'],
			faults: [],
			guesses: ["'sales lead' of 'users/12'"],
		});
	});

	it.each(['All users/admins', 'Ada users/ada', 'C:/users/ada', 'all groups/teams'])(
		'make a path of what may be an id by itself: %j',
		(text) => {
			expect(problemsIn(text)).toEqual([`'${text}' ${NO_ADDRESS}`]);
		},
	);

	it.each(['users/admins', 'Ada <users/admins>', 'users/admins users/guests'])(
		'are what tells a path from an id: %j',
		(text) => {
			expect(readIn(text).who[0]).toBe('users/admins');
			expect(readIn(text)).toMatchObject({ faults: [], guesses: [] });
		},
	);

	it.each(['Ada', 'sales lead'])(
		'make a long number an id where it is in brackets: %s',
		(words) => {
			expect(readIn(`${words} <113000000000000000001>`)).toEqual(
				plainly('users/113000000000000000001'),
			);
			expect(problemsIn(`${words} 113000000000000000001`)).toEqual([
				`'${words} 113000000000000000001' ${NO_ADDRESS}`,
			]);
		},
	);
});

describe('two addresses in one entry', () => {
	it.each([
		'Ada <ada@example.com> <ben@example.com>',
		'<ada@example.com> Cleo <ben@example.com>',
		'Ada ada@example.com Ben ben@example.com',
		'ada@example.com ben@example.com',
	])('are two people: %j', (text) => {
		expect(readIn(text)).toEqual(plainly(ADA, BEN));
	});

	it.each([
		'"ada@example.com" asks ben@example.com',
		'(ada@example.com) asks ben@example.com',
		'ada@example.com asks "ben@example.com"',
		'ada@example.com asks (ben@example.com)',
		'Ada ada@example.com <ben@example.com>',
	])('are nobody for sure where one has words before it: %j', (text) => {
		expect(problemsIn(text)).toEqual([expect.stringContaining(SEVERAL)]);
		expect(problemsIn(`x; ${text}`)[1]).toBe(problemsIn(text)[0]);
	});

	it('are quoted with the quotes in which one stands', () => {
		expect(problemsIn('"ada@example.com" asks ben@example.com')).toEqual([
			`'"ada@example.com" asks ben@example.com' ${SEVERAL}`,
		]);
		expect(problemsIn('(ada@example.com) asks ben@example.com')).toEqual([
			`'(ada@example.com) asks ben@example.com' ${SEVERAL}`,
		]);
	});

	it('that are the same are one', () => {
		expect(readIn('"ada@example.com" <ADA@example.com>')).toEqual(plainly(ADA));
		expect(problemsIn('club@googlegroups.com <club@googlegroups.com>')).toEqual([
			"'club@googlegroups.com' is a public Google Group, which cannot be a member",
		]);
	});

	it('are remembered by themselves; one is remembered with the name beside it', () => {
		const givenIn = (text: string) => readPeople(text).people.map(({ given }) => given);
		expect(givenIn('Ada ada@example.com Ben ben@example.com')).toEqual([
			'ada@example.com',
			'ben@example.com',
		]);
		expect(givenIn('Ada ada@example.com')).toEqual(['Ada ada@example.com']);
		expect(givenIn('mailto:ada@example.com')).toEqual(['ada@example.com']);
		expect(givenIn('to: ada@example.com')).toEqual(['ada@example.com']);
	});
});

describe('a name among several people', () => {
	const NAMES = { who: ['users/c1@example.com', 'users/d1@example.com'], faults: [] };
	const GUESSES = ["'Cleo Roe' of 'c1@example.com'", "'Dan Foo' of 'd1@example.com'"];
	it.each([
		'Cleo Roe, c1@example.com, Dan Foo, d1@example.com',
		'Cleo Roe\nc1@example.com\nDan Foo\nd1@example.com',
		'c1@example.com, Cleo Roe, d1@example.com, Dan Foo',
		'c1@example.com\nCleo Roe\nd1@example.com\nDan Foo',
		'Cleo Roe, Dr. <c1@example.com>, Dan Foo, Dr. <d1@example.com>',
	])('belongs to the address with which it takes turns: %j', (text) => {
		expect(readIn(text)).toEqual({ ...NAMES, guesses: GUESSES });
	});

	it.each([
		['Cleo Roe, c1@example.com, d1@example.com, Dan Foo', ['Cleo Roe', 'Dan Foo']],
		['c1@example.com, Cleo Roe, Dan Foo, d1@example.com', ['Cleo Roe', 'Dan Foo']],
		['Cleo Roe, Dan Foo, c1@example.com, d1@example.com', ['Cleo Roe', 'Dan Foo']],
		['c1@example.com, d1@example.com, Cleo Roe, Dan Foo', ['Cleo Roe', 'Dan Foo']],
		['Cleo Roe, c1@example.com, d1@example.com', ['Cleo Roe']],
		['c1@example.com, Cleo Roe, d1@example.com', ['Cleo Roe']],
		['c1@example.com, d1@example.com, Cleo Roe', ['Cleo Roe']],
		['c1@example.com d1@example.com, Cleo Roe', ['Cleo Roe']],
		['Cleo Roe, c1@example.com d1@example.com', ['Cleo Roe']],
		['cleo, c1@example.com, dan, d1@example.com', ['cleo', 'dan']],
		['c1@example.com, cleo, d1@example.com, dan', ['cleo', 'dan']],
	])('is nobody where they take no turns, or where it is no name: %j', (text, names) => {
		expect(readIn(text)).toEqual({
			who: NAMES.who,
			faults: names.map((name) => `'${name}' ${NO_ADDRESS}`),
			guesses: [],
		});
	});

	it.each([
		['ada, ada@example.com, ben@example.com', 'ada', 'ada'],
		['ada@example.com, ada, ben@example.com', 'ada', 'ada'],
		['ada@example.com, ben, ben@example.com', 'ben', 'ben'],
		['ada@example.com, ben@example.com, ben', 'ben', 'ben'],
		['ada@example.com, Ada, ben@example.com', 'Ada', 'ada'],
		['ada@example.com, ben@example.com, 12', '12', 'ben'],
		['12, ada@example.com, ben@example.com', '12', 'ada'],
		['ada@example.com, 12, ben@example.com', '12', 'ben'],
	])('belongs to the neighbour whose address shares it: %j', (text, words, of) => {
		expect(readIn(text)).toEqual({
			who: [ADA, BEN],
			faults: [],
			guesses: [`'${words}' of '${of}@example.com'`],
		});
	});

	it.each([
		['ada@example.com, 12, ben@example.com, 13', ['12', '13']],
		['12, ada@example.com, 13, ben@example.com', ['12', '13']],
		['ada@example.com, 12, ben@example.com, Roe', ['12', 'Roe']],
	])('may be a number, by turns, too: %j', (text, [first = '', second = '']) => {
		expect(readIn(text)).toEqual({
			who: [ADA, BEN],
			faults: [],
			guesses: [`'${first}' of 'ada@example.com'`, `'${second}' of 'ben@example.com'`],
		});
	});

	it.each([
		['ada, cleo@example.com, ada@example.com', 'ada'],
		['ada@example.com, cleo@example.com, ada', 'ada'],
	])('belongs to nobody further away: %j', (text, name) => {
		expect(readIn(text).faults).toEqual([`'${name}' ${NO_ADDRESS}`]);
	});

	it.each([
		['Roe, Ada <ada@example.com>, Foo, Ben <ben@example.com>', 'in one line'],
		['Roe\nAda <ada@example.com>\nFoo\nBen <ben@example.com>', 'in lines of their own'],
		['Ada <ada@example.com>, Roe; Ben <ben@example.com>, Foo', 'behind the address'],
	])('is told where last names do not stand as in a list: %j', (text) => {
		expect(readIn(text)).toEqual({
			who: [ADA, BEN],
			faults: [],
			guesses: ["'Roe' of 'ada@example.com'", "'Foo' of 'ben@example.com'"],
		});
	});

	it.each([
		'Roe, Ada <ada@example.com>;',
		'none\nRoe, Ada <ada@example.com>',
		'Roe, Ada <ada@example.com>\n-',
	])('is told as a last name where it is no list of them: %j', (text) => {
		expect(readIn(text)).toEqual({
			who: [ADA],
			faults: [],
			guesses: ["'Roe' of 'ada@example.com'"],
		});
	});

	it.each([
		['Roe, Ada <ada@example.com>, ben@example.com', 'ada'],
		['ben@example.com, Roe, Ada <ada@example.com>', 'ada'],
		['ada@example.com, Roe, Ben <ben@example.com>', 'ben'],
	])('is the last name of whoever follows in brackets: %j', (text, of) => {
		const { who, faults, guesses } = readIn(text);
		expect(who).toHaveLength(2);
		expect([faults, guesses]).toEqual([[], [`'Roe' of '${of}@example.com'`]]);
	});

	it.each([
		['Ada <ada@example.com>, Roe, ben@example.com', 'Roe'],
		['Ada <ada@example.com>\nRoe\nben@example.com', 'Roe'],
	])('is nobody where nobody in brackets follows: %j', (text, name) => {
		expect(readIn(text).faults).toEqual([`'${name}' ${NO_ADDRESS}`]);
	});

	it('takes no turns with what is no address', () => {
		expect(readIn('bob@example, c1@example.com, Cleo Roe, d1@example.com')).toEqual({
			...NAMES,
			faults: [`'bob@example' ${NO_ADDRESS}`, `'Cleo Roe' ${NO_ADDRESS}`],
			guesses: [],
		});
	});

	it.each(['ada', '12'])('may be that of the only person, further away: %s', (words) => {
		expect(readIn(`${words}, bob at x, ada@example.com`)).toEqual({
			who: [ADA],
			faults: [`'bob at x' ${NO_ADDRESS}`],
			guesses: [`'${words}' of 'ada@example.com'`],
		});
	});

	it('is a whole name with more than one blank in it, too', () => {
		expect(readIn('Cleo  Jones, Ben <ben@example.com>; Roe, Ada <ada@example.com>')).toEqual({
			who: [BEN, ADA],
			faults: [],
			guesses: ["'Cleo  Jones' of 'ben@example.com'"],
		});
	});
});
