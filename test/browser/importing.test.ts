import { join } from 'node:path';
import { readExamples, type Example } from '../../sandbox/start/examples';
import type { Editor } from './editor/editor';
import { World } from './world';

const EXAMPLES = join(__dirname, '..', '..', 'examples');
const NOTE = 'n8n-nodes-base.stickyNote';

let world: World;
let editor: Editor;
let examples: Example[];

beforeAll(async () => {
	world = await World.start('importing');
	editor = await world.openEditor();
	examples = await readExamples();
});

afterAll(() => world?.stop());

describe('each example', () => {
	it('is imported from its file, with all its nodes known and all its notes', async () => {
		for (const { file, workflow } of examples) {
			await editor.openNewWorkflow();
			await editor.id('workflow-import-input').setInputFiles(join(EXAMPLES, file));
			const named = workflow.nodes.filter(({ type }) => type !== NOTE).map(({ name }) => name);
			for (const name of named) await editor.canvas.node(name).waitFor();
			await editor.canvas.fit();
			await world.shots.take(editor.page, file.replace('.json', ''));
			expect(await editor.id('sticky').count()).toBe(workflow.nodes.length - named.length);
			// n8n draws a question mark where it does not know a node.
			expect(await editor.page.getByText('Install this node').count()).toBe(0);
		}
	});
});
