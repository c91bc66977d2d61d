import {
	afterStoppedRun,
	afterUndecidedRow,
} from '../../../nodes/GoogleChatSetupSpace/output/again';
import type { RunMode } from '../../../nodes/GoogleChatSetupSpace/output/runMode';

const PLAIN: RunMode = { isTool: false, continues: false, isSubWorkflow: false };
const RETRY =
	/^n8n's Retry of this execution completes the rest and makes none twice; a new execution could make some again\.$/;
const KEYED = /^Running again completes the rest and makes none twice\.$/;
const KEY =
	/^Running again could make some again: look which are there, and send the other rows only\. With an Idempotency Key in every row from the start, or 'If Space Exists' set to 'Reuse', running again makes none twice\.$/;
const TOOL = /^Do not call again for what may exist already, and say so\.$/;

describe('what is said of running again', () => {
	it.each<[string, RunMode, boolean, boolean, RegExp]>([
		['a run that failed by itself', PLAIN, false, false, RETRY],
		['a run that failed by itself, all of its rows with keys', PLAIN, true, false, KEYED],
		['a sub-workflow', { ...PLAIN, isSubWorkflow: true }, false, false, KEY],
		['a sub-workflow, with keys', { ...PLAIN, isSubWorkflow: true }, true, false, KEYED],
		['a run that was cancelled', PLAIN, false, true, KEY],
		['a run that was cancelled, with keys', PLAIN, true, true, KEYED],
		['a tool', { ...PLAIN, isTool: true }, false, false, TOOL],
		['a tool that was cancelled, with keys', { ...PLAIN, isTool: true }, true, true, TOOL],
	])('of %s', (_what, mode, areKeyed, wasCancelled, words) => {
		expect(afterStoppedRun(mode, areKeyed, wasCancelled)).toMatch(words);
	});

	it.each<[string, RunMode, boolean, RegExp]>([
		[
			'a row',
			PLAIN,
			false,
			/^The space may exist: look for it before you send the row again\. With an Idempotency Key in the row from the start, or 'If Space Exists' set to 'Reuse', sending it again makes none twice\.$/,
		],
		[
			'a row with a key',
			PLAIN,
			true,
			/^The space may exist\. Send the row again: it makes none twice\.$/,
		],
		[
			'a tool',
			{ ...PLAIN, isTool: true },
			true,
			/^The space may exist already: do not call again, and say so\.$/,
		],
	])(
		'of %s that may have its space, and promises nothing of n8n',
		(_what, mode, isKeyed, words) => {
			const told = afterUndecidedRow(mode, isKeyed);
			expect(told).toMatch(words);
			expect(told).not.toContain('Retry');
		},
	);
});
