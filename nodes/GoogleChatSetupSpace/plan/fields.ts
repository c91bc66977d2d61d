import { booleanCell, isBlank, numberCell, optionCell } from '../cells/cells';
import type { Cell, OptionWords } from '../cells/cells';
import type { Findings } from '../cells/findings';
import { LABELS } from '../words/labels';

type Name = keyof typeof LABELS;

/** The fields of a collection, read one by one: what is wrong with a cell, or not there, is noted. */
export class Fields {
	constructor(
		private readonly given: Readonly<Partial<Record<Name, unknown>>>,
		private readonly findings: Findings,
	) {}

	/** A field's value by its reader, or the fallback; an added field that gave nothing is warned of. */
	read<T>(name: Name, cell: (value: unknown, label: string) => Cell<T>, fallback: T): T {
		const value = this.given[name];
		if (name in this.given) this.findings.noteUndefined(value, LABELS[name]);
		return this.findings.take(cell(value, LABELS[name]), fallback);
	}

	isYes(name: Name): boolean {
		return this.read(name, booleanCell, false);
	}

	/** One of a few choices; a blank cell is the fallback. */
	choice<T extends string>(name: Name, words: OptionWords<T>, fallback: T): T {
		const cell = (value: unknown, label: string) => optionCell(value, words, label);
		return this.read(name, cell, undefined) ?? fallback;
	}

	/** A whole number; a blank cell is the fallback. */
	number(name: Name, bounds: { least: number; most: number }, fallback: number): number {
		const cell = (value: unknown, label: string): Cell<number> =>
			isBlank(value) ? { value: fallback } : numberCell(value, bounds, label);
		return this.read(name, cell, fallback);
	}
}
