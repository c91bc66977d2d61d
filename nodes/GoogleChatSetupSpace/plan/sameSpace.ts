import { LABELS } from '../words/labels';
import { foundBy } from './foundBy';
import type { Plan } from './plan';
import { numberWords, type RowName } from './row';
import { sharing } from './sharing';

/**
 * Rows of one run about the same existing space, by its link or by what an update will find: none of
 * them can be carried out, for each would undo what the other did. A spreadsheet makes them by filling
 * a link down. Rows with keys are compared by these.
 * @param plans of a row that cannot be carried out its name: its space is no other row's all the same
 * @returns a sentence for each of these rows: it names another one, and how many there are
 */
export function rowsOfOneSpace(plans: readonly Named[]): Map<Named, string> {
	return new Map(
		sharing(plans, spaceOf).flatMap((same) =>
			same.map((plan) => {
				const other = same.find((each) => each !== plan) ?? plan;
				const more = same.length > 2 ? ` and ${same.length - 2} more` : '';
				const what =
					plan.existingSpace === undefined
						? `${LABELS.ifSpaceExists}: what the row is to update`
						: LABELS.existingSpace;
				const rows = `${numberWords(other)}${more}`;
				return [plan, `${what} is the same space as in ${rows}: give each space one row`];
			}),
		),
	);
}

type Named = RowName & Partial<Plan>;

function spaceOf(plan: Named): string | undefined {
	const isByKey = plan.ifSpaceExists !== 'update' || plan.idempotencyKey !== undefined;
	if (plan.existingSpace === undefined && isByKey) return undefined;
	const by = foundBy(plan, plan.actAs ?? plan.actor?.email);
	return by && JSON.stringify(by);
}
