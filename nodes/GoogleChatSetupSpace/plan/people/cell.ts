import type { Findings } from '../findings';
import { readPeople, type ReadWord } from './list';
import type { Person } from './entry';

/** So many entries that are nobody are named of a list; of a pasted page they would be thousands. */
const ENTRIES_NAMED = 3;

/** The people in a cell, each once. Notes what is nobody, and a cell that is not there at all. */
export function peopleCell(
	value: unknown,
	label: string,
	findings: Findings,
	readWord?: ReadWord,
): Person[] {
	if (value === undefined) {
		findings.warnings.push(
			`${label} is an expression that gave nothing: is the column's name right?`,
		);
	}
	const { people, problems } = readPeople(value, readWord);
	noteEntries(problems, label, findings);
	return people;
}

/** Whether a cell names neither somebody nor anything else. */
export function isEmptyList(value: unknown): boolean {
	const { people, problems } = readPeople(value);
	return people.length + problems.length === 0;
}

/** Notes sentences on entries of one list: the first few, and how many more there are. */
export function noteEntries(sentences: readonly string[], label: string, findings: Findings): void {
	const more = sentences.length - ENTRIES_NAMED;
	findings.problems.push(
		...sentences.slice(0, ENTRIES_NAMED).map((sentence) => `${sentence} (${label})`),
		...(more > 0 ? [`${more} more of its entries cannot be used, either (${label})`] : []),
	);
}
