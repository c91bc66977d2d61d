import type { Plan } from './plan';

/** Whether the row's space is brought in line with it, where it is there before. */
export const followsRow = (plan: Pick<Plan, 'existingSpace' | 'ifSpaceExists'>): boolean =>
	plan.existingSpace !== undefined || plan.ifSpaceExists === 'update';

/** Whether a preview of the row has to read what is there: a space is looked for, or named. */
export const readsAhead = (plan: Pick<Plan, 'existingSpace' | 'ifSpaceExists'>): boolean =>
	followsRow(plan) || plan.ifSpaceExists === 'reuse';
