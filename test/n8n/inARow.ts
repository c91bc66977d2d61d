import type { INodeExecutionData } from 'n8n-workflow';

import type { Workflow, WorkflowNode } from '../../sandbox/n8n/drive/workflow';

type GivenNode = Omit<WorkflowNode, 'id' | 'position' | 'typeVersion'> & { typeVersion?: number };

const COLUMN_WIDTH = 220;
const LANE_HEIGHT = 180;
const START = 'Start';

/** A node of n8n's own. */
export const ofN8n = (
	type: string,
	given: Omit<GivenNode, 'type' | 'name'> & { name?: string },
): GivenNode => ({ name: type, ...given, type: `n8n-nodes-base.${type}` });

/** All items of the node before, in one: a list in its field `data`. */
export const ALL_IN_ONE = ofN8n('aggregate', {
	parameters: { aggregate: 'aggregateAllItemData', options: {} },
});

/**
 * A workflow that is run by hand: one node after the other. Where several nodes stand in one place,
 * each of them gets what comes from the one before, and whatever follows comes after the first.
 * @param pinned what the trigger gives instead of its one empty item
 */
export function inARow(
	places: ReadonlyArray<GivenNode | GivenNode[]>,
	pinned?: INodeExecutionData[],
): Workflow {
	const trigger: GivenNode = ofN8n('manualTrigger', { name: START, parameters: {} });
	const lanes = [trigger, ...places].map((place) => (Array.isArray(place) ? place : [place]));
	const pairs = lanes
		.slice(1)
		.map((nodes, index) => [lanes[index]?.[0]?.name ?? '', nodes] as const);
	return {
		name: 'in a row',
		settings: { executionOrder: 'v1' },
		pinData: pinned ? { [START]: pinned } : {},
		nodes: lanes.flatMap((nodes, column) =>
			nodes.map((node, lane) => ({
				id: `6f1c1f2e-0000-4000-8000-0000000${column}00${lane}0`,
				typeVersion: 1,
				position: [column * COLUMN_WIDTH, lane * LANE_HEIGHT] as [number, number],
				...node,
			})),
		),
		connections: Object.fromEntries(
			pairs.map(([from, nodes]) => [
				from,
				{ main: [nodes.map(({ name: node }) => ({ node, type: 'main', index: 0 }))] },
			]),
		),
	};
}
