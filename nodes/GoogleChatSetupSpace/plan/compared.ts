import type { Plan } from './plan';

/** Whether the row's space is brought in line with it, where it is there before. */
export const followsRow = (plan: Pick<Plan, 'existingSpace' | 'ifSpaceExists'>): boolean =>
	plan.existingSpace !== undefined || plan.ifSpaceExists === 'update';

/** Whether a preview of the row has to read what is there: a space is looked for, or named. */
export const readsAhead = (plan: Pick<Plan, 'existingSpace' | 'ifSpaceExists'>): boolean =>
	followsRow(plan) || plan.ifSpaceExists === 'reuse';

/** A space that was there before, or was made by the row before it was changed. */
export const wasThere = ({ origin, came }: { origin: string; came: string }): boolean =>
	origin !== 'madeNow' && !(origin === 'madeBefore' && came === 'invited');

/** Whether the row's space is compared with the row: all of it, or its members alone. */
export const compared = (
	plan: Pick<Plan, 'existingSpace' | 'ifSpaceExists' | 'peopleNotInRow'>,
	ready: { origin: string; came: string },
): boolean => (followsRow(plan) || plan.peopleNotInRow !== 'keep') && wasThere(ready);
