import {
	AFTER_STOPPED_RUN,
	AFTER_UNDECIDED_ROW,
	againOf,
} from '../../../nodes/GoogleChatSetupSpace/output/again';
import type { RunMode } from '../../../nodes/GoogleChatSetupSpace/output/runMode';

const PLAIN: RunMode = { isTool: false, continues: false, isSubWorkflow: false };

describe('what is said of running again', () => {
	it.each<[string, RunMode, boolean, boolean, string]>([
		['a run that failed by itself', PLAIN, false, false, 'retry'],
		['a run that failed by itself, all of its rows with keys', PLAIN, true, false, 'keyed'],
		['a Continue mode', { ...PLAIN, continues: true }, false, false, 'key'],
		['a Continue mode, with a key', { ...PLAIN, continues: true }, true, false, 'keyed'],
		['a sub-workflow', { ...PLAIN, isSubWorkflow: true }, false, false, 'key'],
		['a run that was cancelled', PLAIN, false, true, 'key'],
		['a run that was cancelled, with keys', PLAIN, true, true, 'keyed'],
		['a tool', { ...PLAIN, isTool: true }, false, false, 'tool'],
		['a tool in a Continue mode', { ...PLAIN, isTool: true, continues: true }, true, true, 'tool'],
	])('of %s is decided once', (_what, mode, isKeyed, wasCancelled, again) => {
		expect(againOf(mode, isKeyed, wasCancelled)).toBe(again);
	});

	it('promises n8n’s Retry only where n8n keeps what that needs', () => {
		for (const texts of [AFTER_UNDECIDED_ROW, AFTER_STOPPED_RUN]) {
			const promising = Object.entries(texts).filter(([, text]) => text.includes('Retry'));
			expect(promising.map(([again]) => again)).toEqual(['retry']);
		}
	});
});
