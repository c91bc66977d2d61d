import { NODE_TYPE } from '../../../sandbox/n8n/drive/workflow';
import {
	MAIN_EXAMPLE,
	readExamples,
	readMainSheet,
	withAccounts,
	withSheet,
} from '../../../sandbox/start/examples';

describe('the examples', () => {
	it('begin with the main one, which carries the very sheet beside it', async () => {
		const [main] = await readExamples();
		const sheet = await readMainSheet();
		expect(main?.file).toBe(MAIN_EXAMPLE);
		expect(JSON.stringify(main?.workflow.nodes)).toContain(JSON.stringify(sheet));
	});

	it('take another sheet in the place of that one', async () => {
		const [main] = await readExamples();
		if (!main) throw new Error('no example');
		const changed = JSON.stringify(withSheet(main.workflow, 'type,name\nspace,Other\n'));
		expect(changed).toContain('space,Other');
		expect(changed).not.toContain('Project Apollo');
	});

	it('get an account wherever a node signs in as a person', () => {
		const node = {
			id: 'n',
			name: 'n',
			type: NODE_TYPE,
			typeVersion: 1,
			position: [0, 0] as [number, number],
		};
		const workflow = {
			name: 'w',
			connections: {},
			nodes: [
				{ ...node, parameters: {} },
				{ ...node, parameters: { authentication: 'serviceAccount' } },
				{ ...node, type: 'n8n-nodes-base.noOp', parameters: {} },
				{ ...node, type: 'n8n-nodes-base.googleSheets', parameters: {} },
			],
		};
		const chat = { id: 'c1', name: 'Google Chat account' };
		const sheets = { id: 'c2', name: 'Google Sheets account' };
		const { nodes } = withAccounts(workflow, { chat, sheets });
		expect(nodes.map(({ credentials }) => credentials)).toEqual([
			{ googleChatSpacesOAuth2Api: chat },
			undefined,
			undefined,
			{ googleSheetsOAuth2Api: sheets },
		]);
	});
});
