import type { IDataObject } from 'n8n-workflow';
import type { Browser } from 'playwright-core';
import { OWNER } from '../../sandbox/google';
import {
	NODE_NAME,
	OAUTH2_TYPE,
	rowsWorkflow,
	type CredentialRef,
} from '../../sandbox/n8n/drive/workflow';
import { startRealN8n, type RealN8n } from '../support/realN8n';
import { launchChromium } from './editor/chromium';
import { Editor } from './editor/editor';
import { Screenshots } from './editor/screenshots';

/** What the credential asks for with all its switches on. */
export const ALL_SCOPES = [
	'chat.spaces',
	'chat.memberships',
	'chat.messages.create',
	'chat.memberships.app',
	'cloud-identity.groups.readonly',
];
const SCOPE_PREFIX = 'https://www.googleapis.com/auth/';

/** A real n8n with our node, the stand-in for Google behind it, and a browser before it. */
export class World {
	readonly shots: Screenshots;
	private account: CredentialRef | undefined;

	private constructor(
		private readonly real: RealN8n,
		private readonly browser: Browser,
		story: string,
	) {
		this.shots = new Screenshots(story);
	}

	/** @param story names the folder of the story's screenshots */
	static async start(story: string): Promise<World> {
		const browser = await launchChromium();
		try {
			return new World(await startRealN8n(), browser, story);
		} catch (error) {
			await browser.close();
			throw error;
		}
	}

	get google() {
		return this.real.google;
	}

	get proxy() {
		return this.real.proxy;
	}

	get n8n() {
		return this.real.n8n;
	}

	/** A browser of its own, logged in. */
	openEditor(): Promise<Editor> {
		return Editor.open(this.browser, this.n8n, this.google);
	}

	/** Connects a Google account, without a person, from here on used by `openNode`. */
	async connect(scopes = ALL_SCOPES): Promise<void> {
		const token = { user: OWNER, scopes: scopes.map((scope) => `${SCOPE_PREFIX}${scope}`) };
		this.account = await this.n8n.connectGoogle(this.google.oauth.issueToken(token));
	}

	/** Opens the form of our node, in a workflow that feeds these rows to it. */
	async openNode(editor: Editor, parameters: object, rows: IDataObject[]): Promise<void> {
		if (!this.account) throw new Error('Connect an account first.');
		const settings = { parameters, credentials: { [OAUTH2_TYPE]: this.account } };
		await editor.openWorkflow(await this.n8n.save(rowsWorkflow(settings, { rows })));
		await editor.form.open(NODE_NAME);
	}

	async stop(): Promise<void> {
		await this.browser.close();
		await this.real.stop();
	}
}
