import { RemovalGate } from '../../../nodes/GoogleChatSetupSpace/run/removalGate';
import { Stop } from '../../../nodes/GoogleChatSetupSpace/sending/stop';

const names = (count: number) => Array.from({ length: count }, (_, at) => `row ${at}`);

/** What rows hear of which so many remove somebody. */
async function verdictOf(rows: number, removing: number) {
	const gate = new RemovalGate(rows, names(rows));
	const verdict = gate.verdict(new Stop());
	for (const [at, name] of names(rows).entries()) gate.decided(name, at < removing);
	return await verdict;
}

describe('rows that may take people out', () => {
	it.each([
		[10, 5, false],
		[10, 6, true],
		[11, 5, false],
		[11, 6, true],
		[9, 9, false],
		[0, 0, false],
	])('of %d rows with %d that do, all are held back: %p', async (rows, removing, isBraked) => {
		expect(await verdictOf(rows, removing)).toEqual({ rows, removing, isBraked });
	});

	it('wait until the last of those that are waited for has decided', async () => {
		const gate = new RemovalGate(3, ['a', 'b']);
		let isHeard = false;
		const verdict = gate.verdict(new Stop()).then((heard) => {
			isHeard = true;
			return heard;
		});
		gate.decided('a', true);
		gate.decided('a', true);
		await new Promise(setImmediate);
		expect(isHeard).toBe(false);
		gate.decided('b', false);
		expect(await verdict).toEqual({ rows: 3, removing: 1, isBraked: false });
		expect(await gate.verdict(new Stop())).toEqual({ rows: 3, removing: 1, isBraked: false });
	});

	it('end at once when the run is stopped', async () => {
		const gate = new RemovalGate(2, ['a', 'b']);
		const stop = new Stop();
		const verdict = gate.verdict(stop);
		stop.request();
		expect(await verdict).toBe('stopped');
		gate.decided('a', true);
		gate.decided('b', true);
		expect(await gate.verdict(stop)).toBe('stopped');
	});
});
