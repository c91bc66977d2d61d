import type { Locator, Page } from 'playwright-core';
import { dragMouse, middleOf } from './mouse';

/** Where n8n draws a workflow, and the panel in which nodes are found. */
export class Canvas {
	/** What the panel of nodes offers before one searches. */
	private offeredFirst = '';

	constructor(private readonly page: Page) {}

	node(name: string): Locator {
		return this.page.locator(`[data-test-id=canvas-node][data-node-name="${name}"]`);
	}

	/** Opens the panel of nodes. */
	async openNodePanel(): Promise<void> {
		const empty = this.id('canvas-plus-button');
		const plus = (await empty.isVisible()) ? empty : this.id('node-creator-plus-button');
		await plus.click();
		await this.id('node-creator-search-bar').waitFor();
		await this.offered.first().waitFor();
		this.offeredFirst = String(await this.offeredNames());
	}

	/** Types into the panel's search. Its list follows late: what it showed before is waited out. */
	async search(words: string): Promise<void> {
		const isFirst = async () => String(await this.offeredNames()) === this.offeredFirst;
		await this.id('node-creator-search-bar').fill('');
		await until(isFirst);
		await this.id('node-creator-search-bar').fill(words);
		await until(async () => !(await isFirst()));
	}

	/** What the panel offers, best first. */
	get offered(): Locator {
		return this.id('node-creator').getByTestId('node-creator-node-item');
	}

	async offeredNames(): Promise<string[]> {
		const names = await this.offered.getByTestId('node-creator-item-name').allInnerTexts();
		return names.map((name) => name.trim());
	}

	/** A node that the panel offers. */
	offer(name: string): Locator {
		return this.offered.filter({ hasText: name }).first();
	}

	/** Opens what n8n shows of a community node before it is added. */
	async openDetails(name: string): Promise<void> {
		await this.offer(name).click();
		await this.addButton.waitFor();
	}

	/** Finds a community node by its name and adds it, which opens its form. */
	async addCommunityNode(name: string): Promise<void> {
		await this.openNodePanel();
		await this.search(name);
		await this.openDetails(name);
		await this.addButton.click();
		await this.id('ndv').waitFor();
	}

	get addButton(): Locator {
		return this.id('node-creator').getByRole('button', { name: 'Add to workflow' });
	}

	/** Drags a node by the mouse; distances in the page's pixels. */
	async move(name: string, right: number, down: number): Promise<void> {
		const { x, y } = await middleOf(this.node(name));
		await dragMouse(this.page, { x, y }, { x: x + right, y: y + down });
	}

	/** Draws a line from a node's output to another one's input, by the mouse. */
	async connect(from: string, to: string): Promise<void> {
		await dragMouse(
			this.page,
			await middleOf(this.handle(from, 'output')),
			await middleOf(this.handle(to, 'input')),
		);
	}

	/** Takes the line between two nodes away. */
	async disconnect(from: string, to: string): Promise<void> {
		const { x, y } = await middleOf(this.line(from, to));
		await this.page.mouse.move(x, y);
		await this.id('delete-connection-button').click();
	}

	/** The lines that are drawn now. */
	get lines(): Locator {
		return this.id('edge');
	}

	line(from: string, to: string): Locator {
		return this.page.locator(
			`[data-test-id=edge][data-source-node-name="${from}"][data-target-node-name="${to}"]`,
		);
	}

	private handle(node: string, side: 'input' | 'output'): Locator {
		return this.page.locator(`[data-test-id=canvas-node-${side}-handle][data-node-name="${node}"]`);
	}

	/** Brings all nodes into view and takes the mouse out of it. */
	async fit(): Promise<void> {
		await this.id('zoom-to-fit').click();
		await this.page.mouse.move(0, 0);
	}

	private id(testId: string): Locator {
		return this.page.getByTestId(testId);
	}
}

const POLL_MS = 50;
const TIMEOUT_MS = 15_000;

async function until(isSo: () => Promise<boolean>): Promise<void> {
	const deadline = Date.now() + TIMEOUT_MS;
	while (!(await isSo())) {
		if (Date.now() > deadline) throw new Error('The list of nodes does not change.');
		await new Promise((resolve) => setTimeout(resolve, POLL_MS));
	}
}
