/**
 * `npm run house` counts the house: rooms, sizes, arrows, and what one row walks through.
 * `-- --against 9874bae` sets a revision or a folder beside it, `-- --walk` prints the walk itself,
 * `-- --write` puts the table of rooms into CONTRIBUTING.md, and what is believed of Google into its page.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { BELIEFS_PAGE, withBeliefTables } from './beliefTables';
import { countOf, type Count } from './count';
import { withoutLoops } from './loops';
import { withRoomTable } from './roomTable';
import { stationsOf, walksOf, type Call, type Walks } from './walk';

const ROOT = resolve(__dirname, '../..');
const GUIDE = join(ROOT, 'CONTRIBUTING.md');

/** Where facts, words and the clock are: a look there is no station. */
const LOOKED_AT = /^(words|google|runtime|host)$/;
/** Reads Google's error out of the body of an answer. */
const PARSER = 'googleErrorOf';

export interface Figures extends Count {
	/** Rooms that a row enters, one after the other, each loop once; a loose file counts as a room. */
	stationsOfRow: number;
	/** What one more attempt at the same request adds to them. */
	stationsOfAttempt: number;
	/** Different files that a row runs through. */
	filesOfRow: number;
	/** How often the body of an answer is read that refuses the row. */
	parses: number;
}

/** Counts the project in a folder with `nodes/` and `credentials/` in it. */
export async function figuresOf(root: string): Promise<{ figures: Figures; walks: Walks }> {
	const walks = await walksOf(root);
	const stations = (calls: readonly Call[]) => stationsAmong(calls).length;
	return {
		figures: {
			...countOf(root),
			stationsOfRow: withoutLoops(stationsAmong(walks.row)).length,
			stationsOfAttempt: stations(walks.withOneMoreAttempt) - stations(walks.row),
			filesOfRow: new Set(walks.row.map(({ file }) => file)).size,
			parses: walks.refused.filter(({ name }) => name === PARSER).length,
		},
		walks,
	};
}

const stationsAmong = (calls: readonly Call[]): string[] =>
	stationsOf(calls.filter(({ file }) => !LOOKED_AT.test(file.split('/')[0] ?? '')));

const LINES: ReadonlyArray<[label: string, value: (figures: Figures) => string]> = [
	['files of the node', ({ files }) => String(files)],
	['lines of the node', ({ lines }) => String(lines)],
	['rooms (folders, those within folders too)', ({ rooms }) => String(rooms)],
	['loose files beside the class', ({ looseFiles }) => String(looseFiles)],
	[
		'biggest room, of all lines',
		({ biggestRoom, biggestShare }) => `${biggestRoom} ${(biggestShare * 100).toFixed(0)} %`,
	],
	['arrows from room to room', ({ arrowsBetweenRooms }) => String(arrowsBetweenRooms)],
	['arrows up', (figures) => String(figures.arrowsUp)],
	['files in circles', ({ inCircles }) => String(inCircles)],
	['stations of a row, each loop once', ({ stationsOfRow }) => String(stationsOfRow)],
	['stations of one more attempt', ({ stationsOfAttempt }) => String(stationsOfAttempt)],
	['files that a row runs through', ({ filesOfRow }) => String(filesOfRow)],
	['readings of a body that refuses', ({ parses }) => String(parses)],
];

/** The project as it was at a revision, in a folder that is removed afterwards. */
async function at<T>(revision: string, use: (folder: string) => Promise<T>): Promise<T> {
	if (existsSync(revision)) return await use(resolve(revision));
	const folder = mkdtempSync(join(tmpdir(), 'house-at-'));
	try {
		const archive = execFileSync('git', ['archive', revision, 'nodes', 'credentials'], {
			cwd: ROOT,
			maxBuffer: Infinity,
		});
		execFileSync('tar', ['x', '-C', folder], { input: archive });
		return await use(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			against: { type: 'string' },
			walk: { type: 'boolean', default: false },
			write: { type: 'boolean', default: false },
		},
	});
	if (values.write) {
		writeFileSync(GUIDE, withRoomTable(readFileSync(GUIDE, 'utf8')));
		const page = join(ROOT, BELIEFS_PAGE);
		writeFileSync(page, withBeliefTables(readFileSync(page, 'utf8')));
	}
	const now = await figuresOf(ROOT);
	const { against } = values;
	const before = against === undefined ? undefined : await at(against, figuresOf);
	const columns = [...(before === undefined ? [] : [before.figures]), now.figures];
	if (against !== undefined) console.log(`| | ${against} | now |\n| --- | ---: | ---: |`);
	for (const [label, value] of LINES)
		console.log(`| ${[label, ...columns.map(value)].join(' | ')} |`);
	if (values.walk)
		console.log(`\nA row: ${withoutLoops(stationsAmong(now.walks.row)).join(' → ')}`);
}

if (require.main === module) void main();
