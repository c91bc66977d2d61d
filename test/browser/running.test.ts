import type { IDataObject } from 'n8n-workflow';
import { errors } from '../../sandbox/google';
import { NODE_NAME } from '../../sandbox/n8n/drive/workflow';
import type { Editor } from './editor/editor';
import { World } from './world';

const ROWS = [
	{ name: 'Project Apollo', people: 'ada@example.com, ben@example.com, blocker@example.com' },
	{ name: 'Project Gemini', people: 'carla@example.com, invited.one@example.com' },
];
const FROM_COLUMNS = { displayName: '={{ $json.name }}', members: '={{ $json.people }}' };

let world: World;
let editor: Editor;

beforeAll(async () => {
	world = await World.start('running');
	editor = await world.openEditor();
	await world.connect();
});

afterAll(() => world?.stop());

beforeEach(() => world.google.reset());

const spaces = () =>
	world.google.spaces().map(({ spaceType, members }) => ({ spaceType, people: members.length }));

async function execute(parameters: object, rows: IDataObject[]): Promise<void> {
	await world.openNode(editor, parameters, rows);
	await editor.form.execute();
}

describe('a run that went well', () => {
	it('shows each space with its link and who is in it', async () => {
		const parameters = { ...FROM_COLUMNS, afterSetup: { checkMembers: 'report' } };
		await execute(parameters, ROWS);
		await editor.form.succeeded();
		for (const view of ['table', 'json', 'schema'] as const) {
			await editor.form.showOutputAs(view);
			await world.shots.take(editor.page, `output-as-${view}`);
			const text = await editor.form.output.innerText();
			expect(text).toContain('https://chat.google.com/room/');
			expect(text).toContain('missing');
		}
	});

	it('shows on the canvas that it did', async () => {
		await editor.form.close();
		await editor.canvas.fit();
		await world.shots.take(editor.page, 'canvas-after-success');
		expect(
			await editor.canvas.node(NODE_NAME).getByTestId('canvas-node-status-success').count(),
		).toBe(1);
	});
});

describe('a form that is filled in by hand', () => {
	it('sets up a group chat', async () => {
		await world.openNode(editor, {}, [{}]);
		await editor.form.choose('spaceType', 'Group Chat');
		await editor.form.fill('members', 'Ada <ada@example.com>; ben@example.com');
		await editor.form.execute();
		await editor.form.succeeded();
		await world.shots.take(editor.page, 'group-chat-by-hand');
		expect(spaces()).toEqual([{ spaceType: 'GROUP_CHAT', people: 3 }]);
	});

	it('sets up a direct message with the person that an expression names', async () => {
		await world.openNode(editor, {}, [{ person: 'carla@example.com' }]);
		await editor.form.choose('spaceType', 'Direct Message');
		await editor.form.typeExpression('members', '$json.person');
		await editor.form.preview('members').getByText('carla@example.com').waitFor();
		await editor.form.execute();
		await editor.form.succeeded();
		await world.shots.take(editor.page, 'direct-message-by-hand');
		expect(spaces()).toEqual([{ spaceType: 'DIRECT_MESSAGE', people: 2 }]);
	});

	it('sets up a direct message with the app', async () => {
		await world.openNode(editor, {}, [{}]);
		await editor.form.choose('spaceType', 'Direct Message');
		await editor.form.flip('singleUserBotDm');
		await editor.form.execute();
		await editor.form.succeeded();
		await world.shots.take(editor.page, 'app-by-hand');
		expect(world.google.spaces()).toMatchObject([
			{ spaceType: 'DIRECT_MESSAGE', singleUserBotDm: true },
		]);
	});

	it('says at a direct message with two people what to change', async () => {
		await world.openNode(editor, {}, [{}]);
		await editor.form.choose('spaceType', 'Direct Message');
		await editor.form.fill('members', 'ada@example.com, ben@example.com');
		await editor.form.execute();
		await editor.form.failed();
		await world.shots.take(editor.page, 'two-in-a-direct-message');
		expect(await editor.form.errorMessage.innerText()).toBe(
			"'ada@example.com': a direct message is with exactly 1 person, and Members names 2",
		);
		expect(spaces()).toEqual([]);
	});
});

describe('a run that failed', () => {
	it('names the rows to be changed, and says that nothing was sent', async () => {
		const rows = [...ROWS, { name: '', people: 'karin at example.com' }];
		await execute(FROM_COLUMNS, rows);
		await editor.form.failed();
		await world.shots.take(editor.page, 'bad-row');
		expect(await editor.form.errorMessage.innerText()).toMatch(
			/^Nothing was sent, because 1 of 3 rows needs a change: row 3: /,
		);
		expect(await editor.form.errorDescription.innerText()).toContain('Correct this row');
		expect(world.google.spaces()).toEqual([]);
	});

	it("says what Google's refusal means and links to where it is mended", async () => {
		world.google.faults.on({ method: 'spaces.setup' }, errors.appNotConfigured());
		await execute({ displayName: 'Project Apollo' }, [{}]);
		await editor.form.failed();
		await world.shots.take(editor.page, 'chat-app-not-configured');
		expect(await editor.form.errorMessage.innerText()).toMatch(/^The run cannot go on: /);
		const link = editor.form.errorDescription.getByRole('link');
		expect(await link.getAttribute('href')).toContain('console.cloud.google.com');
		expect(await link.getAttribute('target')).toBe('_blank');
	});

	it('names the switch of a permission that was not granted, before anything is sent', async () => {
		await world.connect(['chat.spaces']);
		const parameters = { displayName: 'Project Apollo', afterSetup: { welcomeMessage: 'Hello' } };
		await execute(parameters, [{}]);
		await editor.form.failed();
		await world.shots.take(editor.page, 'permission-missing');
		expect(await editor.form.errorDescription.innerText()).toContain('Send Welcome Message');
		expect(await editor.form.errorDescription.innerText()).toContain('Switch account');
		expect(world.google.calls('spaces.setup')).toEqual([]);
	});
});
