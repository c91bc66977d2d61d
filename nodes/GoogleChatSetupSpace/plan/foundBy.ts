import { seenAs } from '../words/seenAs';
import type { Plan } from './plan';

/**
 * What a row's space is found by: its link, its name or its people. Nothing finds the direct message
 * with the app.
 * @param who looks for it
 */
export function foundBy(
	{ existingSpace, space, people = [] }: Partial<Pick<Plan, 'existingSpace' | 'space' | 'people'>>,
	who: string | undefined,
): unknown[] | undefined {
	if (existingSpace !== undefined) return [existingSpace];
	if (space === undefined || space.singleUserBotDm === true) return undefined;
	const { spaceType, displayName } = space;
	const name = displayName === undefined ? undefined : seenAs(displayName);
	return [spaceType, who, name ?? people.map((person) => person.name).sort()];
}
