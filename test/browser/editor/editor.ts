import type { Browser, BrowserContext, Locator, Page, Route } from 'playwright-core';
import type { Google } from '../../../sandbox/google';
import { OWNER } from '../../../sandbox/n8n/process/template';
import { CredentialDialog } from './credentialDialog';
import { Canvas } from './canvas';
import { NodeForm } from './nodeForm';

/** Two busy cores: the editor's first page alone takes up to eleven seconds. */
const TIMEOUT_MS = 30_000;
const SIZE = { width: 1440, height: 900 };
/** What n8n shows once to each browser, over the very thing that one looks at. */
const SEEN_ALREADY = ['N8N_MAPPING_ONBOARDED', 'N8N_HIDE_ACTIVATION_ALERT'];

export interface EditorOptions {
	colorScheme?: 'light' | 'dark';
	size?: { width: number; height: number };
	/** Pixels of the device for each of the page's. */
	scale?: number;
}

/** n8n's editor in a browser of its own, logged in, with the stand-in in the place of Google. */
export class Editor {
	readonly canvas: Canvas;
	readonly form: NodeForm;
	readonly credential: CredentialDialog;

	private constructor(
		readonly n8n: { url: string },
		readonly context: BrowserContext,
		readonly page: Page,
	) {
		this.canvas = new Canvas(page);
		this.form = new NodeForm(page);
		this.credential = new CredentialDialog(page);
	}

	static async open(
		browser: Browser,
		n8n: { url: string },
		google: Pick<Google, 'handle'>,
		{ colorScheme = 'light', size = SIZE, scale = 1 }: EditorOptions = {},
	): Promise<Editor> {
		const localStorage = SEEN_ALREADY.map((name) => ({ name, value: 'true' }));
		const context = await browser.newContext({
			colorScheme,
			viewport: size,
			deviceScaleFactor: scale,
			storageState: { cookies: [], origins: [{ origin: n8n.url, localStorage }] },
		});
		context.setDefaultTimeout(TIMEOUT_MS);
		const isElsewhere = ({ origin }: URL) => origin !== n8n.url;
		await context.route(isElsewhere, (route) => answerElsewhere(google, route));
		const login = { emailOrLdapLoginId: OWNER.email, password: OWNER.password };
		await context.request.post(`${n8n.url}/rest/login`, { data: login });
		return new Editor(n8n, context, await context.newPage());
	}

	/** A page of the editor, e.g. `/workflow/new`. */
	async goTo(path: string): Promise<void> {
		await this.page.goto(`${this.n8n.url}${path}`);
	}

	async openNewWorkflow(): Promise<void> {
		await this.goTo('/workflow/new');
		await this.id('canvas-plus-button').waitFor();
	}

	/** Opens a stored workflow, drawn and at rest. */
	async openWorkflow(id: string): Promise<void> {
		await this.goTo(`/workflow/${id}`);
		await this.id('canvas-node').first().waitFor();
	}

	id(testId: string): Locator {
		return this.page.getByTestId(testId);
	}

	async close(): Promise<void> {
		await this.context.close();
	}
}

/** Google's consent page comes from the stand-in; the editor's other wishes go unheard. */
async function answerElsewhere(google: Pick<Google, 'handle'>, route: Route): Promise<void> {
	const request = route.request();
	if (new URL(request.url()).host !== 'accounts.google.com') return await route.abort();
	const reply = await google.handle({
		method: request.method(),
		url: request.url(),
		headers: request.headers(),
		body: request.postData() ?? '',
	});
	if ('fault' in reply) return await route.abort();
	await route.fulfill(reply);
}
