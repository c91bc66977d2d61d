import type { Figure } from './figure';
import { runManyProcesses, type Together } from './manyProcesses';

const PROCESSES = 4;
const ROWS_EACH = 60;
const SEEDS = 40;
const MS = 1_000;

/** The most that it may take, in seconds, by whether refused calls count. */
const BOUNDS = [
	{ countRejected: false, seconds: 300 },
	{ countRejected: true, seconds: 420 },
] as const;

/** Processes that do not know of each other, by a virtual clock: the worst of many runs decides. */
export async function simulateProcesses(): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const { countRejected, seconds } of BOUNDS) {
		const runs: Together[] = [];
		for (let seed = 1; seed <= SEEDS; seed++) {
			const setting = { processes: PROCESSES, rowsEach: ROWS_EACH, countRejected, seed };
			runs.push(await runManyProcesses(setting));
		}
		const most = (field: keyof Together) => Math.max(...runs.map((run) => run[field]));
		const slowest = most('makespanMs') / MS;
		const isExact = most('lost') === 0 && most('duplicates') === 0;
		figures.push({
			work: `${PROCESSES} unaware processes with ${ROWS_EACH} rows each (virtual clock${countRejected ? '; refused calls count, too' : ''})`,
			bound: `${seconds} s, nothing lost, none twice`,
			measured: `${slowest.toFixed(0)} s at most in ${SEEDS} runs; ${most('lost')} lost, ${most('duplicates')} twice; ${most('refused')} of ${most('calls')} calls refused`,
			isReached: isExact && slowest <= seconds,
		});
	}
	return figures;
}
