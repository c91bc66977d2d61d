import type { Locator, Page } from 'playwright-core';

export interface Point {
	x: number;
	y: number;
}

/** Steps of the mouse: what listens to its way sees one. */
const START_STEPS = 4;
const WAY_STEPS = 15;
const SETTLE_MS = 200;

/** Takes hold at one point and lets go at another, as a hand does. */
export async function dragMouse(page: Page, from: Point, to: Point): Promise<void> {
	const { mouse } = page;
	await mouse.move(from.x, from.y);
	await mouse.down();
	await mouse.move(from.x + 10, from.y + 5, { steps: START_STEPS });
	await mouse.move(to.x, to.y, { steps: WAY_STEPS });
	await page.waitForTimeout(SETTLE_MS);
	await mouse.up();
}

export async function middleOf(locator: Locator): Promise<Point> {
	const box = await locator.boundingBox();
	if (!box) throw new Error('It is not to be seen.');
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The middle of something once it no longer moves. */
export async function restOf(locator: Locator): Promise<Point> {
	let before = await middleOf(locator);
	for (;;) {
		await locator.page().waitForTimeout(SETTLE_MS);
		const now = await middleOf(locator);
		if (now.x === before.x && now.y === before.y) return now;
		before = now;
	}
}
