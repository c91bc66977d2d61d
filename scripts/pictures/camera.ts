import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

const FOLDER = join(__dirname, '..', '..', 'docs', 'pictures');
/** A README is read over slow lines, too. */
const MAX_BYTES = 300_000;
/** n8n lets its nodes glide into place. */
const SETTLE_MS = 700;
const SPACE_AROUND = 40;
/** Labels stand below their nodes, outside of the node's own box. */
const LABEL_HEIGHT = 50;
/** A part's border, and behind its round corners what it lies upon, are not part of the picture. */
const EDGE = 2;
/** From a text down to below the frame that n8n draws around it. */
const FRAME = 19;

/** What stands around or over what is to be seen. */
const CLUTTER = [
	'canvas-controls',
	'canvas-minimap',
	'logs-panel',
	'ask-assistant-chat',
	'canvas-handle-plus-wrapper',
	'floating-nodes',
	'node-feature-request',
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
		const area = await this.boxOf(this.page.getByTestId('canvas'));
		await this.take(within(area, around([...labelled, ...notes])));
	}

	/** One part of the page, from its top down to `height`, or to what stands last, where that is given. */
	async part(part: Locator, end: number | Locator = Infinity): Promise<void> {
		await this.page.mouse.move(0, 0);
		await this.settle();
		const box = await this.boxOf(part);
		const height = typeof end === 'number' ? end : bottomOf(await this.boxOf(end)) - box.y;
		await this.take(shrunk({ ...box, height: Math.min(box.height, height) }));
	}

	private async boxOf(part: Locator): Promise<Box> {
		const [box] = await boxesOf(part);
		if (!box) throw new Error(`${this.file} shows nothing.`);
		return box;
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

/** What of a box is within an area. */
function within(area: Box, { x, y, width, height }: Box): Box {
	const left = Math.max(area.x, x);
	const top = Math.max(area.y, y);
	const right = Math.min(area.x + area.width, x + width);
	const bottom = Math.min(area.y + area.height, y + height);
	return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Where a text that stands in a frame ends, with its frame. */
const bottomOf = ({ y, height }: Box): number => y + height + FRAME;

const shrunk = ({ x, y, width, height }: Box): Box => ({
	x: x + EDGE,
	y: y + EDGE,
	width: width - 2 * EDGE,
	height: height - 2 * EDGE,
});
