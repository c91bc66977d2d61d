import type { Page } from 'playwright-core';

const SCOPE_PREFIX = 'https://www.googleapis.com/auth/';

/** The permissions that Google's window asks for, without their common beginning. */
export function scopesAskedFor(popup: Page): string[] {
	const scope = new URL(popup.url()).searchParams.get('scope') ?? '';
	return scope.split(' ').map((each) => each.replace(SCOPE_PREFIX, ''));
}

/** Allows in Google's window what is ticked there, and waits until n8n has closed it. */
export async function allow(popup: Page): Promise<void> {
	const closed = popup.waitForEvent('close');
	await click(popup, '#allow');
	await closed;
}

/** Refuses in Google's window; n8n leaves it open, with its own words. */
export async function cancel(popup: Page): Promise<void> {
	await click(popup, '#cancel');
	await popup.getByText('Failed to connect').waitFor();
}

/** Takes the tick from one permission. */
export async function untick(popup: Page, scope: string): Promise<void> {
	await popup.locator(`input[name=granted][value="${SCOPE_PREFIX}${scope}"]`).uncheck();
}

/** The window may be gone before the click is told as done. */
async function click(popup: Page, button: string): Promise<void> {
	await popup
		.locator(button)
		.click({ noWaitAfter: true })
		.catch((error: Error) => {
			if (!popup.isClosed()) throw error;
		});
}
