import type { End } from '../../../nodes/GoogleChatSetupSpace/output/end';
import { runHints } from '../../../nodes/GoogleChatSetupSpace/output/runHints';

const row = (index: number) => ({ index, label: `<${index}>` });
const good = (index: number): End => ({ row: row(index), item: { result: 'set up' } });
const warned = (index: number): End => ({
	row: row(index),
	item: { warnings: ['Description was left out', 'more'] },
});
const failed = (index: number): End => ({
	row: row(index),
	text: { message: `Row ${index + 1} ('<${index}>'): no`, details: ['Do this.'] },
});
const hintsOf = (ends: End[], canGroup = true) =>
	runHints({ ends, skipped: [], waits: [] }, canGroup);

describe('the hints of a run', () => {
	it('are none where all is well', () => {
		expect(hintsOf([good(0), good(1)])).toEqual([]);
	});

	it('name the one row that failed', () => {
		expect(hintsOf([good(0), failed(1), good(2)])).toEqual([
			{
				message: "1 of 3 rows failed. Row 2 ('&lt;1&gt;'): no.",
				type: 'warning',
				location: 'outputPane',
			},
		]);
	});

	it('fold several into one line, which opens on why', () => {
		const hints = hintsOf([failed(0), good(1), failed(2)]);
		expect(hints.map(({ message }) => message)).toEqual([
			"Row 1 ('&lt;0&gt;'): no",
			"Row 3 ('&lt;2&gt;'): no",
		]);
		expect(new Set(hints.map(({ type }) => type))).toEqual(new Set(['warning']));
		expect(hints.map(({ group }) => group)).toEqual(
			Array(2).fill({ key: 'failed', summary: '2 of 3 rows failed' }),
		);
	});

	it('name the first few of many', () => {
		const many = Array.from({ length: 9 }, (_, index) => failed(index));
		const hints = hintsOf(many);
		expect(hints.map(({ message }) => message).slice(4)).toEqual([
			"Row 5 ('&lt;4&gt;'): no",
			'and 4 more',
		]);
		expect(hintsOf(many.slice(0, 5))).toHaveLength(5);
		expect(hintsOf(many, false)).toEqual([
			{
				message: expect.stringMatching(
					/^9 of 9 rows failed\. Row 1 \('&lt;0&gt;'\): no; .*Row 5 \('&lt;4&gt;'\): no; and 4 more\.$/,
				),
				type: 'warning',
				location: 'outputPane',
			},
		]);
	});

	it('tell warnings apart from failures', () => {
		const hints = hintsOf([warned(0), warned(1), failed(2)]);
		expect(hints.map(({ group, message }) => [group?.summary, message])).toEqual([
			[undefined, "1 of 3 rows failed. Row 3 ('&lt;2&gt;'): no."],
			['2 of 3 rows have warnings', "Row 1 ('&lt;0&gt;'): Description was left out"],
			['2 of 3 rows have warnings', "Row 2 ('&lt;1&gt;'): Description was left out"],
		]);
		expect(hintsOf([warned(0)], false)[0]?.message).toBe(
			"1 row has warnings. Row 1 ('&lt;0&gt;'): Description was left out.",
		);
	});

	it('have no number where there is one row', () => {
		expect(hintsOf([failed(0)])[0]?.message).toBe("1 row failed. Row 1 ('&lt;0&gt;'): no.");
	});

	it('say once what holds for several rows', () => {
		const ofRun = (index: number): End => ({
			row: row(index),
			text: { message: 'The run cannot go on: no', details: [] },
		});
		expect(hintsOf([ofRun(0), ofRun(1), good(2)]).map(({ message }) => message)).toEqual([
			'2 of 3 rows failed. The run cannot go on: no.',
		]);
	});

	it('tell a warning that stands alone, and none where there is none', () => {
		const one: End = { row: row(0), item: { warnings: 'Look' } };
		const none: End = { row: row(1), item: { warnings: [] } };
		expect(hintsOf([one, none]).map(({ message }) => message)).toEqual([
			"1 of 2 rows has warnings. Row 1 ('&lt;0&gt;'): Look.",
		]);
	});

	it('are warnings only where a row is to be looked at', () => {
		const hints = runHints(
			{ ends: [failed(0)], skipped: [{ index: 1 }], waits: ['<Waited>'] },
			true,
		);
		expect(hints.slice(1)).toStrictEqual([
			{
				message: '1 row was left out, because nothing stands in it: row 2.',
				location: 'outputPane',
			},
			{ message: '&lt;Waited&gt;', location: 'outputPane' },
		]);
	});

	it('name five rows that were left out', () => {
		const skipped = Array.from({ length: 6 }, (_, index) => ({ index }));
		const told = (count: number) =>
			runHints({ ends: [], skipped: skipped.slice(0, count), waits: [] }, true)[0]?.message;
		expect(told(5)).toMatch(/in them: row 1, row 2, row 3, row 4, row 5\.$/);
		expect(told(6)).toMatch(/in them: row 1, row 2, row 3, row 4, row 5 and 1 more\.$/);
	});

	it('tell of rows left out and of waits', () => {
		const hints = runHints(
			{ ends: [], skipped: [{ index: 4 }, { index: 8 }], waits: ['Some rows waited.'] },
			true,
		);
		expect(hints.map(({ message }) => message)).toEqual([
			'2 rows were left out, because nothing stands in them: row 5, row 9.',
			'Some rows waited.',
		]);
		const one = runHints({ ends: [], skipped: [{ index: 4 }], waits: [] }, true);
		expect(one[0]?.message).toBe('1 row was left out, because nothing stands in it: row 5.');
	});
});
