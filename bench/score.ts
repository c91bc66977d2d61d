import type { Google } from '../sandbox/google';
import type { Contender, Run } from './contenders';
import { keyOf } from './rows';
import type { Work } from './works';
import type { BenchWorld } from './world';

/** What came of a contender's run. */
export interface Score {
	/** From its first row to its last. */
	seconds: number;
	/** Rows for which it handed out no space. */
	without: number;
	/** Those of them whose space was made all the same, unknown to the run. */
	unseen: number;
	/** Spaces beyond one for a row. */
	duplicates: number;
	calls: number;
	spaceWrites: number;
	/** Calls that Google refused for its quota. */
	refused: number;
}

/** Has a contender do a work from a fresh start, and counts at Google what came of it. */
export async function scoreOf(world: BenchWorld, work: Work, contender: Contender): Promise<Score> {
	const { google } = world;
	google.reset();
	work.prepare?.(google);
	google.latencyMs = work.latencyMs;
	const run = await contender.run(world, work.rows);
	google.latencyMs = 0;
	return countedAt(google, work, run);
}

function countedAt(google: Google, { rows }: Work, { seconds, done }: Run): Score {
	const reported = new Set(done);
	const names = google
		.spaces()
		.filter(({ spaceType }) => spaceType === 'SPACE')
		.map(({ displayName = '' }) => displayName);
	const there = new Set(names);
	const keys = rows.map(keyOf);
	return {
		seconds,
		without: keys.filter((key) => !reported.has(key)).length,
		unseen: keys.filter((key) => !reported.has(key) && there.has(key)).length,
		duplicates: names.length - there.size,
		calls: google.log.length,
		spaceWrites: google.calls('spaces.setup').length,
		refused: google.log.filter(({ status }) => status === 429).length,
	};
}
