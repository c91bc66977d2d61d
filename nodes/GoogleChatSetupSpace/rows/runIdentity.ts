import type { IExecuteFunctions } from 'n8n-workflow';

import type { RunIdentity } from '../plan/requestId';

/**
 * Where the run takes place, as n8n tells it.
 * @param isTool inside an AI agent, n8n raises the run index with every try of one and the same call
 */
export function runIdentityOf(
	context: IExecuteFunctions,
	{ seed, isTool }: { seed: string; isTool: boolean },
): RunIdentity {
	const runIndex: unknown = isTool ? undefined : context.getWorkflowDataProxy(0).$runIndex;
	return {
		workflow: context.getWorkflow().id ?? '',
		node: context.getNode().id,
		seed,
		...(typeof runIndex === 'number' && { runIndex }),
	};
}
