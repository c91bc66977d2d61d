import { cpus } from 'node:os';
import type { Book } from './book';
import type { Contender } from './contenders';
import type { Figure } from './figure';
import type { Part } from './part';
import type { Score } from './score';
import type { Work } from './works';

/** A work with what came of it for each contender; the first of them is our node. */
export interface WorkReport {
	work: Work;
	scores: Array<{ contender: Contender; score: Score }>;
}

const HEAD = ['', 'makespan', 'to ours', 'rows without a space', 'made twice', 'calls', '429s'];

/** The cells of a work's table, the head first. */
export function workTable({ scores }: WorkReport): string[][] {
	const ours = scores[0]?.score.seconds ?? NaN;
	return [
		HEAD,
		...scores.map(({ contender, score }) => [
			contender.title,
			`${score.seconds.toFixed(1)} s`,
			`${(score.seconds / ours).toFixed(2)}`,
			withoutSpace(score),
			String(score.duplicates),
			String(score.calls),
			String(score.refused),
		]),
	];
}

function withoutSpace({ without, unseen }: Score): string {
	return unseen === 0 ? String(without) : `${without} (${unseen} of them made, unknown to the run)`;
}

/** What our node had to reach in this work, and did or did not. */
export function figureOf({ work, scores }: WorkReport): Figure[] {
	const { bound, title } = work;
	const score = scores[0]?.score;
	if (!bound || !score) return [];
	const { seconds, refused, without, duplicates, spaceWrites } = score;
	const { mostSpaceWrites } = bound;
	const writes = mostSpaceWrites === undefined ? '' : `, ${mostSpaceWrites} space writes`;
	const wrote = mostSpaceWrites === undefined ? '' : `, ${spaceWrites} space writes`;
	return [
		{
			work: title,
			bound: `${bound.seconds} s, no 429, nothing lost, none twice${writes}`,
			measured: `${seconds.toFixed(1)} s, ${refused} 429s, ${without} lost, ${duplicates} twice${wrote}`,
			isReached:
				seconds <= bound.seconds &&
				refused + without + duplicates === 0 &&
				spaceWrites <= (mostSpaceWrites ?? Infinity),
		},
	];
}

export const figureTable = (figures: readonly Figure[]): string[][] => [
	['work', 'has to reach', 'measured', ''],
	...figures.map(({ work, bound, measured, isReached }) => [
		work,
		bound,
		measured,
		isReached ? 'reached' : 'MISSED',
	]),
];

const markdown = (cells: string[][]): string => {
	const [head = [], ...rows] = cells.map((row) => row.map((cell) => cell.replace(/\|/g, '\\|')));
	const line = (row: string[]) => `| ${row.join(' | ')} |`;
	return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
};

/** The text of docs/benchmarks.md. */
export function benchmarksPage(
	{ versions, parts: kept }: Book,
	setUps: readonly Part[],
	sheets: readonly Part[],
	parts: readonly Part[],
): string {
	const { n8n, n8nsNode, node, googlesClient } = versions;
	const figures = parts.flatMap(({ name }) => {
		const { figures: own = [], measured = '' } = kept[name] ?? {};
		return own.map((figure) => ({ figure, measured }));
	});
	const tables = (some: readonly Part[]) =>
		some
			.flatMap(({ name, title }) => {
				const { table, measured } = kept[name] ?? {};
				return table ? [`### ${title}\n\nMeasured with ${measured}.\n\n${markdown(table)}`] : [];
			})
			.join('\n\n');
	return `# Benchmarks

Written by \`npm run bench\` (three quarters of an hour; add the names of parts to measure those alone, see
[parts.ts](../bench/parts.ts); the others keep their figures). Everything ran on one machine with ${cpus().length} cores
that others used as well, so take the ratios, not the seconds. *Measured with* is the last change of the node that a figure
was measured with, the day, and how busy the machine was as the part began (the load of one minute; beyond
${cpus().length}, others took a share). n8n ${n8n} on Node.js ${n8nsNode}; googleapis ${googlesClient} on Node.js ${node}. Google is
[the stand-in](../sandbox/google/README.md), with Google's own quota of 60 space writes a minute and project in
an exact sliding window; all contenders reach it by the same proxy, each in a Cloud project of its own. Times are
those of the node within n8n's execution, and those of the loop within its process: the start of either does not count.

A busy machine makes every time longer, and hides what pacing does: that is held by tests on a virtual clock as well
(\`test/wholeNode/pacing.test.ts\`, \`fairness.test.ts\`).

## What the node has to reach

${markdown(figureTable(figures.map(({ figure }) => figure)).map((row, index) => [...row, index === 0 ? 'measured with' : (figures[index - 1]?.measured ?? '')]))}

## Side by side

The contenders at their best settings: the HTTP Request node sends a request id with each row (\`requestId\`, made from
the execution and the row) unless it says otherwise, goes on after a failed row or has *Retry On Fail* with 5 tries and
5 s in between, and starts all requests at once or one a second. The loop over Google's client sends a request id, waits
for each row, and goes on after a failed one. This node has its default settings.

A row is *without a space* when the run hands out none for it, whether or not Google made one.

${tables(setUps)}

## A sheet that is run again

Each row holds the link of its space in *Existing Space*, and the addresses of everybody who is to be in it. This node
reads each space and its people, compares, and writes what differs. The HTTP Request nodes get each space and list its
members page by page, each node starting all its requests at once; they compare nothing: what there is to write is told
to them in the rows. The loop over Google's client gets, lists, compares by email address and writes, one call after the
other, without any of the brakes. *Failed* are rows or requests that ended in an error; a space is *not in line* when the
people in it are not those of its row. Before this node takes people out of a space, it gives an owner or manager of it
once more the role that they have, which Google allows to nobody else: one write a space that changes nothing.

This node and the HTTP Request nodes ran in turns, five times each, the first of which does not count; their time is the
median, their counts are those of the worst run. The loop ran once.

Of the 20 spaces that change, ten lose people: a run in which more than half of at least ten rows take people out is
stopped by this node before the first of them.

${tables(sheets)}
`;
}
