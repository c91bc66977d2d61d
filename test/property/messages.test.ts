import fc from 'fast-check';

import { failedRowText } from '../../nodes/GoogleChatSetupSpace/output/rowTexts';
import { badRowsText } from '../../nodes/GoogleChatSetupSpace/output/runTexts';
import { planRow } from '../../nodes/GoogleChatSetupSpace/plan/planRow';
import type { BadRow } from '../../nodes/GoogleChatSetupSpace/steps/badRow';
import { htmlOf } from '../../nodes/GoogleChatSetupSpace/words/html';
import { plainOf } from '../../nodes/GoogleChatSetupSpace/words/rendered';
import { quoted } from '../../nodes/GoogleChatSetupSpace/words/quoted';
import type { Row } from '../../nodes/GoogleChatSetupSpace/plan/row';
import { asCredential, rowOf } from '../unit/plan/rows';
import { oddRow, oddValue } from './oddRows';

/** Room for three rows of which every field is wrong. */
const LONGEST_MESSAGE = 10_000;
/** Characters, without the quotation marks. */
const LONGEST_QUOTE = 60;
const LINE_BREAK = /[\n\r\u2028\u2029]/;
/** All that our details hold of HTML. */
const OUR_HTML = /<br>|<a href="[^"<>]*" target="_blank">[^<>]*<\/a>/g;

/** Texts that would do harm or be mangled where somebody took them for HTML. */
const htmlLike = fc
	.array(
		fc.constantFrom(
			'<',
			'>',
			'&',
			'"',
			"'",
			'<br>',
			'&lt;',
			'&amp;',
			'&#39;',
			'<a href="x">',
			'</a>',
			'ab',
		),
		{ maxLength: 8 },
	)
	.map((parts) => parts.join(''));

function badRowOf(row: Row): BadRow | undefined {
	const planned = planRow(row, asCredential);
	return 'problems' in planned ? { row: planned.name, problems: planned.problems } : undefined;
}

describe('messages about odd rows', () => {
	it('name each row as people count, on one line, and stay short', () => {
		const rows = fc.array(oddRow, { minLength: 1, maxLength: 30 });
		fc.assert(
			fc.property(rows, (list) => {
				const bad = list.map(badRowOf).filter((each) => each !== undefined);
				fc.pre(bad.length > 0);
				const { message, details } = badRowsText(bad, list.length);
				expect(message.trim()).not.toBe('');
				expect(message).not.toMatch(LINE_BREAK);
				expect(message.length).toBeLessThan(LONGEST_MESSAGE);
				expect(message).toContain(list.length === 1 ? 'Row ' : ` of ${list.length} rows `);
				expect(htmlOf(details).replace(OUR_HTML, '')).not.toMatch(/[<>]/);
				for (const { index } of list.filter((each) => badRowOf(each)).slice(0, 3)) {
					expect(message.toLowerCase()).toMatch(new RegExp(`row ${index + 1}(: | \\(')`));
				}
			}),
			{ numRuns: 50 },
		);
	});

	it('never show more than a quote of what stands in a cell', () => {
		const long = fc
			.array(fc.constantFrom('ada', '@', '.', ' ', '😀', '<', '"', '/', '7', 'é'), {
				minLength: 120,
				maxLength: 200,
			})
			.map((parts) => parts.join(''));
		const cell = fc.oneof(
			long,
			fc
				.constantFrom('users/', 'people/', 'groups/', 'mailto:', '"')
				.chain((start) => long.map((text) => start + text)),
			long.map((text): unknown => ({ odd: text })),
			long.map((text): unknown => [text]),
		);
		const place = fc.constantFrom<(value: unknown) => Partial<Row>>(
			(spaceType) => ({ spaceType }),
			(singleUserBotDm) => ({ singleUserBotDm }),
			(displayName) => ({ displayName }),
			(members) => ({ members }),
			(members) => ({ members, spaceType: 'DM' }),
			(groups) => ({ spaceSettings: { groups } }),
			(audience) => ({ spaceSettings: { audience } }),
			(spaceHistoryState) => ({ spaceSettings: { spaceHistoryState } }),
			(owners) => ({ afterSetup: { owners } }),
			(checkMembers) => ({ afterSetup: { checkMembers } }),
			(idempotencyKey) => ({ options: { idempotencyKey } }),
			(previewOnly) => ({ options: { previewOnly } }),
		);
		const link = { text: 'Read more', href: 'https://example.com' };
		const failure = { kind: 'other' as const, happened: 'it failed', advice: [], link };
		fc.assert(
			fc.property(cell, place, (value, at) => {
				const planned = planRow(rowOf(at(value)), asCredential);
				const texts =
					'problems' in planned
						? planned.problems
						: [failedRowText(planned.plan, { failure }).message, ...planned.plan.warnings];
				const whole = [...(typeof value === 'string' ? value : JSON.stringify(value))];
				const isIn = (piece: string) => texts.some((text) => text.includes(piece));
				const leaked = whole.filter((_, start) => {
					const piece = whole.slice(start, start + LONGEST_QUOTE + 1);
					return piece.length > LONGEST_QUOTE && isIn(piece.join(''));
				});
				expect(leaked).toEqual([]);
			}),
			{ numRuns: 300 },
		);
	});
});

describe('a quote', () => {
	it('is one short line, whatever is quoted', () => {
		fc.assert(
			fc.property(oddValue, (value) => {
				const text = quoted(value);
				expect(text).toMatch(/^'.*'$/);
				expect([...text].length).toBeLessThanOrEqual(LONGEST_QUOTE + 2);
				expect(text).not.toMatch(/[\p{Cc}\p{Cs}]/u);
			}),
			{ numRuns: 500 },
		);
	});
});

describe("a failure's details", () => {
	const told = fc
		.record({
			label: htmlLike,
			happened: htmlLike,
			advice: fc.array(htmlLike),
			googlesWords: htmlLike,
			text: htmlLike,
		})
		.map(({ label, happened, advice, googlesWords, text }) => ({
			googlesWords,
			href: `https://x/?${text}`,
			said: failedRowText(
				{ index: 0, label },
				{
					failure: {
						kind: 'other',
						happened,
						advice,
						googlesWords,
						link: { text, href: `https://x/?${text}` },
					},
				},
			),
		}));

	it('hold no HTML but ours', () => {
		fc.assert(
			fc.property(told, ({ said }) => {
				expect(htmlOf(said.details).replace(OUR_HTML, '')).not.toMatch(/[<>"]/);
			}),
		);
	});

	it("give a model Google's words and the link as they are", () => {
		fc.assert(
			fc.property(told, ({ said, googlesWords, href }) => {
				const text = plainOf(said);
				expect(text.startsWith(`${said.message}. `)).toBe(true);
				expect(text).toContain(`: ${href} `);
				expect(text.endsWith(`Google's own words: ${googlesWords}`)).toBe(true);
			}),
		);
	});
});

describe('a line in the editor', () => {
	/** What a browser shows of a text without elements. */
	const shown = (html: string) =>
		html
			.replaceAll('&lt;', '<')
			.replaceAll('&gt;', '>')
			.replaceAll('&quot;', '"')
			.replaceAll('&amp;', '&');

	it('shows the text as it is', () => {
		fc.assert(
			fc.property(htmlLike, (text) => {
				expect(htmlOf([text])).not.toMatch(/[<>"]/);
				expect(shown(htmlOf([text]))).toBe(text);
			}),
		);
	});
});
