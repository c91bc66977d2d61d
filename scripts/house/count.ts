import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

import { NODE } from './room';

/** What can be counted of any state of the node, by its folders and imports alone. */
export interface Count {
	files: number;
	lines: number;
	/** Folders that hold files, those within folders too. */
	rooms: number;
	/** The folder directly below the node's with the most lines. */
	biggestRoom: string;
	/** Its share of all lines, from 0 to 1. */
	biggestShare: number;
	/** Files beside the class. */
	looseFiles: number;
	/** Arrows between two rooms against the direction in which most of theirs go. */
	arrowsUp: number;
	/** Files from which a way leads back to themselves. */
	inCircles: number;
	/** Arrows from a file of one room to a file of another. */
	arrowsBetweenRooms: number;
}

interface File {
	path: string;
	/** The folder directly below the node's, or the file itself where it is loose. */
	room: string;
	lines: number;
	imports: string[];
}

/** Counts the node in a folder with `nodes/` in it. */
export function countOf(root: string): Count {
	const files = filesBelow(join(root, NODE));
	const lines = sum(files.map((file) => file.lines));
	const isLoose = ({ path }: File) => !path.includes('/');
	const sizes = new Map<string, number>();
	for (const file of files.filter((each) => !isLoose(each))) {
		sizes.set(file.room, (sizes.get(file.room) ?? 0) + file.lines);
	}
	const [biggestRoom = '', most = 0] =
		[...sizes].sort(([, one], [, other]) => other - one)[0] ?? [];
	const between = arrowsBetween(files);
	return {
		files: files.length,
		lines,
		rooms: new Set(files.map(({ path }) => dirname(path)).filter((folder) => folder !== '.')).size,
		biggestRoom,
		biggestShare: most / lines,
		looseFiles: files.filter((each) => isLoose(each) && !each.path.endsWith('.node.ts')).length,
		arrowsUp: arrowsUp(between),
		inCircles: files.filter(({ path }) => leadsBack(path, files)).length,
		arrowsBetweenRooms: between.length,
	};
}

function filesBelow(folder: string): File[] {
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.sort();
	const fileOf = (from: string, name: string) => {
		const path = relative(folder, resolve(folder, dirname(from), name));
		return [`${path}.ts`, join(path, 'index.ts')].find((each) => paths.includes(each)) ?? '';
	};
	return paths.map((path) => {
		const text = readFileSync(join(folder, path), 'utf8');
		// As in `from './gate'` or `import('./loadedAtRun')`.
		const names = [...text.matchAll(/(?:from |import |import\()'(\.[^']*)'/g)];
		return {
			path,
			room: path.split('/')[0] ?? basename(path),
			lines: text.split('\n').length - 1,
			imports: names.map(([, name = '']) => fileOf(path, name)).filter((each) => each !== ''),
		};
	});
}

function arrowsBetween(files: readonly File[]): Array<readonly [from: string, to: string]> {
	const roomOf = new Map(files.map(({ path, room }) => [path, room]));
	return files.flatMap(({ room, imports }) =>
		imports
			.map((imported) => [room, roomOf.get(imported) ?? ''] as const)
			.filter(([from, to]) => from !== to),
	);
}

function arrowsUp(arrows: ReadonlyArray<readonly [string, string]>): number {
	const times = new Map<string, number>();
	for (const [from, to] of arrows)
		times.set(`${from} ${to}`, (times.get(`${from} ${to}`) ?? 0) + 1);
	// Each pair is met twice, once from either side.
	return sum([...times].map(([pair, count]) => fewer(count, times.get(turned(pair)) ?? 0))) / 2;
}

const turned = (pair: string): string => pair.split(' ').reverse().join(' ');
const fewer = (one: number, other: number): number => Math.min(one, other);
const sum = (numbers: readonly number[]): number =>
	numbers.reduce((total, each) => total + each, 0);

function leadsBack(start: string, files: readonly File[]): boolean {
	const imports = new Map(files.map((file) => [file.path, file.imports]));
	const seen = new Set<string>();
	const open = [...(imports.get(start) ?? [])];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		if (next === start) return true;
		if (!seen.has(next)) open.push(...(imports.get(next) ?? []));
		seen.add(next);
	}
	return false;
}
