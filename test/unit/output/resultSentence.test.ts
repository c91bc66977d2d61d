import { resultSentence } from '../../../nodes/GoogleChatSetupSpace/output/resultSentence';
import type { RowDone } from '../../../nodes/GoogleChatSetupSpace/steps/rowResult';

const done = (extra: Partial<RowDone> = {}): RowDone => ({
	space: { name: 'spaces/A' },
	skipped: [],
	warnings: [],
	...extra,
});
const skipped = (what: string) => ({ what, failed: {} as never });

describe('the result in one sentence', () => {
	it.each<[string, Partial<RowDone>, string]>([
		['made', { created: true }, 'set up'],
		['found', { created: false }, 'was there'],
		['made or found, which nobody can know', {}, 'set up, or there before'],
		['found, with nothing to change', { created: false, changes: [] }, 'was there'],
		[
			'found and changed',
			{ created: false, changes: ["renamed from 'Apollo'", 'description'] },
			"updated: renamed from 'Apollo', description",
		],
		['made and completed', { created: true, changes: ['description'] }, 'set up'],
	])('of a space that was %s', (_what, extra, sentence) => {
		expect(resultSentence(done(extra), [])).toBe(sentence);
	});

	it('names three things that did not go as asked, and counts the rest', () => {
		const three = done({ created: true, skipped: [skipped('The message was not sent')] });
		expect(resultSentence(three, ['One.', 'Two'])).toBe(
			'set up, but: The message was not sent; One; Two',
		);
		expect(resultSentence(three, ['One.', 'Two', 'Three', 'Four'])).toBe(
			'set up, but: The message was not sent; One; Two; and 2 more',
		);
	});

	it('keeps what ends in more than a full stop', () => {
		expect(resultSentence(done({ created: true }), ['Wait..', 'Go on. Then'])).toBe(
			'set up, but: Wait.; Go on. Then',
		);
	});

	it('names somebody whose name only begins like one that could not be added', () => {
		const report = { requested: 2, joined: 0, invited: 0, missing: ['an', 'ann'] };
		const row = done({
			created: false,
			changes: ['description'],
			memberReport: report,
			skipped: [skipped("'ann' was not added"), skipped("The message for 'an' was not sent")],
		});
		expect(resultSentence(row, [])).toBe(
			"updated: description, but: 'ann' was not added; The message for 'an' was not sent; missing: 'an'",
		);
	});

	it('says of a space that nobody knows whether it was new what was changed in it', () => {
		expect(resultSentence(done({ changes: ['description'] }), [])).toBe('updated: description');
	});

	it('names nobody twice who could not be added and is missing', () => {
		const report = { requested: 5, joined: 0, invited: 0, missing: ['ann', 'b', 'c', 'd', 'e'] };
		const row = done({
			created: true,
			memberReport: report,
			skipped: [skipped("'ann' was not added")],
		});
		expect(resultSentence(row, [])).toBe(
			"set up, but: 'ann' was not added; missing: 'b', 'c', 'd' and 1 more",
		);
	});
});
