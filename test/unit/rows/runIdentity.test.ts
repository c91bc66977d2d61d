import type { IExecuteFunctions } from 'n8n-workflow';

import { runIdentityOf } from '../../../nodes/GoogleChatSetupSpace/rows/runIdentity';

const n8n = (workflow: string | undefined, $runIndex?: unknown) =>
	({
		getWorkflow: () => ({ id: workflow }),
		getNode: () => ({ id: 'node1' }),
		getWorkflowDataProxy: (item: number) => {
			expect(item).toBe(0);
			return { $runIndex };
		},
	}) as unknown as IExecuteFunctions;

describe('where a run takes place', () => {
	const KNOWN = { workflow: 'wf1', node: 'node1', seed: 's' };
	it.each<[string, IExecuteFunctions, boolean, object]>([
		['with its round', n8n('wf1', 2), false, { ...KNOWN, runIndex: 2 }],
		['in its first round', n8n('wf1', 0), false, { ...KNOWN, runIndex: 0 }],
		['without one in tool form', n8n('wf1', 2), true, KNOWN],
		['without one where n8n tells none', n8n('wf1'), false, KNOWN],
		['without one that is no number', n8n('wf1', '2'), false, KNOWN],
		['in a workflow that was never saved', n8n(undefined), false, { ...KNOWN, workflow: '' }],
	])('is told %s', (_how, context, isTool, identity) => {
		expect(runIdentityOf(context, { seed: 's', isTool })).toStrictEqual(identity);
	});
});
