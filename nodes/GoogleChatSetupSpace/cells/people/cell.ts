import { few, MOST_QUOTED } from '../../words/few';
import type { Findings } from '../findings';
import type { Fault, Guess, Wanted } from './entry';
import { readPeople, type People } from './list';

/** Who is in a cell, each once. Notes what is nobody, and what was taken for a name. */
export function peopleCell(
	value: unknown,
	label: string,
	findings: Findings,
	wanted: Wanted = 'people',
): People {
	findings.noteUndefined(value, label);
	const read = readPeople(value, wanted);
	noteFaults(read.faults, label, findings);
	noteGuesses(read.guesses, label, findings);
	return read;
}

/** Whether a cell names neither somebody nor anything else. */
export function isEmptyList(value: unknown): boolean {
	const { people, groups, faults } = readPeople(value);
	return people.length + groups.length + faults.length === 0;
}

/** Notes faults: one sentence for each kind, with the first few entries and how many more there are. */
function noteFaults(faults: readonly Fault[], label: string, findings: Findings): void {
	for (const how of new Set(faults.map((fault) => fault.how))) {
		const same = faults.filter((fault) => fault.how === how);
		const [first = '', ...others] = same.map(({ what }) => what);
		const also = others.length === 0 ? '' : `; the same is true of ${few(others, MOST_QUOTED)}`;
		findings.problems.push(`${first} ${how}${also} (${label})`);
	}
}

function noteGuesses(guesses: readonly Guess[], label: string, findings: Findings): void {
	const [first, ...others] = guesses;
	if (first === undefined) return;
	findings.holdsGuess = true;
	const more = others.length === 0 ? '' : `; and ${others.length} more`;
	findings.warnings.push(
		`${first.words} was read as ${first.as} of ${first.of}, not a person${more} (${label})`,
	);
}
