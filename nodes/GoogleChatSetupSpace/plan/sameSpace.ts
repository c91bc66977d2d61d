import { LABELS } from '../words/labels';
import { seenAs } from '../words/seenAs';
import { existingSpaceCell } from './existingSpace';
import type { Plan } from './plan';
import { numberWords, type Row, type RowName } from './row';

/**
 * Rows of one run that name the same existing space: none of them can be carried out, for each would
 * undo what the other did. A spreadsheet makes them by filling a link down.
 * @param rows all of the run, wrong ones as well: whose members are misspelt still names its space
 * @returns a sentence for each of these rows, by the row's index
 */
export const rowsWithOneLink = (rows: readonly Row[]): Map<number, string> =>
	sharing(
		rows,
		({ options }) => {
			const cell = existingSpaceCell(options.existingSpace);
			return 'value' in cell ? cell.value : undefined;
		},
		LABELS.existingSpace,
	);

/**
 * The same of rows that are to update a space that its name, or the people in it, will find. Rows with
 * keys have been compared by these.
 */
export const rowsWithOneName = (plans: readonly Plan[]): Map<number, string> =>
	sharing(plans, spaceToFind, `${LABELS.ifSpaceExists}: what the row is to update`);

function spaceToFind({ space, people, ...plan }: Plan): string | undefined {
	const isFound = plan.existingSpace === undefined && plan.idempotencyKey === undefined;
	if (plan.ifSpaceExists !== 'update' || !isFound || space.singleUserBotDm === true) {
		return undefined;
	}
	const named = space.spaceType === 'SPACE' ? [seenAs(space.displayName ?? '')] : namesOf(people);
	return JSON.stringify([plan.actAs, space.spaceType, ...named]);
}

const namesOf = (people: Plan['people']): string[] => people.map(({ name }) => name).sort();

function sharing<Each extends RowName>(
	rows: readonly Each[],
	spaceOf: (row: Each) => string | undefined,
	what: string,
): Map<number, string> {
	const bySpace = new Map<string, Each[]>();
	for (const row of rows) {
		const space = spaceOf(row);
		if (space === undefined) continue;
		const same = bySpace.get(space);
		if (same === undefined) bySpace.set(space, [row]);
		else same.push(row);
	}
	return new Map(
		[...bySpace.values()]
			.filter((same) => same.length > 1)
			.flatMap((same) => same.map((row) => [row.index, sentence(row, same, what)] as const)),
	);
}

/** Names another one of them, and tells how many there are: a link is filled down into hundreds. */
function sentence(row: RowName, same: readonly RowName[], what: string): string {
	const other = same.find(({ index }) => index !== row.index) ?? row;
	const more = same.length - 2;
	const rows = `${numberWords(other)}${more > 0 ? ` and ${more} more` : ''}`;
	return `${what} is the same space as in ${rows}: give each space one row`;
}
