import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import {
	NODE_TYPE,
	OAUTH2_TYPE,
	TOOL_TYPE,
	type CredentialRef,
	type Workflow,
	type WorkflowNode,
} from '../n8n/workflow';

const EXAMPLES = join(__dirname, '..', '..', 'examples');
/** The example that `npm start` runs, and the sheet that it is given. */
export const MAIN_EXAMPLE = 'spaces-from-csv.json';
const MAIN_SHEET = 'spaces.csv';
const SHEET_NODE = 'Sheet';

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

/** The workflow with this account in each of our nodes that signs in as a person. */
export function withAccount(workflow: Workflow, account: CredentialRef): Workflow {
	const isOurs = ({ type, parameters }: WorkflowNode) =>
		(type === NODE_TYPE || type === TOOL_TYPE) &&
		(parameters as IDataObject).authentication !== 'serviceAccount';
	const nodes = workflow.nodes.map((node) =>
		isOurs(node) ? { ...node, credentials: { [OAUTH2_TYPE]: account } } : node,
	);
	return { ...workflow, nodes };
}

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
