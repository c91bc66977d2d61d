import { generateKeyPairSync } from 'node:crypto';
import { NODE_NAME } from '../../sandbox/n8n/drive/workflow';
import type { Editor } from './editor/editor';
import { World } from './world';

const EMAIL = 'robot@my-project.iam.gserviceaccount.com';
const SCOPE = 'https://www.googleapis.com/auth/chat.spaces';
const { publicKey, privateKey } = generateKeyPairSync('rsa', {
	modulusLength: 2048,
	publicKeyEncoding: { type: 'spki', format: 'pem' },
	privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const KEY_FILE = JSON.stringify({
	type: 'service_account',
	client_email: EMAIL,
	client_id: '123456789012345678901',
	private_key: privateKey,
});

let world: World;
let editor: Editor;

beforeAll(async () => {
	world = await World.start('service-account');
	editor = await world.openEditor();
	await editor.openNewWorkflow();
	await editor.canvas.addCommunityNode(NODE_NAME);
	await editor.credential.openFromNode();
	await editor.credential.chooseMode('Service Account');
});

afterAll(() => world?.stop());

describe('the credential of a service account', () => {
	it('asks for the key file and the person to act as', async () => {
		await world.shots.take(editor.page, 'empty');
		const text = await editor.credential.dialog.innerText();
		expect(text).toContain('Paste the whole JSON key file');
		expect(text).toContain('Act as User');
		expect(text).toContain('domain-wide delegation');
		expect(text).not.toContain('Allowed Domains');
	});

	it('is tested when it is saved, and says what the administrator has to do', async () => {
		const account = { email: EMAIL, publicKeyPem: publicKey, delegatedScopes: undefined };
		world.google.oauth.registerServiceAccount(account);
		await editor.credential.fill('privateKey', KEY_FILE);
		await editor.credential.fill('delegatedEmail', 'ada@example.com');
		await editor.credential.save();
		await editor.credential.failure.waitFor();
		await editor.credential.dialog.getByText('More details').click();
		await world.shots.take(editor.page, 'not-delegated');
		expect(await editor.credential.dialog.innerText()).toMatch(
			/domain-wide delegation.*Admin console/s,
		);
	});

	it('closes by itself once Google lets it in, and is chosen in the node', async () => {
		const account = { email: EMAIL, publicKeyPem: publicKey, delegatedScopes: [SCOPE] };
		world.google.oauth.registerServiceAccount(account);
		await editor.credential.fill('delegatedEmail', 'ben@example.com');
		await editor.credential.save();
		await editor.credential.dialog.waitFor({ state: 'hidden' });
		await world.shots.take(editor.page, 'chosen-in-the-node');
		const chosen = editor.id('node-credentials-select').locator('input');
		expect(await chosen.inputValue()).toContain('Service Account');
	});

	it('sets up a space as that person, or as the one that the item names', async () => {
		await editor.form.fill('displayName', 'Project Apollo');
		await editor.form.fill('members', 'carla@example.com');
		await editor.form.add('Options', 'Act As');
		await world.shots.take(editor.page, 'act-as');
		await editor.form.fill('actAs', 'david@example.com');
		await editor.form.execute();
		await editor.form.succeeded();
		await world.shots.take(editor.page, 'executed');
		expect(world.google.spaces().map(({ createdBy }) => createdBy)).toEqual(['david@example.com']);
		expect(world.google.violations).toEqual([]);
	});
});
