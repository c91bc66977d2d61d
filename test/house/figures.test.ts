import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { countOf } from '../../scripts/house/count';
import { figuresOf } from '../../scripts/house/figures';
import { withoutLoops } from '../../scripts/house/loops';
import { withRoomTable } from '../../scripts/house/roomTable';
import { STILL_WRONG } from '../../scripts/house/rooms';

const ROOT = join(__dirname, '../..');
const GUIDE = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');

/** No room is more than a fifth of the node. */
const BIGGEST_SHARE = 0.2;
/** execute, runtime, credentialToken, loadedAtRun. */
const MOST_LOOSE_FILES = 4;

describe('the house', () => {
	const count = countOf(ROOT);

	it('has no room that is most of it', () => {
		expect([count.biggestRoom, count.biggestShare <= BIGGEST_SHARE]).toEqual([
			count.biggestRoom,
			true,
		]);
	});

	it('has few files that lie beside the rooms', () => {
		expect(count.looseFiles).toBeLessThanOrEqual(MOST_LOOSE_FILES);
	});

	it('has no arrow up and no circle', () => {
		expect(count.arrowsUp).toBeLessThanOrEqual(STILL_WRONG.length);
		expect(count.inCircles).toBe(0);
	});

	it('is walked through by a row, and its walk can be counted', async () => {
		const { figures, walks } = await figuresOf(ROOT);
		expect(walks.row.map(({ name }) => name)).toContain('setUpSpaces');
		expect(figures.stationsOfRow).toBeGreaterThan(10);
		expect(figures.stationsOfAttempt).toBeGreaterThan(0);
		expect(figures.filesOfRow).toBeLessThanOrEqual(count.files);
		expect(figures.parses).toBeGreaterThan(0);
	});
});

describe('the way of a row', () => {
	it.each([
		['for each cell', 'plan cells plan cells plan cells run', 'plan cells run'],
		['of three steps', 'a b c a b c d', 'a b c d'],
		['within a loop', 'a b b c a b c', 'a b c'],
		['of one step', 'a a a', 'a'],
	])('goes through a loop %s once', (_kind, way, once) => {
		expect(withoutLoops(way.split(' '))).toEqual(once.split(' '));
	});

	it('keeps coming back to a room by another way', () => {
		const way = ['run', 'space', 'run', 'sending', 'run'];
		expect(withoutLoops(way)).toEqual(way);
	});
});

describe('the table of rooms in CONTRIBUTING.md', () => {
	it('is in step with the one that the arrows are held to', () => {
		expect(GUIDE).toBe(withRoomTable(GUIDE));
	});
});
