import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import {
	NODE_TYPE,
	OAUTH2_TYPE,
	TOOL_TYPE,
	type Workflow,
	type WorkflowNode,
} from '../n8n/drive/workflow';
import { SHEETS_OAUTH2_TYPE, type Accounts } from './accounts';

const EXAMPLES = join(__dirname, '..', '..', 'examples');
/** The example that `npm start` runs, and the sheet that it is given. */
export const MAIN_EXAMPLE = 'spaces-from-csv.json';
const MAIN_SHEET = 'spaces.csv';
const SHEET_NODE = 'Sheet';
const SHEETS_TYPE = 'n8n-nodes-base.googleSheets';

/** A workflow of `examples/`. */
export interface Example {
	file: string;
	workflow: Workflow;
}

/** All workflows of `examples/`, the main one first. */
export async function readExamples(): Promise<Example[]> {
	const files = (await readdir(EXAMPLES)).filter((name) => name.endsWith('.json')).sort();
	files.sort((a, b) => Number(b === MAIN_EXAMPLE) - Number(a === MAIN_EXAMPLE));
	return await Promise.all(
		files.map(async (file) => ({
			file,
			workflow: JSON.parse(await readFile(join(EXAMPLES, file), 'utf8')) as Workflow,
		})),
	);
}

export const readMainSheet = () => readFile(join(EXAMPLES, MAIN_SHEET), 'utf8');

/** The workflow with an account in each node that signs in to Google as a person. */
export function withAccounts(workflow: Workflow, { chat, sheets }: Accounts): Workflow {
	const nodes = workflow.nodes.map((node) => {
		if (isOurs(node)) return { ...node, credentials: { [OAUTH2_TYPE]: chat } };
		if (node.type === SHEETS_TYPE)
			return { ...node, credentials: { [SHEETS_OAUTH2_TYPE]: sheets } };
		return node;
	});
	return { ...workflow, nodes };
}

const isOurs = ({ type, parameters }: WorkflowNode): boolean =>
	(type === NODE_TYPE || type === TOOL_TYPE) &&
	(parameters as IDataObject).authentication !== 'serviceAccount';

/** The main example with this sheet in its first node, in place of the text that it comes with. */
export function withSheet(workflow: Workflow, csv: string): Workflow {
	const nodes = workflow.nodes.map((node) =>
		node.name === SHEET_NODE ? { ...node, parameters: sheetParameters(csv) } : node,
	);
	return { ...workflow, nodes };
}

const sheetParameters = (csv: string): IDataObject => ({
	assignments: { assignments: [{ id: 'sheet', name: 'sheet', value: csv, type: 'string' }] },
	options: {},
});
