import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../browser/editor/chromium';
import type { World } from './world';

/** Publishing is asynchronous: for a moment n8n does not know the form. */
const RELOAD_MS = 300;

/** n8n's forms, as people see them in a browser. */
export class FormPages {
	private constructor(
		private readonly world: World,
		private readonly browser: Browser,
		private readonly context: BrowserContext,
	) {}

	static async of(world: World): Promise<FormPages> {
		const browser = await launchChromium();
		const context = await browser.newContext({ viewport: { width: 1000, height: 900 } });
		// The pages ask for web fonts.
		const isElsewhere = ({ origin }: URL) => origin !== world.n8n.url;
		await context.route(isElsewhere, (route) => route.abort());
		return new FormPages(world, browser, context);
	}

	/** Publishes an example; gives its form's address. */
	async publish(file: string): Promise<string> {
		const workflow = await this.world.add(file);
		await this.world.n8n.publish(workflow.id);
		const form = workflow.nodes.find(({ type }) => type === 'n8n-nodes-base.formTrigger');
		return `${this.world.n8n.url}/form/${String(form?.webhookId)}`;
	}

	/** Opens a form and waits for its button. */
	async open(address: string): Promise<Page> {
		const page = await this.context.newPage();
		await page.goto(address);
		while ((await page.locator('#submit-btn').count()) === 0) {
			await page.waitForTimeout(RELOAD_MS);
			await page.reload();
		}
		return page;
	}

	close(): Promise<void> {
		return this.browser.close();
	}
}
