import { isGranted, type Granted, type MethodName } from '../google/permissions';
import type { Plan } from './plan';
import { stepsAfter, type Step } from './steps';

const METHOD_OF: Readonly<Record<Step['kind'], MethodName>> = {
	addPeople: 'spaces.members.create',
	addApp: 'spaces.members.createApp',
	giveRole: 'spaces.members.patch',
	sendMessage: 'spaces.messages.create',
	pinMessage: 'spaces.messagePins.create',
	checkMembers: 'spaces.members.list',
};

type Needs = ReadonlyArray<[MethodName, boolean]>;

/** The methods that the row cannot do without, beyond what makes it merely cheaper. */
export function methodsNeeded(plan: Plan): MethodName[] {
	const needs: Needs = [
		...(plan.existingSpace === undefined ? toFindOrSetUp(plan) : []),
		...toBringInLine(plan),
		...stepsAfter(plan).map(({ kind }): [MethodName, boolean] => [METHOD_OF[kind], true]),
		['groups.lookup', plan.groups.some(({ name }) => name === undefined)],
	];
	return [...new Set(needs.filter(([, isNeeded]) => isNeeded).map(([method]) => method))];
}

function toFindOrSetUp({ space, groups, people, ifSpaceExists, unknownMembers }: Plan): Needs {
	const isNamed = space.spaceType === 'SPACE';
	// Every setup of a direct message reuses it; the one with the app cannot be looked for.
	const mayNotExist = ifSpaceExists === 'fail' && people.length > 0;
	const isLookedFor = ifSpaceExists !== 'create';
	const mayAddPeople =
		isNamed &&
		((unknownMembers === 'leaveOut' && people.length > 0) ||
			(ifSpaceExists === 'reuse' && people.length + groups.length > 0));
	return [
		['spaces.setup', true],
		['spaces.list', isLookedFor && isNamed],
		['spaces.findDirectMessage', mayNotExist && space.spaceType === 'DIRECT_MESSAGE'],
		['spaces.findGroupChats', isLookedFor && space.spaceType === 'GROUP_CHAT'],
		['spaces.members.create', mayAddPeople],
	];
}

/** What a space that may be there already is compared by, and changed with. */
function toBringInLine(plan: Plan): Needs {
	const { space, people, groups, existingSpace, ifSpaceExists, peopleNotInRow } = plan;
	const isNamed = space.spaceType === 'SPACE';
	const isThere = existingSpace !== undefined;
	const isUpdated = isThere || (ifSpaceExists === 'update' && space.singleUserBotDm !== true);
	// Google never lets the other settings be changed; of a chat, history alone is.
	const isChanged =
		space.spaceHistoryState !== undefined ||
		space.spaceDetails !== undefined ||
		space.accessSettings !== undefined ||
		// A space that its name finds has that name.
		(isThere && space.displayName !== undefined);
	const isFilled = isNamed && isUpdated && people.length + groups.length > 0;
	const areOthersLookedFor = peopleNotInRow !== 'keep';
	return [
		['spaces.get', isThere || (isUpdated && isChanged)],
		['spaces.patch', isUpdated && isChanged],
		['spaces.members.list', isFilled || areOthersLookedFor],
		['spaces.members.create', isFilled],
		['spaces.members.delete', peopleNotInRow === 'remove'],
	];
}

/** Which of them the credential was not granted. */
export const methodsNotGranted = (plan: Plan, granted: Granted): MethodName[] =>
	methodsNeeded(plan).filter((method) => !isGranted(method, granted));
