import { isEmptyList, peopleCell } from '../../../../nodes/GoogleChatSetupSpace/cells/people/cell';
import { Findings } from '../../../../nodes/GoogleChatSetupSpace/cells/findings';

function foundIn(value: unknown) {
	const findings = new Findings();
	const { people } = peopleCell(value, 'Members', findings);
	const { problems, warnings, holdsGuess } = findings;
	return { people: people.map(({ name }) => name), problems, warnings, holdsGuess };
}

const ADA = 'users/ada@example.com';
const NO_ADDRESS = 'is not an email address or a user ID';

describe('a cell of people', () => {
	it('has nothing to be told where everybody is somebody', () => {
		expect(foundIn('ada@example.com')).toEqual({
			people: [ADA],
			problems: [],
			warnings: [],
			holdsGuess: false,
		});
	});

	it('is told where its expression gave nothing', () => {
		expect(foundIn(undefined).warnings).toEqual([
			"Members is an expression that gave nothing: is the column's name right?",
		]);
	});

	it.each<[string, string[]]>([
		['bob', [`'bob' ${NO_ADDRESS} (Members)`]],
		['bob, cleo', [`'bob' ${NO_ADDRESS}; the same is true of 'cleo' (Members)`]],
		['a1, a2, a3, a4', [`'a1' ${NO_ADDRESS}; the same is true of 'a2', 'a3', 'a4' (Members)`]],
		[
			'a1, a2, a3, a4, a5',
			[`'a1' ${NO_ADDRESS}; the same is true of 'a2', 'a3', 'a4' and 1 more (Members)`],
		],
		[
			'bob, #REF!, cleo',
			[
				`'bob' ${NO_ADDRESS}; the same is true of 'cleo' (Members)`,
				"'#REF!' is an error of the spreadsheet (Members)",
			],
		],
	])('has one sentence for each kind of fault: %j', (value, problems) => {
		expect(foundIn(value)).toEqual({ people: [], problems, warnings: [], holdsGuess: false });
	});

	it.each([
		['', ''],
		[', Cleo', '; and 1 more'],
		[', Cleo, Dan', '; and 2 more'],
	])('has one sentence for all names and notes: Ben%s', (others, more) => {
		expect(foundIn(`ada@example.com, Ben${others}`)).toEqual({
			people: [ADA],
			problems: [],
			warnings: [
				`'Ben' was read as a name or note of 'ada@example.com', not a person${more} (Members)`,
			],
			holdsGuess: true,
		});
	});

	it('tells another address of somebody', () => {
		expect(foundIn({ email: 'ada@example.com', mail: 'ben@example.com' }).warnings).toEqual([
			"'ben@example.com' in the field 'mail' was read as another address of 'ada@example.com', not a person (Members)",
		]);
	});
});

describe('a list', () => {
	it.each([[undefined], [null], [''], [[]], ['none'], [' ; '], ['Email']])(
		'is empty for %p',
		(value) => {
			expect(isEmptyList(value)).toBe(true);
		},
	);

	it.each([
		'ada@example.com',
		'groups/a1',
		'bob',
		'ada@example.com, groups/a1',
		'ada@example.com; bob at x',
		'groups/a1; bob at x',
	])('is not empty for %p', (value) => {
		expect(isEmptyList(value)).toBe(false);
	});
});
