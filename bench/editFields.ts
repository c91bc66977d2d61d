import type { IDataObject } from 'n8n-workflow';
import { chain, type Workflow } from '../sandbox/n8n/drive/workflow';
import { TRIGGER, trigger } from './httpRequest';

export const EDIT_FIELDS = 'Edit Fields';

/** n8n's Edit Fields node with one field for each of these expressions. */
export function editFieldsWorkflow(rows: IDataObject[], expressions: string[]): Workflow {
	const assignments = expressions.map((value, index) => ({
		id: `field-${index}`,
		name: `field${index}`,
		type: 'string',
		value,
	}));
	return {
		name: 'Edit Fields',
		nodes: [
			trigger(),
			{
				id: 'a0000000-0000-4000-8000-000000000003',
				name: EDIT_FIELDS,
				type: 'n8n-nodes-base.set',
				typeVersion: 3.5,
				position: [220, 0],
				parameters: { mode: 'manual', assignments: { assignments }, options: {} },
			},
		],
		connections: chain(TRIGGER, EDIT_FIELDS),
		settings: { executionOrder: 'v1' },
		pinData: { [TRIGGER]: rows.map((json) => ({ json })) },
	};
}
