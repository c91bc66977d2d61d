import type { IDataObject } from 'n8n-workflow';
import { DEFAULT_CLIENT_ID, errors } from '../../sandbox/google';
import { NODE_NAME, rowsWorkflow, type Workflow } from '../../sandbox/n8n/drive/workflow';
import type { Editor } from '../../test/browser/editor/editor';
import { example, type World } from '../../test/examples/world';
import type { Camera } from './camera';

/** Where a picture is made. */
export interface Stage {
	world: World;
	editor: Editor;
	camera: Camera;
}

export type Scene = (stage: Stage) => Promise<void>;

const NOTE = 'n8n-nodes-base.stickyNote';
const ROWS = [
	{ name: 'Project Apollo', people: 'ada@example.com, Ben <ben@example.com>, blocker@example.com' },
	{ name: 'Project Gemini', people: 'carla@example.com; invited.one@example.com' },
];
const FROM_COLUMNS = { displayName: '={{ $json.name }}', members: '={{ $json.people }}' };
const FILLED_IN = { ...FROM_COLUMNS, afterSetup: { checkMembers: 'report' } };
const EXAMPLES = [
	'incident-room',
	'members-grouped-into-spaces',
	'onboarding-direct-message',
	'project-space-from-form',
	'space-setup-by-ai-agent',
	'spaces-from-csv',
	'spaces-from-google-sheets',
	'spaces-from-uploaded-csv',
	'spaces-that-follow-a-sheet',
];

/** Where the list of nodes ends. */
const LIST_HEIGHT = 420;
const DETAILS_HEIGHT = 400;
/** Below it stand Google's own fields. */
const OUTPUT_HEIGHT = 426;
/** The credential's form is longer than its dialog: so high are its halves. */
const SIGN_IN_HEIGHT = 640;
const UNROLLED =
	'[data-test-id=editCredential-modal] { height: 820px !important; max-height: none !important }';
/** So that the whole form and the buttons of the output fit. */
const ROOMY = { width: 1380, height: 801 };
const TALL = { width: 1100, height: 1000 };
/** What the redirect URL is for people whose n8n is not on this machine. */
const SOMEBODYS_N8N = 'https://n8n.example.com';

/** Every picture of docs/pictures/ by its name, and how it comes about. */
export const SCENES: Record<string, Scene> = {
	workflow: async ({ world, editor, camera }) => {
		world.sheets.put('Spaces', world.sheets.rows('Spaces').slice(0, 2));
		const workflow = withoutNotes(await example('spaces-from-google-sheets.json'));
		await editor.openWorkflow((await world.save(workflow)).id);
		await editor.id('execute-workflow-button').click();
		await editor.canvas.node('Write Back').getByTestId('canvas-node-status-success').waitFor();
		await camera.canvas();
	},
	'find-node': async ({ editor, camera }) => {
		await editor.openNewWorkflow();
		await editor.canvas.openNodePanel();
		await editor.canvas.search('google chat');
		await editor.canvas.offer(NODE_NAME).waitFor();
		await camera.part(editor.id('node-creator'), LIST_HEIGHT);
	},
	'add-node': async ({ editor, camera }) => {
		await editor.openNewWorkflow();
		await editor.canvas.openNodePanel();
		await editor.canvas.search('google chat');
		await editor.canvas.openDetails(NODE_NAME);
		await camera.part(editor.id('node-creator'), DETAILS_HEIGHT);
	},
	'credential-sign-in': async (stage) => {
		await fillInCredential(stage);
		await stage.editor.credential.field('clientId').scrollIntoViewIfNeeded();
		await stage.editor.page.mouse.wheel(0, -TALL.height);
		await stage.camera.part(stage.editor.id('editCredential-modal'), SIGN_IN_HEIGHT);
	},
	credential: async (stage) => {
		await fillInCredential(stage);
		await stage.editor.page.mouse.wheel(0, TALL.height);
		await stage.camera.part(stage.editor.id('editCredential-modal'));
	},
	form: async (stage) => {
		await stage.editor.page.setViewportSize(ROOMY);
		await openNode(stage, FILLED_IN, ROWS);
		await stage.editor.form.execute();
		await stage.editor.form.succeeded();
		await stage.editor.form.showOutputAs('schema');
		await stage.camera.part(stage.editor.form.panel);
	},
	output: async (stage) => {
		await openNode(stage, FILLED_IN, ROWS);
		await stage.editor.form.execute();
		await stage.editor.form.succeeded();
		await stage.editor.form.showOutputAs('schema');
		await stage.camera.part(stage.editor.form.output, OUTPUT_HEIGHT);
	},
	failure: async (stage) => {
		stage.world.google.faults.on({ method: 'spaces.setup' }, errors.appNotConfigured());
		await showFailure(stage, ROWS.slice(0, 1));
	},
	'bad-rows': async (stage) => {
		await showFailure(stage, [...ROWS, { name: '', people: 'karin at example.com' }]);
	},
	...Object.fromEntries(EXAMPLES.map((name) => [`example-${name}`, exampleScene(name)])),
};

function exampleScene(name: string): Scene {
	return async ({ world, editor, camera }) => {
		await editor.openWorkflow((await world.add(`${name}.json`)).id);
		await camera.canvas();
	};
}

async function openNode({ world, editor }: Stage, parameters: object, rows: IDataObject[]) {
	const { id } = await world.save(rowsWorkflow({ parameters }, { rows }));
	await editor.openWorkflow(id);
	await editor.form.open(NODE_NAME);
}

async function fillInCredential({ editor }: Stage): Promise<void> {
	const { credential, page } = editor;
	await editor.openNewWorkflow();
	await editor.canvas.addCommunityNode(NODE_NAME);
	await credential.openAnother();
	await page.setViewportSize(TALL);
	await page.addStyleTag({ content: UNROLLED });
	await credential.fill('clientId', DEFAULT_CLIENT_ID);
	await credential.fill('clientSecret', 'stand-in');
	await credential.flip('manageMembers');
	await credential.flip('sendMessages');
	await credential.showOrigin(SOMEBODYS_N8N);
	await credential.dialog.hover();
}

/** What it says; below it stand n8n's own details. */
async function showFailure(stage: Stage, rows: IDataObject[]): Promise<void> {
	const { editor, camera } = stage;
	await openNode(stage, FROM_COLUMNS, rows);
	await editor.form.execute();
	await editor.form.failed();
	await camera.part(editor.form.output, editor.form.errorDescription);
}

const withoutNotes = (workflow: Workflow): Workflow => ({
	...workflow,
	nodes: workflow.nodes.filter(({ type }) => type !== NOTE),
});
