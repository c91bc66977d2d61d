import { isGranted, type Granted, type MethodName } from '../google/permissions';
import { followsRow } from './followsRow';
import type { Draft, Plan } from './plan';
import { stepsAfter } from './steps';

/** The methods that the row cannot do without, beyond what makes it merely cheaper. */
export function methodsNeeded(plan: Draft): MethodName[] {
	const { space, groups, people, existingSpace, ifSpaceExists, peopleNotInRow, idempotencyKey } =
		plan;
	const isNamed = space.spaceType === 'SPACE';
	const isThere = existingSpace !== undefined;
	const isLookedFor = !isThere && ifSpaceExists !== 'create';
	const isUpdated = followsRow(plan) && (isThere || space.singleUserBotDm !== true);
	// Google never lets the other settings be changed; of a chat, history alone is.
	const isChanged =
		isUpdated &&
		(space.spaceHistoryState !== undefined ||
			space.spaceDetails !== undefined ||
			space.accessSettings !== undefined ||
			// A space that its name finds has that name.
			(isThere && space.displayName !== undefined));
	const isFilled = isNamed && people.length + groups.length > 0;
	// Every setup of a direct message reuses it, but a key may be that of one with somebody else; the
	// one with the app cannot be looked for.
	const isToFind = (ifSpaceExists === 'fail' || idempotencyKey !== undefined) && people.length > 0;
	const leavesOut = plan.unknownMembers === 'leaveOut' && people.length > 0;
	const needs: Array<[MethodName, boolean]> = [
		['spaces.setup', !isThere],
		['spaces.list', isLookedFor && isNamed],
		['spaces.findDirectMessage', !isThere && isToFind && space.spaceType === 'DIRECT_MESSAGE'],
		['spaces.findGroupChats', isLookedFor && space.spaceType === 'GROUP_CHAT'],
		['spaces.get', isThere || isChanged],
		['spaces.patch', isChanged],
		['spaces.members.list', (isFilled && isUpdated) || peopleNotInRow !== 'keep'],
		[
			'spaces.members.create',
			isFilled && (isUpdated || (!isThere && (leavesOut || ifSpaceExists === 'reuse'))),
		],
		['spaces.members.delete', peopleNotInRow === 'remove'],
		...stepsAfter(plan).map(({ kind }): [MethodName, boolean] => [kind, true]),
		['groups.lookup', groups.some(({ name }) => name === undefined)],
	];
	return [...new Set(needs.filter(([, isNeeded]) => isNeeded).map(([method]) => method))];
}

/** Which of them the credential was not granted. */
export const methodsNotGranted = ({ needs }: Plan, granted: Granted): MethodName[] =>
	needs.filter((method) => !isGranted(method, granted));
