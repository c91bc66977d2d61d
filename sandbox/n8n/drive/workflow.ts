import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

const PACKAGE = 'n8n-nodes-google-chat-setup-space';
/** The full type names under which n8n knows our node and its tool form. */
export const NODE_TYPE = `${PACKAGE}.googleChatSetupSpace`;
export const TOOL_TYPE = `${NODE_TYPE}Tool`;
/** Our credential for a person's account. */
export const OAUTH2_TYPE = 'googleChatSpacesOAuth2Api';
/** Our credential for a service account that acts as people. */
export const SERVICE_ACCOUNT_TYPE = 'googleChatSpacesServiceAccountApi';
/** The name that `rowsWorkflow` gives our node. */
export const NODE_NAME = 'Google Chat Setup Space';
const ROWS = 'Rows';
const SPLIT = 'Split';
const COLUMN_WIDTH = 220;

export interface CredentialRef {
	id: string;
	name: string;
}

export interface WorkflowNode {
	id: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: object;
	credentials?: Record<string, CredentialRef>;
	webhookId?: string;
	onError?: 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';
	retryOnFail?: boolean;
	maxTries?: number;
	waitBetweenTries?: number;
}

type Connections = Record<
	string,
	Record<string, Array<Array<{ node: string; type: string; index: number }>>>
>;

/** A workflow as n8n exports and imports it. */
export interface Workflow {
	id?: string;
	name: string;
	nodes: WorkflowNode[];
	connections: Connections;
	settings?: IDataObject;
	pinData?: Record<string, INodeExecutionData[]>;
}

/** What a test says of our node: its parameters, and how n8n is to run it. */
export type NodeSettings = Partial<
	Pick<WorkflowNode, 'onError' | 'retryOnFail' | 'maxTries' | 'waitBetweenTries' | 'credentials'>
> & { parameters: object };

/**
 * The shortest workflow that feeds rows to our node. Started by hand, the rows are the pinned
 * output of its trigger; with `webhook` (a path), they are the `rows` of what is posted there.
 */
export function rowsWorkflow(
	settings: NodeSettings,
	start: { rows: IDataObject[] } | { webhook: string },
): Workflow {
	const node: WorkflowNode = {
		id: '6f1c1f2e-0000-4000-8000-00000000000d',
		name: NODE_NAME,
		type: NODE_TYPE,
		typeVersion: 1,
		position: [2 * COLUMN_WIDTH, 0],
		...settings,
	};
	if ('rows' in start) {
		return {
			name: 'rows',
			nodes: [manualTrigger(), node],
			connections: chain(ROWS, NODE_NAME),
			settings: { executionOrder: 'v1' },
			pinData: { [ROWS]: start.rows.map((json) => ({ json })) },
		};
	}
	return {
		name: `rows posted to ${start.webhook}`,
		nodes: [webhook(start.webhook), split(), node],
		connections: chain(ROWS, SPLIT, NODE_NAME),
		settings: { executionOrder: 'v1' },
		pinData: {},
	};
}

/** The trigger that an execution by hand begins with: the one that no other node leads to. */
export function triggerOf({ nodes, connections }: Workflow): WorkflowNode {
	const targets = new Set(
		Object.values(connections).flatMap(({ main = [] }) => main.flat().map(({ node }) => node)),
	);
	const first = nodes.find(
		({ name, type }) => !targets.has(name) && (connections[name] || /trigger/i.test(type)),
	);
	if (!first) throw new Error('The workflow has no node to begin with.');
	return first;
}

const manualTrigger = (): WorkflowNode => ({
	id: '6f1c1f2e-0000-4000-8000-00000000000a',
	name: ROWS,
	type: 'n8n-nodes-base.manualTrigger',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
});

const webhook = (path: string): WorkflowNode => ({
	id: '6f1c1f2e-0000-4000-8000-00000000000b',
	name: ROWS,
	type: 'n8n-nodes-base.webhook',
	typeVersion: 2,
	position: [0, 0],
	webhookId: `rows-${path}`,
	parameters: {
		httpMethod: 'POST',
		path,
		responseMode: 'onReceived',
		options: { responseData: '={{ $execution.id }}' },
	},
});

const split = (): WorkflowNode => ({
	id: '6f1c1f2e-0000-4000-8000-00000000000c',
	name: SPLIT,
	type: 'n8n-nodes-base.splitOut',
	typeVersion: 1,
	position: [COLUMN_WIDTH, 0],
	parameters: { fieldToSplitOut: 'body.rows', options: {} },
});

/** Connects each of these nodes to the next. */
export function chain(...names: string[]): Connections {
	const pairs = names.slice(1).map((name, index) => [names[index] ?? '', name] as const);
	return Object.fromEntries(
		pairs.map(([from, to]) => [from, { main: [[{ node: to, type: 'main', index: 0 }]] }]),
	);
}
