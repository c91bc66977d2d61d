import { runManyProcesses } from '../../bench/manyProcesses';

/**
 * The most that the work may take, in milliseconds; the quota alone makes it 180 s. And the most
 * calls that Google may have to refuse: each process is refused a burst before it knows of others.
 */
const BOUNDS = [
	['does not count refused calls', false, 300_000, 200],
	['counts refused calls, too', true, 420_000, 240],
] as const;
const SEEDS = Array.from({ length: 10 }, (_, index) => index + 1);

describe('four processes with 60 rows each that know nothing of each other', () => {
	it.each(BOUNDS)(
		'lose no row and make none twice where Google %s',
		async (_how, countRejected, boundMs, mostRefused) => {
			for (const seed of SEEDS) {
				const setting = { processes: 4, rowsEach: 60, countRejected, seed };
				const together = await runManyProcesses(setting);
				expect({ seed, ...together }).toMatchObject({ lost: 0, duplicates: 0, violations: 0 });
				expect(together.makespanMs).toBeLessThanOrEqual(boundMs);
				expect(together.refused).toBeLessThanOrEqual(mostRefused);
			}
		},
		60_000,
	);

	it('tell the same story again for the same seed', async () => {
		const setting = { processes: 2, rowsEach: 60, countRejected: false, seed: 1 };
		expect(await runManyProcesses(setting)).toEqual(await runManyProcesses(setting));
	});
});

it('one process is never refused, and is done as soon as the quota lets it', async () => {
	const setting = { processes: 1, rowsEach: 150, countRejected: true, seed: 1 };
	const alone = await runManyProcesses(setting);
	expect(alone).toMatchObject({
		lost: 0,
		duplicates: 0,
		calls: 150,
		refused: 0,
		violations: 0,
	});
	expect(alone.makespanMs).toBeLessThanOrEqual(126_000);
});
