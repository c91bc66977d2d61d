import type { Failure } from '../../../nodes/GoogleChatSetupSpace/failures/failure';
import { badRowsText, stoppedRunText } from '../../../nodes/GoogleChatSetupSpace/output/runTexts';
import type { BadRow } from '../../../nodes/GoogleChatSetupSpace/steps/badRow';

const FAILURE: Failure = {
	kind: 'missingScope',
	happened: 'the credential lacks a permission',
	advice: ['Look at the credential.'],
	link: { text: 'Read more', href: 'https://example.com/' },
};
const lacking: BadRow = { row: { index: 2, label: 'Apollo' }, failed: { failure: FAILURE } };
const wrong = (count: number): BadRow[] =>
	Array.from({ length: count }, (_, index) => ({
		row: { index },
		problems: [`'<${index}>' is wrong`],
	}));

describe('bad rows of a run', () => {
	it('are that row alone where there is one row', () => {
		expect(badRowsText(wrong(1), 1)).toEqual({
			message: "Row 1: '<0>' is wrong",
			details: ['Nothing was sent. Correct the row and run again.'],
		});
	});

	it('are counted, and named while they are few', () => {
		expect(badRowsText(wrong(1), 9)).toEqual({
			message: "Nothing was sent, because 1 of 9 rows needs a change: row 1: '<0>' is wrong",
			details: [
				"Correct this row and run again, or set 'On Error' in the node's Settings to 'Continue' to carry out the others.",
			],
		});
		expect(badRowsText(wrong(3), 9).message).toBe(
			"Nothing was sent, because 3 of 9 rows need a change: row 1: '<0>' is wrong; row 2: '<1>' is wrong; row 3: '<2>' is wrong",
		);
	});

	it('offer to carry out the others only where there are others', () => {
		expect(badRowsText(wrong(3), 3).details).toEqual(['Correct these rows and run again.']);
	});

	it('are named by the first three and the number of the rest', () => {
		const { message } = badRowsText(wrong(5), 9);
		expect(message).toMatch(/^Nothing was sent, because 5 of 9 rows .*row 3: .*; and 2 more$/);
		expect(message).not.toContain('row 4');
	});

	it('are listed in the details, as they are, up to twenty', () => {
		const lines = badRowsText(wrong(23), 50).details;
		expect(lines).toHaveLength(22);
		expect(lines[0]).toContain("set 'On Error'");
		expect(lines[1]).toBe("Row 1: '<0>' is wrong");
		expect(lines[20]).toMatch(/^Row 20: /);
		expect(lines[21]).toBe('and 3 more');
		expect(badRowsText(wrong(20), 50).details).toHaveLength(21);
	});

	it('are not called wrong where only a permission is missing', () => {
		expect(badRowsText([lacking, lacking], 3)).toEqual({
			message:
				"Nothing was sent, because 2 of 3 rows cannot be done: row 3 ('Apollo'): the credential lacks a permission; row 3 ('Apollo'): the credential lacks a permission",
			details: [
				'Look at the credential.',
				FAILURE.link,
				"Run again after that, or set 'On Error' in the node's Settings to 'Continue' to carry out the others.",
			],
		});
	});

	it('are told once where all of them lack the same', () => {
		expect(badRowsText(Array(23).fill(lacking), 23)).toEqual({
			message: 'Nothing was sent: the credential lacks a permission',
			details: ['Look at the credential.', FAILURE.link, 'Run again after that.'],
		});
	});

	it('tell what a permission needs beside what is wrong, once', () => {
		const { message, details } = badRowsText([lacking, ...wrong(1), lacking], 3);
		expect(message).toContain('3 of 3 rows need a change');
		expect(details).toEqual([
			'Look at the credential.',
			FAILURE.link,
			'Correct these rows and run again.',
		]);
	});

	it('are told each where they lack different things', () => {
		const other: BadRow = {
			row: { index: 0 },
			failed: { failure: { ...FAILURE, happened: 'nobody has signed in' } },
		};
		expect(badRowsText([other, lacking], 2)).toEqual({
			message:
				"Nothing was sent, because 2 of 2 rows cannot be done: row 1: nobody has signed in; row 3 ('Apollo'): the credential lacks a permission",
			details: ['Look at the credential.', FAILURE.link, 'Run again after that.'],
		});
	});

	it('need no change where the only row lacks a permission', () => {
		expect(badRowsText([lacking], 1)).toEqual({
			message: "Row 3 ('Apollo'): the credential lacks a permission",
			details: ['Look at the credential.', FAILURE.link, 'Nothing was sent. Run again after that.'],
		});
	});

	it('are listed in the details from the fourth on', () => {
		expect(badRowsText(wrong(3), 9).details).toHaveLength(1);
		expect(badRowsText(wrong(4), 9).details).toEqual([
			expect.stringMatching(/^Correct these rows and run again, or set/),
			"Row 1: '<0>' is wrong",
			"Row 2: '<1>' is wrong",
			"Row 3: '<2>' is wrong",
			"Row 4: '<3>' is wrong",
		]);
	});

	it('give three different pieces of advice at the most', () => {
		const each = wrong(5).map(({ row }) => ({
			row,
			failed: { failure: { ...FAILURE, advice: [`Advice ${row.index}`] } },
		}));
		const text = badRowsText(each, 5).details.join();
		expect(text).toContain('Advice 2');
		expect(text).not.toContain('Advice 3');
	});
});

describe('a run that is wrong as a whole', () => {
	it('is told with all that is wrong', () => {
		const problems = ['<a> is wrong', 'b is wrong'];
		const rows: BadRow[] = [0, 1].map((index) => ({ row: { index }, problems, isOfRun: true }));
		expect(badRowsText(rows, 2)).toEqual({
			message: 'Nothing was sent: <a> is wrong; b is wrong',
			details: ['Correct it and run again.'],
		});
	});
});

describe('a run that a failure has stopped', () => {
	it.each([
		[0, 0, /^No space was set up\.$/],
		[0, 1, /^Whether a space was set up is not known\. /],
		[0, 3, /^Whether spaces were set up is not known; there may be 3\. /],
		[4, 0, /^4 of 9 spaces exist already\. /],
		[4, 1, /^4 of 9 spaces exist already, maybe 1 more\. /],
		[4, 2, /^4 of 9 spaces exist already, maybe 2 more\. /],
	])('with %i spaces and maybe %i more says so', (ready, mayBeMore, words) => {
		const ends = Array.from({ length: 9 }, (_, index) => ({
			row: { index },
			...(index < ready && { spaceUri: `https://chat.google.com/room/${index}` }),
			...(index >= 9 - mayBeMore && { mayExist: `${index}` }),
			text: { message: 'no', details: [] },
		}));
		const text = stoppedRunText(ends, 'Run again.');
		expect(text).toMatch(words);
		expect(text.endsWith(' Run again.')).toBe(ready + mayBeMore > 0);
	});
});
