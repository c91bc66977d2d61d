import type { Google } from '../sandbox/google';
import type { SheetContender } from './sheetContenders';
import type { SheetRow, SheetRun, SheetWork } from './sheetWorks';
import type { BenchWorld } from './world';

/** What came of a contender's run over a sheet. */
export interface SheetScore extends SheetRun {
	/** Spaces whose people are not those of their row. */
	notInLine: number;
	calls: number;
	writes: number;
	/** Writes that give somebody a role: no row asks for one. */
	roleWrites: number;
	/** How many writes lead from the spaces to the rows. */
	neededWrites: number;
	/** Calls that Google refused for its quota. */
	refused: number;
}

/** Has a contender run a sheet over spaces as they were, and counts at Google what came of it. */
export async function sheetScoreOf(
	world: BenchWorld,
	work: SheetWork,
	contender: SheetContender,
): Promise<SheetScore> {
	const { google } = world;
	google.reset();
	const rows = work.prepare(google);
	google.latencyMs = work.latencyMs;
	const run = await contender.run(world, rows, work);
	google.latencyMs = 0;
	const inLine = new Set(rows.filter((row) => isInLine(google, row)));
	return {
		...run,
		notInLine: rows.length - inLine.size,
		calls: google.log.length,
		writes: google.log.filter(({ method }) => method !== 'GET').length,
		roleWrites: google.calls('spaces.members.patch').length,
		neededWrites: rows.flatMap(({ added, removed }) => [...added, ...removed]).length,
		refused: google.log.filter(({ status }) => status === 429).length,
	};
}

/** Whether in the space are the people of the row, and the account itself. */
function isInLine(google: Google, { space, members }: SheetRow): boolean {
	const stored = google.spaces().find(({ name }) => name === space);
	const there = stored?.members.map(({ id }) => google.directory.person(id)?.email) ?? [];
	return there.length === members.length + 1 && members.every((each) => there.includes(each));
}
