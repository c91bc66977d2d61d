import { NODE_NAME } from '../../sandbox/n8n/drive/workflow';
import type { Editor } from './editor/editor';
import { World } from './world';

const TRIGGER = 'When clicking ‘Execute workflow’';

let world: World;
let editor: Editor;

beforeAll(async () => {
	world = await World.start('adding-the-node');
	editor = await world.openEditor();
	await editor.openNewWorkflow();
});

afterAll(() => world?.stop());

describe('a person who looks for the node', () => {
	beforeAll(() => editor.canvas.openNodePanel());

	it.each([
		'google chat',
		'space',
		'setup',
		'set up space',
		'create space',
		'group chat',
		'direct message',
	])('finds it by "%s"', async (words) => {
		await editor.canvas.search(words);
		await editor.canvas.offer(NODE_NAME).waitFor();
		await world.shots.take(editor.page, `search-${words.replaceAll(' ', '-')}`);
		expect((await editor.canvas.offeredNames()).slice(0, 3)).toContain(NODE_NAME);
	});

	it('reads what it does before adding it', async () => {
		await editor.canvas.openDetails(NODE_NAME);
		await world.shots.take(editor.page, 'details');
		expect(await editor.id('node-creator').innerText()).toContain(
			'Set up a Google Chat space, group chat or direct message with its members',
		);
	});

	it('adds it, gets its form at once, and a trigger before it', async () => {
		await editor.canvas.addButton.click();
		await editor.form.panel.waitFor();
		await world.shots.take(editor.page, 'form');
		expect(await editor.form.panel.innerText()).toContain(NODE_NAME);
		await editor.form.close();
		await editor.canvas.node(NODE_NAME).waitFor();
		await editor.canvas.node(TRIGGER).waitFor();
		expect(await editor.canvas.lines.count()).toBe(1);
	});
});

describe('the node on the canvas', () => {
	it('says below its name what it sets up', async () => {
		await editor.canvas.fit();
		await world.shots.take(editor.page, 'canvas');
		expect(await editor.canvas.node(NODE_NAME).innerText()).toContain('named space');
	});

	it('has an icon for a light and one for a dark editor', async () => {
		const icon = editor.canvas.node(NODE_NAME).locator('img').first();
		const iconIn = async (colorScheme: 'light' | 'dark') => {
			await editor.page.emulateMedia({ colorScheme });
			const ending = colorScheme === 'dark' ? '.dark.svg' : 'Space.svg';
			await editor.canvas.node(NODE_NAME).locator(`img[src$="${ending}"]`).waitFor();
			return await icon.evaluate((image) => (image as unknown as Drawn).naturalWidth);
		};
		expect(await iconIn('dark')).toBeGreaterThan(0);
		expect(await iconIn('light')).toBeGreaterThan(0);
	});

	it('goes where the mouse takes it', async () => {
		const before = await editor.canvas.node(NODE_NAME).boundingBox();
		await editor.canvas.move(NODE_NAME, 90, 140);
		const after = await editor.canvas.node(NODE_NAME).boundingBox();
		await world.shots.take(editor.page, 'moved');
		// The canvas has a grid of its own.
		expect((after?.x ?? 0) - (before?.x ?? 0)).toBeGreaterThan(50);
		expect((after?.y ?? 0) - (before?.y ?? 0)).toBeGreaterThan(80);
	});

	it('is cut off from the node before it and connected again by the mouse', async () => {
		await editor.canvas.disconnect(TRIGGER, NODE_NAME);
		await editor.canvas.lines.waitFor({ state: 'detached' });
		await world.shots.take(editor.page, 'disconnected');
		await editor.canvas.connect(TRIGGER, NODE_NAME);
		await editor.canvas.line(TRIGGER, NODE_NAME).waitFor({ state: 'attached' });
		await world.shots.take(editor.page, 'connected');
		expect(await editor.canvas.lines.count()).toBe(1);
	});
});

/** What the browser knows of a picture that it has drawn. */
interface Drawn {
	naturalWidth: number;
}
