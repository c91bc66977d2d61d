import type { Failure } from '../../../nodes/GoogleChatSetupSpace/failures/failure';
import {
	badRowMessage,
	badRowsMessage,
	duration,
	escapeHtml,
	existsMessage,
	failedRowMessage,
	incompleteMessage,
	notStartedMessage,
	stoppedAdvice,
	withAdvice,
} from '../../../nodes/GoogleChatSetupSpace/output/rowTexts';

const ROW = { index: 2, label: 'Apollo' };
const FAILURE: Failure = {
	kind: 'other',
	happened: 'Google Chat refused to set up the space (status 400)',
	advice: ['Look at the row.', 'Run <again> & again.'],
	link: { text: 'Read <more>', href: 'https://example.com/?a=1&b=2' },
};
const bad = (count: number) =>
	Array.from({ length: count }, (_, index) => badRowMessage({ index }, [`'<${index}>' is wrong`]));

describe('a bad row', () => {
	it('is counted as people count, with all that is wrong with it', () => {
		expect(
			badRowMessage({ index: 0 }, ['Display Name is missing', "'x' is not a text (Act As)"]),
		).toEqual({
			message: "Row 1: Display Name is missing; 'x' is not a text (Act As)",
			details: 'Nothing was sent for this row. Correct it and run again.',
		});
	});
});

describe('bad rows of a run', () => {
	it('are that row alone where there is one row', () => {
		expect(badRowsMessage(bad(1), 1)).toEqual({
			message: "Row 1: '<0>' is wrong",
			details: 'Nothing was sent. Correct the row and run again.',
		});
	});

	it('are counted, and named while they are few', () => {
		expect(badRowsMessage(bad(1), 9).message).toBe(
			"Nothing was sent, because 1 of 9 rows needs a change: row 1: '<0>' is wrong",
		);
		expect(badRowsMessage(bad(3), 9).message).toBe(
			"Nothing was sent, because 3 of 9 rows need a change: row 1: '<0>' is wrong; row 2: '<1>' is wrong; row 3: '<2>' is wrong",
		);
	});

	it('are named by the first three and the number of the rest', () => {
		const { message } = badRowsMessage(bad(5), 9);
		expect(message).toMatch(/^Nothing was sent, because 5 of 9 rows .*row 3: .*; and 2 more$/);
		expect(message).not.toContain('row 4');
	});

	it('are listed in the details, as text, up to twenty', () => {
		const lines = badRowsMessage(bad(23), 50).details.split('<br>');
		expect(lines).toHaveLength(22);
		expect(lines[0]).toContain("set 'On Error'");
		expect(lines[1]).toBe("Row 1: '&lt;0&gt;' is wrong");
		expect(lines[20]).toMatch(/^Row 20: /);
		expect(lines[21]).toBe('and 3 more');
		expect(badRowsMessage(bad(20), 50).details.split('<br>')).toHaveLength(21);
	});

	it('are not called wrong where only a permission is missing', () => {
		const lacking = failedRowMessage(ROW, { failure: FAILURE, seen: [] });
		const { message, details } = badRowsMessage([lacking, lacking], 2);
		expect(message).toMatch(/^Nothing was sent, because 2 of 2 rows cannot be done: /);
		expect(details).toMatch(/<br>Run again after that\.$/);
	});

	it('keep advice of their own, once', () => {
		const lacking = failedRowMessage(ROW, { failure: FAILURE, seen: [] });
		const { details } = badRowsMessage([lacking, lacking, ...bad(1)], 3);
		expect(details.startsWith('Look at the row.<br>Run &lt;again&gt;')).toBe(true);
		expect(details.split('Look at the row.')).toHaveLength(2);
	});
});

