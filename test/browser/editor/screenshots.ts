import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = join(__dirname, '..', 'screenshots');
/** n8n fades from one look to the other. */
const FADE_MS = 250;

/** Keeps what a test saw, light and dark, as `<story>/<step>.png` and `<step>.dark.png`. */
export class Screenshots {
	private readonly folder: string;
	private taken = 0;

	constructor(story: string) {
		this.folder = join(FOLDER, story);
		mkdirSync(this.folder, { recursive: true });
	}

	async take(page: Page, step: string): Promise<void> {
		this.taken += 1;
		const file = join(this.folder, `${String(this.taken).padStart(2, '0')}-${step}`);
		await page.screenshot({ path: `${file}.png`, animations: 'disabled' });
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.waitForTimeout(FADE_MS);
		await page.screenshot({ path: `${file}.dark.png`, animations: 'disabled' });
		await page.emulateMedia({ colorScheme: 'light' });
		await page.waitForTimeout(FADE_MS);
	}
}
