/** One change of one place in one file. */
export interface Mutant {
	path: string;
	/** Where the text that is replaced begins and ends. */
	start: number;
	end: number;
	replacement: string;
	/** The kind of change: Stryker's name for it, or `Number`. */
	kind: string;
}

/** The file with the change in it. */
export const mutated = (text: string, { start, end, replacement }: Mutant): string =>
	text.slice(0, start) + replacement + text.slice(end);

/** The place and the change, on one line. */
export function told(text: string, { path, start, end, replacement, kind }: Mutant): string {
	const line = text.slice(0, start).split('\n').length;
	return `${path}:${line} ${kind}: ${short(text.slice(start, end))} → ${short(replacement)}`;
}

const LONGEST = 70;

function short(code: string): string {
	const line = code.replace(/\s+/g, ' ');
	return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line || '(nothing)';
}
