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

/** The methods that the row cannot do without, beyond what makes it merely cheaper. */
export function methodsNeeded(plan: Plan): MethodName[] {
	const { space, groups, people, ifSpaceExists, unknownMembers } = plan;
	const isNamed = space.spaceType === 'SPACE';
	// Every setup of a direct message reuses it; the one with the app cannot be looked for.
	const mayNotExist = ifSpaceExists === 'fail' && people.length > 0;
	const isLookedFor = ifSpaceExists !== 'create';
	const mayAddPeople =
		isNamed &&
		((unknownMembers === 'leaveOut' && people.length > 0) ||
			(ifSpaceExists === 'reuse' && people.length + groups.length > 0));
	const needs: Array<[MethodName, boolean]> = [
		['spaces.setup', true],
		['spaces.list', isLookedFor && isNamed],
		['spaces.findDirectMessage', mayNotExist && space.spaceType === 'DIRECT_MESSAGE'],
		['spaces.findGroupChats', isLookedFor && space.spaceType === 'GROUP_CHAT'],
		['spaces.members.create', mayAddPeople],
		...stepsAfter(plan).map(({ kind }): [MethodName, boolean] => [METHOD_OF[kind], true]),
		['groups.lookup', groups.some(({ name }) => name === undefined)],
	];
	return [...new Set(needs.filter(([, isNeeded]) => isNeeded).map(([method]) => method))];
}

/** Which of them the credential was not granted. */
export const methodsNotGranted = (plan: Plan, granted: Granted): MethodName[] =>
	methodsNeeded(plan).filter((method) => !isGranted(method, granted));
