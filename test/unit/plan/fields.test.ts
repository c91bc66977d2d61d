import { textCell } from '../../../nodes/GoogleChatSetupSpace/cells/cells';
import { Findings } from '../../../nodes/GoogleChatSetupSpace/cells/findings';
import { Fields } from '../../../nodes/GoogleChatSetupSpace/plan/fields';

/** What is read of the fields, and what is found wrong with them. */
function readOf<T>(given: Record<string, unknown>, read: (fields: Fields) => T) {
	const findings = new Findings();
	const value = read(new Fields(given, findings));
	return { value, problems: findings.problems, warnings: findings.warnings };
}
const found = <T>(value: T) => ({ value, problems: [], warnings: [] });
const gaveNothing = (label: string) =>
	`${label} is an expression that gave nothing: is the column's name right?`;

const text = (fields: Fields) => fields.read('description', textCell, 'none');
const yes = (fields: Fields) => fields.isYes('previewOnly');
const choice = (fields: Fields) =>
	fields.choice<'red' | 'blue'>('audience', { red: ['scarlet'], blue: [] }, 'blue');
const number = (fields: Fields) => fields.number('removeAtMost', { least: 2, most: 4 }, 9);

describe('a field', () => {
	it('is read by its reader', () => {
		expect(readOf({ description: ' Moon ' }, text)).toEqual(found('Moon'));
		expect(readOf({ description: '' }, text)).toEqual(found(''));
	});

	it('that cannot be read is the fallback, and a problem by its label', () => {
		expect(readOf({ description: '#REF!' }, text)).toEqual({
			value: 'none',
			problems: ["'#REF!' is an error of the spreadsheet (Description)"],
			warnings: [],
		});
	});

	it('that was added and gave nothing is warned of', () => {
		expect(readOf({ description: undefined }, text)).toEqual({
			value: '',
			problems: [],
			warnings: [gaveNothing('Description')],
		});
		expect(readOf({}, text)).toEqual(found(''));
	});

	it.each([
		[true, true],
		['yes', true],
		['no', false],
		['', false],
		[null, false],
	])('of yes and no is read as people write it: %j', (previewOnly, value) => {
		expect(readOf({ previewOnly }, yes)).toEqual(found(value));
	});

	it('of yes and no is no where it was not added, or says neither', () => {
		expect(readOf({}, yes)).toEqual(found(false));
		expect(readOf({ previewOnly: 'perhaps' }, yes)).toEqual({
			value: false,
			problems: [expect.stringMatching(/^'perhaps' is neither yes nor no; .* \(Preview Only\)$/)],
			warnings: [],
		});
	});

	it.each([
		['red', 'red'],
		['Scarlet', 'red'],
		['blue', 'blue'],
		['', 'blue'],
		[null, 'blue'],
	])('of a few choices is one of them: %j is %s', (audience, value) => {
		expect(readOf({ audience }, choice)).toEqual(found(value));
	});

	it('of a few choices is the fallback where it is none of them, or not there', () => {
		expect(readOf({ audience: 'green' }, choice)).toEqual({
			value: 'blue',
			problems: ["'green' is not one of scarlet, blue (Target Audience)"],
			warnings: [],
		});
		expect(readOf({}, choice)).toEqual(found('blue'));
		expect(readOf({ audience: undefined }, choice).warnings).toEqual([
			gaveNothing('Target Audience'),
		]);
	});

	it.each([
		[2, 2],
		['4', 4],
		['', 9],
		[' ', 9],
		[null, 9],
		[[], 9],
	])('of a number is that, or the fallback where it is blank: %j is %i', (removeAtMost, value) => {
		expect(readOf({ removeAtMost }, number)).toEqual(found(value));
	});

	it.each([[1], [5], ['few'], [2.5]])('of a number is not %j', (removeAtMost) => {
		expect(readOf({ removeAtMost }, number)).toEqual({
			value: 9,
			problems: [`'${removeAtMost}' is not a whole number from 2 to 4 (Remove at Most)`],
			warnings: [],
		});
	});

	it('of a number that gave nothing is warned of', () => {
		expect(readOf({ removeAtMost: undefined }, number)).toEqual({
			value: 9,
			problems: [],
			warnings: [gaveNothing('Remove at Most')],
		});
		expect(readOf({}, number)).toEqual(found(9));
	});
});
