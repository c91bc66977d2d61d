import { allow, cancel, scopesAskedFor, untick } from './editor/consent';
import { NODE_NAME } from '../../sandbox/n8n/drive/workflow';
import type { Editor } from './editor/editor';
import { World } from './world';

const CLIENT_ID = '123456789012-sandbox.apps.googleusercontent.com';
const SWITCHES = {
	manageMembers: 'chat.memberships',
	sendMessages: 'chat.messages.create',
	addChatApp: 'chat.memberships.app',
	findGroups: 'cloud-identity.groups.readonly',
};

let world: World;
let editor: Editor;

beforeAll(async () => {
	world = await World.start('credential');
	editor = await world.openEditor();
	await editor.openNewWorkflow();
	await editor.canvas.addCommunityNode(NODE_NAME);
});

afterAll(() => world?.stop());

describe('the credential, from a node without one', () => {
	it('asks for nothing but what Google needs, and for each permission by its use', async () => {
		await editor.credential.openFromNode();
		await world.shots.take(editor.page, 'empty');
		const text = await editor.credential.dialog.innerText();
		for (const label of [
			'OAuth Redirect URL',
			'Client ID',
			'Client Secret',
			'Access to Spaces',
			'Manage Members',
			'Send Welcome Message',
			'Add Chat App',
			'Find Google Groups by Email',
		]) {
			expect(text).toContain(label);
		}
		expect(text).not.toContain('Allowed HTTP Request Domains');
		expect(text).toContain('For the welcome message (chat.messages.create)');
	});

	it('is connected by signing in with Google', async () => {
		await editor.credential.fill('clientId', CLIENT_ID);
		await editor.credential.fill('clientSecret', 'stand-in');
		await world.shots.take(editor.page, 'filled-in');
		const google = await editor.credential.signIn();
		await world.shots.take(google, 'google-asks');
		expect(scopesAskedFor(google)).toEqual(['chat.spaces']);
		await allow(google);
		await editor.credential.dialog.waitFor({ state: 'hidden' });
		await editor.id('node-credentials-select').waitFor();
		await world.shots.take(editor.page, 'chosen-in-the-node');
	});

	it('shows that it is connected', async () => {
		await editor.credential.openChosen();
		await editor.credential.connectedBanner.waitFor();
		await world.shots.take(editor.page, 'connected');
		expect(await editor.credential.connectedBanner.innerText()).toContain('Account connected');
	});
});

describe('each permission switch', () => {
	it.each(Object.entries(SWITCHES))(
		'%s adds %s to what Google is asked for, and nothing else',
		async (name, scope) => {
			await editor.credential.flip(name);
			const google = await editor.credential.switchAccount();
			expect(scopesAskedFor(google).sort()).toEqual(['chat.spaces', scope].sort());
			await world.shots.take(google, `google-asks-for-${scope}`);
			await allow(google);
			await editor.credential.flip(name);
		},
	);

	it('all together ask for all, and the narrow access asks for less', async () => {
		for (const name of Object.keys(SWITCHES)) await editor.credential.flip(name);
		await editor.credential.choose('spacesAccess', 'Set Up Spaces Only');
		await world.shots.take(editor.page, 'all-switched-on');
		const google = await editor.credential.switchAccount();
		const all = ['chat.spaces.create', ...Object.values(SWITCHES)];
		expect(scopesAskedFor(google).sort()).toEqual(all.sort());
		await allow(google);
		await editor.credential.connectedBanner.waitFor();
	});

	it('can be refused at Google, and is told as not connected', async () => {
		const google = await editor.credential.switchAccount();
		await cancel(google);
		await world.shots.take(google, 'after-cancel');
		await google.close();
		await editor.credential.notConnectedBanner.waitFor();
		await world.shots.take(editor.page, 'not-connected');
		expect(await editor.credential.connectedBanner.isVisible()).toBe(false);
	});
});

describe('a permission that was unticked at Google', () => {
	it('is missed before anything is sent, with the switch and the box by name', async () => {
		const google = await editor.credential.signIn();
		await untick(google, SWITCHES.sendMessages);
		await allow(google);
		await editor.credential.connectedBanner.waitFor();
		await editor.credential.close();
		await editor.form.fill('displayName', 'Project Apollo');
		await editor.form.add('After Setup', 'Welcome Message');
		await editor.form.fill('welcomeMessage', 'Welcome!');
		await editor.form.execute();
		await editor.form.failed();
		await world.shots.take(editor.page, 'permission-missing');
		const advice = await editor.form.errorDescription.innerText();
		expect(advice).toContain("switch on 'Send Welcome Message', then click 'Switch account'");
		expect(advice).toContain('leave every box ticked');
		expect(world.google.calls('spaces.setup')).toEqual([]);
	});
});
