import type { Failure } from '../../../nodes/GoogleChatSetupSpace/failures/failure';
import {
	badRowText,
	failedRowText,
	undoneRowText,
} from '../../../nodes/GoogleChatSetupSpace/output/rowTexts';
import type { Failed } from '../../../nodes/GoogleChatSetupSpace/run/result';
import type { LeftHalfDone } from '../../../nodes/GoogleChatSetupSpace/steps/rowResult';

const ROW = { index: 2, label: 'Apollo' };
const FAILURE: Failure = {
	kind: 'other',
	happened: 'Google Chat refused to set up the space (status 400)',
	advice: ['Look at the row.', 'Run <again> & again.'],
	link: { text: 'Read <more>', href: 'https://example.com/?a=1&b=2' },
};

describe('a bad row', () => {
	it('is counted as people count, with all that is wrong with it', () => {
		const problems = ['Display Name is missing', "'x' is not a text (Act As)"];
		expect(badRowText({ row: { index: 0 }, problems })).toEqual({
			message: "Row 1: Display Name is missing; 'x' is not a text (Act As)",
			// Not the run: its other rows are done.
			details: ['Nothing was sent for this row. Correct it and send it again.'],
		});
	});

	it('that lacks a permission tells what to do about that', () => {
		expect(badRowText({ row: ROW, failed: { failure: FAILURE } })).toEqual(
			failedRowText(ROW, { failure: FAILURE }),
		);
	});
});

describe('a row that failed', () => {
	it('is named by its number and name, and tells what to do, as it is', () => {
		expect(failedRowText(ROW, { failure: FAILURE, seen: ['400'] })).toEqual({
			message: "Row 3 ('Apollo'): Google Chat refused to set up the space (status 400)",
			details: ['Look at the row.', 'Run <again> & again.', FAILURE.link],
		});
	});

	it('gives the link that mends it, the way to go on, the history and Google’s own words, in this order', () => {
		const failure: Failure = { ...FAILURE, advice: ['Wait.'], googlesWords: '<b>Quota</b>' };
		const gaveUp = { comeBackInMs: 90_000 };
		expect(
			failedRowText(ROW, { failure, seen: ['429', '503'], gaveUp }, 'Send it again.').details,
		).toEqual([
			'Wait.',
			'Come back in 90 seconds.',
			FAILURE.link,
			'Send it again.',
			'Tried 2 times: 429, 503.',
			"Google's own words: <b>Quota</b>",
		]);
	});

	it('tells of the run where no row is to blame, and what was changed before', () => {
		const failed = { failure: { ...FAILURE, happened: 'nobody has signed in' }, isOfRun: true };
		const changes = ['renamed', 'description'];
		const undone = { kind: 'failed', failed: failed as Failed, mayHaveMadeOne: false } as const;
		expect(undoneRowText(ROW, { ...undone, changes })).toEqual({
			message: 'The run cannot go on: nobody has signed in',
			details: [
				'Changed before that: renamed, description.',
				'Look at the row.',
				'Run <again> & again.',
				FAILURE.link,
			],
		});
	});

	it('does not count tries where there was one, or none in vain', () => {
		for (const failed of [{ seen: ['503'], gaveUp: {} }, { seen: ['503', '400'] }]) {
			const { details } = failedRowText(ROW, { failure: FAILURE, ...failed });
			expect(details.join()).not.toContain('Tried');
		}
	});

	it('counts many tries by what came in a row', () => {
		const seen = [...Array<string>(8).fill('429'), '503'];
		const { details } = failedRowText(ROW, { failure: FAILURE, seen, gaveUp: {} });
		expect(details).toContain('Tried 9 times: 8 times 429, 503.');
		const eight = { failure: FAILURE, seen: seen.slice(1), gaveUp: {} };
		expect(failedRowText(ROW, eight).details).toContain(
			'Tried 8 times: 429, 429, 429, 429, 429, 429, 429, 503.',
		);
	});

	it('is recognised by the beginning of a long name', () => {
		const label = 'Apollo '.repeat(50);
		const { message } = failedRowText({ ...ROW, label }, { failure: FAILURE });
		expect(message).toMatch(/^Row 3 \('(Apollo ){8}Apo…'\): /);
	});
});

describe('a row that the end of the run left undone', () => {
	const stopped = (half: Partial<LeftHalfDone> = {}, goOn?: string) =>
		undoneRowText(ROW, { kind: 'stopped', mayHaveMadeOne: false, ...half }, goOn);

	it('says that there is no space, and promises nothing of n8n', () => {
		expect(stopped()).toEqual({
			message: "Row 3 ('Apollo'): not carried out, because the run was stopped",
			details: ['No space was set up for this row: it can be sent again.'],
		});
	});

	it('says that its space may exist where Google had not answered', () => {
		const { message, details } = stopped({}, 'Look for it.');
		expect(message).toBe(
			"Row 3 ('Apollo'): the run was stopped before Google had answered, and the space may exist",
		);
		expect(details).toEqual(['Look for it.']);
	});

	it('tells what was changed before', () => {
		const changes = ['renamed', 'description'];
		expect(stopped({ changes }, 'Look for it.').details).toEqual([
			'Changed before that: renamed, description.',
			'Look for it.',
		]);
		expect(stopped({ changes: [] }, 'Look for it.').details).toEqual(['Look for it.']);
	});

	it('leads to its space where that is there', () => {
		const space = { name: 'spaces/A', spaceType: 'SPACE' };
		expect(stopped({ space }, 'Look for it.')).toEqual({
			message:
				"Row 3 ('Apollo'): the space is there, but the run was stopped before everything was done",
			details: [{ text: 'Open the space', href: 'https://chat.google.com/room/A' }],
		});
	});
});
