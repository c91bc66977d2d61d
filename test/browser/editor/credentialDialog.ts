import type { Locator, Page } from 'playwright-core';

/** The dialog in which a credential is made. */
export class CredentialDialog {
	constructor(private readonly page: Page) {}

	get dialog(): Locator {
		return this.page.getByTestId('credential-edit-dialog');
	}

	/** Opens it from the node's panel, for a node without a credential. */
	async openFromNode(): Promise<void> {
		await this.page.getByTestId('node-credentials-empty-state').getByRole('button').click();
		await this.dialog.waitFor();
	}

	/** Opens it from the panel of a node that has a credential, for another one. */
	async openAnother(): Promise<void> {
		await this.page.getByTestId('node-credentials-select').click();
		await this.page.getByTestId('node-credentials-select-item-new').click();
		await this.dialog.waitFor();
	}

	/** Opens the credential that the node's panel shows as chosen. */
	async openChosen(): Promise<void> {
		await this.page.getByTestId('credential-edit-button').click();
		await this.dialog.waitFor();
	}

	field(name: string): Locator {
		return this.dialog.getByTestId(`parameter-input-${name}`);
	}

	async fill(name: string, text: string): Promise<void> {
		await this.field(name).locator('input, textarea').first().fill(text);
	}

	async flip(name: string): Promise<void> {
		await this.field(name).locator('.el-switch').click();
	}

	async choose(name: string, option: string): Promise<void> {
		await this.field(name).click();
		await this.page
			.locator('.el-select-dropdown__item:visible')
			.filter({ hasText: option })
			.first()
			.click();
	}

	/** Chooses the way to sign in, where there are several. */
	async chooseMode(mode: string): Promise<void> {
		await this.page.getByTestId('credential-mode-dropdown-trigger').click();
		await this.page.getByRole('menuitem', { name: mode }).click();
	}

	/** Saves, upon which n8n runs the credential's own test, if it has one that can be run now. */
	async save(): Promise<void> {
		await this.page.getByTestId('credential-save-button').getByRole('button').click();
	}

	async close(): Promise<void> {
		await this.page.getByTestId('editCredential-modal').locator('.el-dialog__headerbtn').click();
		await this.dialog.waitFor({ state: 'hidden' });
	}

	/** Where n8n says that the credential's test failed. */
	get failure(): Locator {
		return this.dialog.getByText('Couldn’t connect with these settings');
	}

	/** "Sign in with Google", for the first time: gives Google's window. */
	async signIn(): Promise<Page> {
		const banner = this.page.getByTestId('quick-connect-button');
		return await this.goToGoogle(banner.getByRole('button', { name: 'Sign in with Google' }));
	}

	/** What that button is called once an account is connected. */
	async switchAccount(): Promise<Page> {
		return await this.goToGoogle(this.page.getByTestId('oauth-switch-account-button'));
	}

	/** Shows the redirect URL as an n8n at this address would. */
	async showOrigin(origin: string): Promise<void> {
		const address = this.dialog.getByText(/^http:\/\/localhost:\d+/);
		await address.evaluate((element, shown) => {
			element.textContent = String(element.textContent).replace(/^http:\/\/localhost:\d+/, shown);
		}, origin);
	}

	get connectedBanner(): Locator {
		return this.page.getByTestId('oauth-connect-success-banner');
	}

	get notConnectedBanner(): Locator {
		return this.page.getByTestId('oauth-not-connected-banner');
	}

	/** The window is empty at first, while n8n saves the credential. */
	private async goToGoogle(button: Locator): Promise<Page> {
		const [popup] = await Promise.all([this.page.waitForEvent('popup'), button.click()]);
		await popup.waitForURL(/^https:\/\/accounts\.google\.com\//);
		return popup;
	}
}
