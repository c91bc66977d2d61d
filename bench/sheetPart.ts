import { step } from '../sandbox/start/steps';
import type { Figure } from './figure';
import type { Outcome, Part } from './part';
import { compare, interleaved, inWords, type Comparison } from './pairs';
import { SHEET_CONTENDERS, type SheetContender } from './sheetContenders';
import { sheetScoreOf, type SheetScore } from './sheetScore';
import { SHEET_WORKS, type SheetWork } from './sheetWorks';
import type { BenchWorld } from './world';

/** Our node and the HTTP Request nodes, in turns; each block is two pairs. */
const BLOCKS = 2;
const HEAD = ['', 'makespan', 'to ours', 'failed', 'spaces not in line', 'calls', 'writes', '429s'];

/** The sheets that are run again, each by every contender. */
export const SHEET_PARTS: readonly Part[] = SHEET_WORKS.map((work) => ({
	name: work.id,
	title: work.title,
	measure: async (world) => await measureSheet(world, work),
}));

async function measureSheet(world: BenchWorld, work: SheetWork): Promise<Outcome> {
	const [ours, theirs, ...others] = SHEET_CONTENDERS;
	const own: SheetScore[] = [];
	const http: SheetScore[] = [];
	const run = (contender: SheetContender, scores: SheetScore[]) => async () => {
		const score = await step(contender.title, () => sheetScoreOf(world, work, contender));
		scores.push(score);
		return score.seconds;
	};
	const comparison = compare(await interleaved(BLOCKS, run(ours, own), run(theirs, http)));
	const rows = [
		{ title: ours.title, score: { ...worst(own), seconds: comparison.ours } },
		{ title: theirs.title, score: { ...worst(http), seconds: comparison.theirs } },
	];
	for (const contender of others) {
		const scores: SheetScore[] = [];
		await run(contender, scores)();
		rows.push({ title: contender.title, score: worst(scores) });
	}
	return {
		figures: [figureOf(work, worst(own), comparison)],
		table: [
			HEAD,
			...rows.map(({ title, score }) => [
				title,
				`${score.seconds.toFixed(1)} s`,
				(score.seconds / comparison.ours).toFixed(2),
				...[score.failed, score.notInLine, score.calls, score.writes, score.refused].map(String),
			]),
		],
	};
}

/** Of each count the highest that a run came to. */
function worst(scores: readonly SheetScore[]): SheetScore {
	const most = (field: keyof SheetScore) => Math.max(...scores.map((score) => score[field]));
	return {
		seconds: most('seconds'),
		failed: most('failed'),
		notInLine: most('notInLine'),
		calls: most('calls'),
		writes: most('writes'),
		roleWrites: most('roleWrites'),
		neededWrites: most('neededWrites'),
		refused: most('refused'),
	};
}

function figureOf({ title }: SheetWork, ours: SheetScore, comparison: Comparison): Figure {
	const { failed, notInLine, writes, roleWrites, neededWrites, refused } = ours;
	const isUnchanged = neededWrites === 0;
	const roles = roleWrites === 0 ? '' : ` (and ${roleWrites} that ask who may remove)`;
	return {
		work: title,
		bound: `${isUnchanged ? 'no' : neededWrites} writes, no 429, every space in line`,
		measured:
			`${writes - roleWrites} writes${roles}, ${refused} 429s, ${failed + notInLine} not in line; ` +
			`beside HTTP Request ${inWords(comparison)}`,
		isReached:
			writes === neededWrites + (isUnchanged ? 0 : roleWrites) &&
			refused + failed + notInLine === 0,
	};
}
