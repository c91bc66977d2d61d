import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

import { ROOMS } from './rooms';

const ROOT = resolve(__dirname, '../..');

/** A source file with what it imports. Paths are the project's, with `/`. */
export interface Source {
	path: string;
	room: string | undefined;
	/** Files of the project, or names of packages. `import type` is an arrow like any other. */
	imports: string[];
	text: string;
}

/** Every source below these folders. */
export function sourcesIn(...folders: string[]): Source[] {
	return folders.flatMap((folder) =>
		readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts'))
			.sort()
			.map((name) => sourceOf(join(folder, name))),
	);
}

function sourceOf(path: string): Source {
	const text = readFileSync(join(ROOT, path), 'utf8');
	const imports = [...text.matchAll(/(?:from |import |import\()'([^']+)'/g)].map(([, name = '']) =>
		name.startsWith('.') ? fileOf(resolve(ROOT, dirname(path), name)) : name,
	);
	return { path, room: roomOf(path), imports, text };
}

const fileOf = (path: string): string =>
	relative(
		ROOT,
		[`${path}.ts`, join(path, 'index.ts'), path].find((file) => existsSync(file)) ?? path,
	);

/** The room with the longest path that the file lies in. */
export const roomOf = (path: string): string | undefined =>
	Object.keys(ROOMS)
		.filter((room) => path.startsWith(`${room}/`))
		.sort((one, other) => other.length - one.length)[0];

/** Arrows that the table of rooms does not allow, as `file -> file`. */
export const forbiddenArrows = (sources: readonly Source[]): string[] =>
	sources.flatMap(({ path, room, imports }) =>
		imports
			.filter((imported) => !mayImport(room, imported))
			.map((imported) => `${path} -> ${imported}`),
	);

function mayImport(from: string | undefined, imported: string): boolean {
	const room = ROOMS[from ?? ''];
	if (from === undefined || room === undefined) return false;
	const target = roomOf(imported);
	if (target === undefined) return isAmong(imported, room.packages, ':');
	return target === from || isAmong(target, room.mayImport, '/');
}

/** Whether a list names it, itself or as one of all that begin alike: `sandbox/*`, `node:*`. */
const isAmong = (name: string, list: readonly string[] | '*', divider: string): boolean =>
	list === '*' ||
	list.some((each) =>
		each.endsWith(`${divider}*`) ? name.startsWith(each.slice(0, -1)) : name === each,
	);

/** Circles among files, as `a -> b -> a`. */
export const circlesIn = (sources: readonly Source[]): string[] =>
	circlesOf(new Map(sources.map(({ path, imports }) => [path, imports])));

/** Circles among rooms, by the arrows that there are and not by those that the table allows. */
export function roomCirclesIn(sources: readonly Source[]): string[] {
	const graph = new Map<string, string[]>();
	for (const { path, room = path, imports } of sources) {
		const others = imports.map(roomOf).filter((each) => each !== undefined && each !== room);
		graph.set(room, [...new Set([...(graph.get(room) ?? []), ...(others as string[])])]);
	}
	return circlesOf(graph);
}

function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[] {
	const done = new Set<string>();
	const circles: string[] = [];
	const visit = (path: string, above: string[]) => {
		if (above.includes(path)) {
			circles.push([...above.slice(above.indexOf(path)), path].join(' -> '));
			return;
		}
		if (done.has(path)) return;
		for (const next of graph.get(path) ?? []) visit(next, [...above, path]);
		done.add(path);
	};
	for (const path of graph.keys()) visit(path, []);
	return circles;
}
