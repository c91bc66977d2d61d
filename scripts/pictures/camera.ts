import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

const FOLDER = join(__dirname, '..', '..', 'docs', 'pictures');
/** A README is read over slow lines, too. */
const MAX_BYTES = 250_000;
/** n8n lets its nodes glide into place. */
const SETTLE_MS = 700;
const SPACE_AROUND = 40;
/** Labels stand below their nodes, outside of the node's own box. */
const LABEL_HEIGHT = 50;

/** What stands around or over what is to be seen. */
const CLUTTER = [
	'canvas-controls',
	'canvas-minimap',
	'logs-panel',
	'ask-assistant-chat',
	'canvas-handle-plus-wrapper',
	'floating-nodes',
	'node-feature-request',
	'node-issues',
	'panel-drag-button',
	'workflow-chat-button',
]
	.map((id) => `[data-test-id=${id}]`)
	.concat(
		'[data-test-id^=execute-workflow-button]',
		'[data-test-id=canvas-background] pattern circle',
		'.el-notification',
		'.tab-bar-container',
		'[class*=runDataLabel]',
	);
const STYLE = `${CLUTTER.join(',')} { visibility: hidden !important }
* { transition: none !important; animation: none !important; caret-color: transparent !important }`;

interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Takes one picture for the README. */
export class Camera {
	constructor(
		private readonly page: Page,
		private readonly file: string,
	) {}

	/** All nodes and notes of the canvas, with their labels. */
	async canvas(): Promise<void> {
		await this.page.getByTestId('zoom-to-fit').click();
		// To the edge is too near for the space around.
		await this.page.getByTestId('zoom-out-button').click();
		await this.page.mouse.move(0, 0);
		await this.settle();
		const nodes = await boxesOf(this.page.getByTestId('canvas-node'));
		const notes = await boxesOf(this.page.getByTestId('sticky'));
		const labelled = nodes.map((box) => ({ ...box, height: box.height + LABEL_HEIGHT }));
		await this.take(around([...labelled, ...notes]));
	}

	/** One part of the page, from its top down to `height` where that is given. */
	async part(part: Locator, height = Infinity): Promise<void> {
		await this.page.mouse.move(0, 0);
		await this.settle();
		const [box] = await boxesOf(part);
		if (!box) throw new Error(`${this.file} shows nothing.`);
		await this.take({ ...box, height: Math.min(box.height, height) });
	}

	private async settle(): Promise<void> {
		await this.page.addStyleTag({ content: STYLE });
		await this.page.evaluate('document.fonts.ready');
		await this.page.waitForTimeout(SETTLE_MS);
	}

	private async take(clip: Box): Promise<void> {
		mkdirSync(FOLDER, { recursive: true });
		const path = join(FOLDER, this.file);
		await this.page.screenshot({ path, clip });
		const { size } = statSync(path);
		console.log(`docs/pictures/${this.file}: ${Math.round(size / 1000)} kB`);
		if (size > MAX_BYTES) throw new Error(`${this.file} is too large for a README.`);
	}
}

async function boxesOf(locator: Locator): Promise<Box[]> {
	const boxes = await Promise.all((await locator.all()).map((each) => each.boundingBox()));
	return boxes.filter((box) => box !== null);
}

function around(boxes: Box[]): Box {
	const left = Math.min(...boxes.map(({ x }) => x)) - SPACE_AROUND;
	const top = Math.min(...boxes.map(({ y }) => y)) - SPACE_AROUND;
	const right = Math.max(...boxes.map(({ x, width }) => x + width)) + SPACE_AROUND;
	const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + SPACE_AROUND;
	return { x: left, y: top, width: right - left, height: bottom - top };
}
