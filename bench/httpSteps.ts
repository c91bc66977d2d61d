import { chain, type CredentialRef, type Workflow } from '../sandbox/n8n/drive/workflow';
import type { WorkflowNode } from '../sandbox/n8n/drive/workflow';
import { requestNode, TRIGGER, trigger } from './httpRequest';
import type { SheetRow } from './sheetWorks';

const [GET, LIST, ADD, REMOVE] = ['Get', 'List', 'Add', 'Remove'] as const;
/** The steps that talk to Google; a step without rows does not run. */
export const HTTP_STEPS = [GET, LIST, ADD, REMOVE] as const;

const CHAT = 'https://chat.googleapis.com/v1';
/** The largest page that Google gives out. */
const PAGE_SIZE = '1000';

/**
 * What somebody builds of HTTP Request nodes to bring spaces in line: get each space, list its
 * members page by page, and write what is told in the rows. Each node starts all its requests at once.
 */
export function httpStepsWorkflow(rows: SheetRow[], credential: CredentialRef): Workflow {
	const request = (name: string, parameters: object): WorkflowNode => ({
		...requestNode(name, parameters, credential),
		onError: 'continueRegularOutput',
	});
	const pageToken = {
		type: 'qs',
		name: 'pageToken',
		value: "={{ $response.body.nextPageToken ?? '' }}",
	};
	const pagination = {
		paginationMode: 'updateAParameterInEachRequest',
		parameters: { parameters: [pageToken] },
		paginationCompleteWhen: 'other',
		completeExpression: '={{ !$response.body.nextPageToken }}',
	};
	const nodes: WorkflowNode[] = [
		trigger(),
		request(GET, { url: `=${CHAT}/{{ $json.space }}` }),
		request(LIST, {
			url: `=${CHAT}/{{ $json.name }}/members`,
			sendQuery: true,
			queryParameters: { parameters: [{ name: 'pageSize', value: PAGE_SIZE }] },
			options: { pagination: { pagination } },
		}),
		split('added'),
		request(ADD, {
			method: 'POST',
			url: `=${CHAT}/{{ $json.space }}/members`,
			sendBody: true,
			contentType: 'json',
			specifyBody: 'json',
			jsonBody: "={{ ({ member: { name: 'users/' + $json.member, type: 'HUMAN' } }) }}",
		}),
		split('removed'),
		request(REMOVE, {
			method: 'DELETE',
			url: `=${CHAT}/{{ $json.space }}/members/{{ $json.member }}`,
		}),
	];
	return {
		name: 'HTTP Request, step by step',
		// From top to bottom, as n8n goes about branches.
		nodes: nodes.map((node, index) => ({ ...node, id: nodeId(index), position: [0, index * 100] })),
		connections: {
			...chain(GET, LIST),
			...chain('added', ADD),
			...chain('removed', REMOVE),
			[TRIGGER]: { main: [[GET, 'added', 'removed'].map(input)] },
		},
		settings: { executionOrder: 'v1' },
		pinData: { [TRIGGER]: rows.map((json) => ({ json })) },
	};
}

const input = (node: string) => ({ node, type: 'main', index: 0 });

const nodeId = (index: number): string => `b0000000-0000-4000-8000-00000000000${index}`;

/** Makes an item of each entry of a field. */
const split = (field: 'added' | 'removed'): WorkflowNode => ({
	id: '',
	name: field,
	type: 'n8n-nodes-base.splitOut',
	typeVersion: 1,
	position: [0, 0],
	parameters: { fieldToSplitOut: field, options: {} },
});
