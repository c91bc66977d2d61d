import { rowsWorkflow, triggerOf } from '../../../sandbox/n8n/drive/workflow';

const settings = { parameters: { displayName: '={{ $json.name }}' }, retryOnFail: true };

describe('the workflow that feeds rows to the node', () => {
	it('pins them on its trigger when it is started by hand', () => {
		const workflow = rowsWorkflow(settings, { rows: [{ name: 'A' }, { name: 'B' }] });
		const { name } = triggerOf(workflow);
		expect(workflow.pinData).toEqual({
			[name]: [{ json: { name: 'A' } }, { json: { name: 'B' } }],
		});
		expect(workflow.nodes.at(-1)).toMatchObject(settings);
	});

	it('takes them from what is posted when it is published', () => {
		const workflow = rowsWorkflow(settings, { webhook: 'rows' });
		const trigger = triggerOf(workflow);
		expect(trigger).toMatchObject({ type: 'n8n-nodes-base.webhook', parameters: { path: 'rows' } });
		const order = [trigger.name];
		for (let next; (next = workflow.connections[order.at(-1) ?? '']?.main?.[0]?.[0]);) {
			order.push(next.node);
		}
		expect(order).toEqual(workflow.nodes.map(({ name }) => name));
	});
});
