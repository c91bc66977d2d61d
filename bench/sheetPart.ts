import type { Outcome, Part } from './part';
import { step } from '../sandbox/start/steps';
import type { Figure } from './figure';
import { SHEET_CONTENDERS } from './sheetContenders';
import { sheetScoreOf, type SheetScore } from './sheetScore';
import { SHEET_WORKS, type SheetWork } from './sheetWorks';
import type { BenchWorld } from './world';

const HEAD = ['', 'makespan', 'to ours', 'failed', 'spaces not in line', 'calls', 'writes', '429s'];

/** The sheets that are run again, each by every contender. */
export const SHEET_PARTS: readonly Part[] = SHEET_WORKS.map((work) => ({
	name: work.id,
	title: work.title,
	measure: async (world) => await measureSheet(world, work),
}));

async function measureSheet(world: BenchWorld, work: SheetWork): Promise<Outcome> {
	const rows: Array<{ title: string; score: SheetScore }> = [];
	for (const contender of SHEET_CONTENDERS) {
		const { title } = contender;
		const score = await step(title, () => sheetScoreOf(world, work, contender));
		rows.push({ title, score });
	}
	const [ours, theirs] = rows.map(({ score }) => score);
	if (!ours || !theirs) throw new Error('Nobody has run the sheet.');
	return {
		figures: [figureOf(work, ours, theirs)],
		table: [
			HEAD,
			...rows.map(({ title, score }) => [
				title,
				`${score.seconds.toFixed(1)} s`,
				(score.seconds / ours.seconds).toFixed(2),
				...[score.failed, score.notInLine, score.calls, score.writes, score.refused].map(String),
			]),
		],
	};
}

function figureOf({ title }: SheetWork, ours: SheetScore, theirs: SheetScore): Figure {
	const { seconds, failed, notInLine, writes, roleWrites, neededWrites, refused } = ours;
	const isUnchanged = neededWrites === 0;
	const roles = roleWrites === 0 ? '' : ` (and ${roleWrites} that ask who may remove)`;
	return {
		work: title,
		bound: `${isUnchanged ? 'no' : neededWrites} writes, no 429, every space in line`,
		measured:
			`${writes - roleWrites} writes${roles}, ${refused} 429s, ${failed + notInLine} not in line; ` +
			`${seconds.toFixed(1)} s beside ${theirs.seconds.toFixed(1)} s by HTTP Request`,
		isReached:
			writes === neededWrites + (isUnchanged ? 0 : roleWrites) &&
			refused + failed + notInLine === 0,
	};
}
