import { Findings } from '../../../nodes/GoogleChatSetupSpace/cells/findings';

const NOTHING = "is an expression that gave nothing: is the column's name right?";

describe('what is found while a row is planned', () => {
	it('is nothing at first', () => {
		expect(new Findings()).toMatchObject({ problems: [], warnings: [], holdsGuess: false });
	});

	it('is no problem where a cell has a value, whatever it is', () => {
		const findings = new Findings();
		expect(findings.take({ value: 'Apollo' }, 'Zeus')).toBe('Apollo');
		expect(findings.take({ value: '' }, 'Zeus')).toBe('');
		expect(findings.take({ value: false }, true)).toBe(false);
		expect(findings.take<string | undefined>({ value: undefined }, 'Zeus')).toBeUndefined();
		expect(findings.problems).toEqual([]);
	});

	it("is a cell's problem, and the fallback stands in for its value", () => {
		const findings = new Findings();
		expect(findings.take({ problem: 'one (Name)' }, 'Zeus')).toBe('Zeus');
		expect(findings.take<string>({ problem: 'two (Pin)' })).toBeUndefined();
		expect(findings.problems).toEqual(['one (Name)', 'two (Pin)']);
		expect(findings.warnings).toEqual([]);
	});

	it('is an expression that gave nothing, and no value that is empty', () => {
		const findings = new Findings();
		for (const value of ['', null, 0, false, []]) findings.noteUndefined(value, 'Members');
		expect(findings.warnings).toEqual([]);
		findings.noteUndefined(undefined, 'Members');
		expect(findings.warnings).toEqual([`Members ${NOTHING}`]);
		expect(findings.problems).toEqual([]);
	});

	it('is a text that is longer than Google allows, and none that is just as long', () => {
		const findings = new Findings();
		findings.limit('Description', 4_096, 4_096);
		findings.limit('Description', 4_097, 4_096);
		findings.limit('Welcome Message', 32_001, 32_000, 'bytes');
		expect(findings.problems).toEqual([
			'Description has 4097 characters; Google Chat allows 4,096',
			'Welcome Message has 32001 bytes; Google Chat allows 32,000',
		]);
	});

	it('is a cell that has to be filled, with a hint where its expression gave nothing', () => {
		const findings = new Findings();
		findings.noteMissing('', 'Display Name', 'is empty');
		findings.noteMissing(null, 'Display Name', 'is empty');
		findings.noteMissing(undefined, 'Display Name', 'is empty');
		expect(findings.problems).toEqual([
			'Display Name is empty',
			'Display Name is empty',
			"Display Name is empty; its expression gave nothing: is the column's name right?",
		]);
		expect(findings.warnings).toEqual([]);
	});

	it.each([
		['SPACE' as const, 'a named space'],
		['GROUP_CHAT' as const, 'a group chat'],
		['DIRECT_MESSAGE' as const, 'a direct message'],
	])('is what %s does not have', (spaceType, kind) => {
		const findings = new Findings();
		findings.leaveOut('Guidelines', spaceType);
		expect(findings.warnings).toEqual([`Guidelines was left out: it does not apply to ${kind}`]);
	});
});
