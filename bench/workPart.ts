import { step } from '../sandbox/start/steps';
import { CONTENDERS } from './contenders';
import type { Outcome, Part } from './part';
import { figureOf, workTable, type WorkReport } from './report';
import { scoreOf } from './score';
import { WORKS, type Work } from './works';
import type { BenchWorld } from './world';

/** The works, each by every contender. */
export const WORK_PARTS: readonly Part[] = WORKS.map((work) => ({
	name: work.id,
	title: work.title,
	measure: async (world) => await doWork(world, work),
}));

async function doWork(world: BenchWorld, work: Work): Promise<Outcome> {
	const scores: WorkReport['scores'] = [];
	for (const contender of CONTENDERS) {
		const score = await step(contender.title, () => scoreOf(world, work, contender));
		scores.push({ contender, score });
	}
	const report = { work, scores };
	return { figures: figureOf(report), table: workTable(report) };
}
