import type { Locator, Page } from 'playwright-core';
import { dragMouse, restOf } from './mouse';

/** On a busy machine the editor may still be laying out the form when the mouse lets go. */
const DRAGS = 3;
const DROPPED_MS = 5_000;

/** A node's panel: its input, its form and its output. */
export class NodeForm {
	constructor(private readonly page: Page) {}

	get panel(): Locator {
		return this.page.getByTestId('ndv');
	}

	/** The form alone, without input and output. */
	get parameters(): Locator {
		return this.panel.getByTestId('node-parameters');
	}

	async open(node: string): Promise<void> {
		await this.page.locator(`[data-test-id=canvas-node][data-node-name="${node}"]`).dblclick();
		await this.panel.waitFor();
	}

	async close(): Promise<void> {
		await this.page.getByTestId('ndv-close-button').click();
		await this.panel.waitFor({ state: 'hidden' });
	}

	field(name: string): Locator {
		return this.panel.getByTestId(`parameter-input-${name}`);
	}

	/** The labels of the fields that are to be seen, in their order. */
	async labels(): Promise<string[]> {
		const labels = this.parameters.getByTestId('input-label').locator('label:visible');
		// A label brings along the words of the buttons beside it.
		return (await labels.allInnerTexts()).map((text) => text.trim().split('\n')[0] ?? '');
	}

	async fill(name: string, text: string): Promise<void> {
		await this.field(name).locator('input, textarea').first().fill(text);
	}

	async choose(name: string, option: string): Promise<void> {
		await this.field(name).click();
		await this.options.filter({ hasText: option }).first().click();
	}

	/** The options of the list that is open. */
	get options(): Locator {
		return this.page.locator('.el-select-dropdown__item:visible');
	}

	async flip(name: string): Promise<void> {
		await this.field(name).locator('.el-switch').click();
	}

	/** Adds a field of a collection, such as 'After Setup'. */
	async add(collection: string, field: string): Promise<void> {
		await this.openMenu(collection);
		await this.menu.getByText(field, { exact: true }).click();
	}

	/** What a collection offers to add. */
	async offers(collection: string): Promise<string[]> {
		await this.openMenu(collection);
		await this.menu.first().waitFor();
		const texts = await this.menu.allInnerTexts();
		await this.page.keyboard.press('Escape');
		await this.menu.first().waitFor({ state: 'hidden' });
		return texts.map((text) => text.trim());
	}

	async openMenu(collection: string): Promise<void> {
		await this.parameters
			.getByTestId('parameter-item')
			.filter({ has: this.page.locator('label', { hasText: collection }) })
			.getByTestId('collection-parameter-add')
			.click();
	}

	/** The menu that is open. */
	get menu(): Locator {
		return this.page.locator('[data-test-id=collection-parameter-option]:visible');
	}

	/** Lets a field take its value from an expression. */
	async useExpression(name: string): Promise<void> {
		await this.field(name).hover();
		await this.panel
			.getByTestId(`${name}-parameter-input-options-container`)
			.getByTestId('radio-button-expression')
			.click();
	}

	/** Types an expression; the editor of expressions closes its braces itself. */
	async typeExpression(name: string, inBraces: string): Promise<void> {
		await this.useExpression(name);
		await this.field(name).locator('.cm-content').click();
		await this.page.keyboard.press('Control+A');
		await this.page.keyboard.type(`{{ ${inBraces}`);
		await this.panel.getByTestId('run-data-pane-header').first().click();
	}

	/** A column of the input panel. */
	column(name: string): Locator {
		return this.page
			.locator(`[data-test-id=ndv-input-panel] [data-target=mappable][data-name="${name}"]`)
			.first();
	}

	/** Drags a column of the input panel onto a field, by the mouse; again if the form moved meanwhile. */
	async dragColumn(column: string, field: string): Promise<void> {
		const expression = this.field(field).getByText(`$json.${column}`);
		for (let tries = 0; tries < DRAGS && !(await expression.isVisible()); tries++) {
			const [from, to] = [await restOf(this.column(column)), await restOf(this.field(field))];
			await dragMouse(this.page, from, to);
			await expression.waitFor({ timeout: DROPPED_MS }).catch(() => undefined);
		}
		await expression.waitFor();
	}

	async execute(): Promise<void> {
		await this.panel.getByTestId('node-execute-button').click();
	}

	async succeeded(): Promise<void> {
		await this.panel.getByTestId('node-run-status-success').first().waitFor();
	}

	async failed(): Promise<void> {
		await this.panel.getByTestId('node-run-status-danger').first().waitFor();
	}

	/** What an expression gives for the first row, as the field shows it. */
	preview(name: string): Locator {
		return this.panel.getByTestId(`parameter-expression-preview-${name}`);
	}

	get output(): Locator {
		return this.panel.getByTestId('output-panel');
	}

	get errorMessage(): Locator {
		return this.panel.getByTestId('node-error-message');
	}

	get errorDescription(): Locator {
		return this.panel.getByTestId('node-error-description');
	}

	/** How the output is shown. */
	async showOutputAs(view: 'schema' | 'table' | 'json'): Promise<void> {
		await this.output.getByTestId(`radio-button-${view}`).click();
	}
}
