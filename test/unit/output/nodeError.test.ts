import { NodeOperationError } from 'n8n-workflow';

import { nodeError } from '../../../nodes/GoogleChatSetupSpace/output/nodeError';

const NODE = {
	id: '1',
	name: 'n',
	type: 't',
	typeVersion: 1,
	position: [0, 0] as [number, number],
	parameters: {},
};

describe("n8n's error", () => {
	it('has the message and the description as they are', () => {
		const error = nodeError(NODE, { message: 'It failed', details: ['Do <this>.'] }, false);
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error).toMatchObject({
			message: 'It failed',
			description: 'Do &lt;this&gt;.',
			node: NODE,
		});
		expect(error.context.itemIndex).toBeUndefined();
	});

	it('keeps its words where n8n would replace them', () => {
		const message = "Row 1 ('ECONNREFUSED'): no";
		expect(nodeError(NODE, { message, details: [] }, false).message).toBe(message);
	});

	it('is told to a model in its message', () => {
		const text = { message: 'It failed', details: ['Do <this>.'] };
		expect(nodeError(NODE, text, true).message).toBe('It failed. Do <this>.');
	});
});