describe('a row that failed', () => {
	it('is named by its number and name, and tells what to do', () => {
		expect(failedRowMessage(ROW, { failure: FAILURE, seen: ['400'] })).toEqual({
			message: "Row 3 ('Apollo'): Google Chat refused to set up the space (status 400)",
			details:
				'Look at the row.<br>Run &lt;again&gt; &amp; again.<br><a href="https://example.com/?a=1&amp;b=2" target="_blank">Read &lt;more&gt;</a>',
		});
	});

	it('gives the link that mends it, the history and Google’s own words, in this order', () => {
		const failure: Failure = {
			...FAILURE,
			advice: ['Wait.'],
			link: { text: 'See <quotas>', href: 'https://x.example/?a=1&b="2"' },
			googlesWords: '<b>Quota</b> & "more"',
		};
		const gaveUp = { why: 'budget', comeBackInMs: 90_000 } as never;
		expect(
			failedRowMessage(ROW, { failure, seen: ['429', '503'], gaveUp }).details.split('<br>'),
		).toEqual([
			'Wait.',
			'Come back in 90 seconds.',
			'<a href="https://x.example/?a=1&amp;b=&quot;2&quot;" target="_blank">See &lt;quotas&gt;</a>',
			'Tried 2 times: 429, 503.',
			"Google's own words: &lt;b&gt;Quota&lt;/b&gt; &amp; &quot;more&quot;",
		]);
	});

	it('does not count tries where there was one, or none in vain', () => {
		const gaveUp = { why: 'attempts' } as never;
		for (const failed of [{ seen: ['503'], gaveUp }, { seen: ['503', '400'] }]) {
			expect(failedRowMessage(ROW, { failure: FAILURE, ...failed }).details).not.toContain('Tried');
		}
	});

	it('is recognised by the beginning of a long name', () => {
		const label = 'Apollo '.repeat(50);
		const { message } = failedRowMessage({ ...ROW, label }, { failure: FAILURE, seen: [] });
		expect(message).toMatch(/^Row 3 \('(Apollo ){8}Apo…'\): /);
	});
});

describe('other ends of a row', () => {
	const URI = 'https://chat.google.com/room/A?x=1&y=2';
	const link =
		'<a href="https://chat.google.com/room/A?x=1&amp;y=2" target="_blank">Open the space</a>';

	it('name the space that exists, with its link', () => {
		const { message, details } = existsMessage(ROW, URI, true);
		expect(message).toBe("Row 3 ('Apollo'): this space exists already");
		expect(details).toContain('or choose another name');
		expect(existsMessage(ROW, URI, false).details).not.toContain('name');
		expect(details).toContain(`<br>${link}`);
	});

	it('name those who are missing, with the link', () => {
		const { message, details } = incompleteMessage(ROW, URI, ['ada@example.com', 'B\nC']);
		expect(message).toBe(
			"Row 3 ('Apollo'): the space is set up, but without 'ada@example.com', 'B C'",
		);
		expect(details).toContain(`<br>${link}`);
	});

	it('name a few of many missing people in the message, and all of them below', () => {
		const missing = Array.from({ length: 120 }, (_, index) => `p${index}@example.com`);
		const { message, details } = incompleteMessage(ROW, URI, missing);
		expect(message).toMatch(/without 'p0@example\.com', .*'p4@example\.com' and 115 more$/);
		for (const person of missing) expect(details).toContain(`'${person}'`);
	});

	it('say that a row was not begun, and how to go on', () => {
		const { message, details } = notStartedMessage(ROW);
		expect(message).toBe("Row 3 ('Apollo'): not carried out, because the run was stopped");
		expect(details).toContain("n8n's Retry of this execution");
	});

	it('say how many spaces exist when a run was stopped', () => {
		expect(stoppedAdvice(0, 9, false)).toBe('No space was set up.');
		expect(stoppedAdvice(4, 9, false)).toMatch(
			/^4 of 9 spaces exist already\. n8n's Retry .*Idempotency Key/,
		);
		expect(stoppedAdvice(4, 9, true)).toMatch(/^4 of 9 spaces exist already, maybe one more\. /);
		expect(stoppedAdvice(0, 9, true)).toMatch(
			/^Whether a space was set up is not known\. n8n's Retry .*Idempotency Key/,
		);
	});
});

describe('for a model that sees the message alone', () => {
	it('the message holds the advice as plain text', () => {
		const failure: Failure = {
			...FAILURE,
			link: { text: 'Open <it>', href: 'https://x.example/?a=1&b=2' },
			googlesWords: 'Use &lt;b&gt; or <br>',
		};
		const message = failedRowMessage(ROW, { failure, seen: [] });
		expect(withAdvice(message)).toEqual({
			message:
				"Row 3 ('Apollo'): Google Chat refused to set up the space (status 400). " +
				'Look at the row. Run <again> & again. Open <it>: https://x.example/?a=1&b=2 ' +
				"Google's own words: Use &lt;b&gt; or <br>",
			details: message.details,
		});
	});
});

describe('a text', () => {
	it('is escaped, so that the editor shows it as it is', () => {
		expect(escapeHtml(`<img src="x" onerror='y'> &amp;`)).toBe(
			"&lt;img src=&quot;x&quot; onerror='y'&gt; &amp;amp;",
		);
	});
});

describe('a time span', () => {
	it.each([
		[1, '1 second'],
		[1000, '1 second'],
		[1001, '2 seconds'],
		[99_000, '99 seconds'],
		[99_001, '2 minutes'],
		[120_001, '3 minutes'],
		[3_600_000, '60 minutes'],
	])('of %i ms is %s', (ms, words) => {
		expect(duration(ms)).toBe(words);
	});
});
