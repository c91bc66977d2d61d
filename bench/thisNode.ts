import type { IDataObject } from 'n8n-workflow';
import type { Execution } from '../sandbox/n8n/drive/execution';
import { rowsWorkflow } from '../sandbox/n8n/drive/workflow';
import { runQuietly, store } from './quietRun';
import { MEMBERS_TOO, type BenchWorld } from './world';

/** Our node in n8n over named spaces' rows, in a fresh project, going on after a failed row. */
export async function runThisNode(
	world: BenchWorld,
	rows: IDataObject[],
	parameters: IDataObject,
	whenConnected: () => void = () => undefined,
): Promise<Execution> {
	const credentials = await world.connectNode(MEMBERS_TOO);
	whenConnected();
	const settings = {
		parameters: { spaceType: 'SPACE', ...parameters },
		onError: 'continueRegularOutput',
		credentials,
	} as const;
	return await runQuietly(world.n8n, await store(world.n8n, rowsWorkflow(settings, { rows })));
}
