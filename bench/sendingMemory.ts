import type { Figure } from './figure';
import { sendingWorkflows } from './comparisons';
import { memoryOf } from './memory';
import { runQuietly, store } from './quietRun';
import type { BenchWorld } from './world';

/** How much memory n8n takes while many rows are sent, by our node and by the HTTP Request node. */
export async function measureSendingMemory(world: BenchWorld): Promise<Figure[]> {
	const { ours, theirs, rows } = await sendingWorkflows(world);
	const { n8n, google } = world;
	const mbOf = async (workflow: typeof ours) => {
		const stored = await store(n8n, workflow);
		google.reset();
		const mb = await memoryOf(n8n, () => runQuietly(n8n, stored));
		if (google.spaces().length !== rows) throw new Error('Not all rows were done.');
		return mb;
	};
	const [own, other] = [await mbOf(ours), await mbOf(theirs)];
	return [
		{
			work: `memory of ${rows.toLocaleString('en')} rows sent, no latency, above idle, beside the HTTP Request node`,
			bound: 'no more',
			measured: `${own.toFixed(0)} MB beside ${other.toFixed(0)} MB (one run each, n8n freshly started)`,
			isReached: own <= other,
		},
	];
}
