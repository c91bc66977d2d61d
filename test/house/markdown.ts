import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** The project's top folder. */
export const ROOT = join(__dirname, '../..');

const OURS =
	'https://github.com/n8n-nodes-google-chat-setup-space/n8n-nodes-google-chat-setup-space';

/** Folders that hold other people's files, or built ones. */
const LEFT_OUT: ReadonlySet<string> = new Set(['node_modules', 'dist', 'coverage', 'reports']);

/** Files of the project with one of these endings, by their path from the top folder. */
export function filesOf(folder: string, endings: readonly string[]): string[] {
	return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		const isHidden = entry.name.startsWith('.') && entry.name !== '.github';
		if (isHidden || LEFT_OUT.has(entry.name)) return [];
		if (entry.isDirectory()) return filesOf(path, endings);
		return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
	});
}

/** Without what is shown as code: a "#" there is no heading, and a bracket no link. */
const withoutCode = (text: string): string =>
	text.replace(/^ *```[\s\S]*?^ *```/gm, '').replace(/`[^`\n]*`/g, (code) => `\`${code.length}\``);

/** The names under which GitHub makes a page's headings reachable: "What happens if" is what-happens-if. */
export function anchorsOf(text: string): string[] {
	const seen = new Map<string, number>();
	const prose = text.replace(/^ *```[\s\S]*?^ *```/gm, '');
	return [...prose.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => {
		const anchor = heading
			.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
			.replace(/[*`]|(?<![\w])_|_(?![\w])/g, '')
			.toLowerCase()
			.replace(/[^\p{L}\p{N}_ -]/gu, '')
			.replaceAll(' ', '-');
		const before = seen.get(anchor) ?? 0;
		seen.set(anchor, before + 1);
		return before === 0 ? anchor : `${anchor}-${before}`;
	});
}

/** Where a page leads: links, pictures, and those of the dark pages. */
export function targetsOf(text: string): string[] {
	return [...withoutCode(text).matchAll(/\]\(([^()\s]+)\)|(?:src|srcset|href)="([^"]+)"/g)].map(
		([, link, source]) => link ?? source ?? '',
	);
}

/** Addresses of this project's own pages in any text: in the code, an example, a form. */
export const ownAddressesIn = (text: string): string[] => [
	...(text.match(new RegExp(`${OURS}(?:/blob/main/[\\w./-]+|(?=#))(?:#[\\w-]+)?`, 'g')) ?? []),
];

/**
 * The file and the heading that a target leads to.
 * @param from the page that it stands in, by its path from the top folder
 * @returns undefined where it leads out of the project
 */
export function placeOf(
	target: string,
	from: string,
): { path: string; anchor?: string } | undefined {
	const own = target.startsWith(OURS) ? target.slice(OURS.length) : undefined;
	if (own === undefined && /^[a-z]+:/.test(target)) return undefined;
	const [file = '', anchor] = (own?.replace(/^\/blob\/main\//, '') ?? target).split('#');
	const base = own === undefined ? dirname(from) : '.';
	const itself = own === undefined ? from : 'README.md';
	const path = file === '' ? itself : normalize(join(base, file));
	return { path, ...(anchor !== undefined && { anchor }) };
}

/** A page's text, by its path from the top folder. */
export const pageAt = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
