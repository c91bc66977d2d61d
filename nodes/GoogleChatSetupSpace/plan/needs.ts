import { isGranted, type Granted, type MethodName } from '../google/permissions';
import { addedAfterSetup, type Plan } from './plan';

/** The methods that the row cannot do without, beyond what makes it merely cheaper. */
export function methodsNeeded(plan: Plan): MethodName[] {
	const { after, space, groups, people, ifSpaceExists, unknownMembers } = plan;
	const isNamed = space.spaceType === 'SPACE';
	// Every setup of a direct message reuses it; the one with the app cannot be looked for.
	const mayNotExist = ifSpaceExists === 'fail' && people.length > 0;
	const isLookedFor = ifSpaceExists !== 'create';
	const mayAddPeople =
		addedAfterSetup(plan).length > 0 ||
		(isNamed && unknownMembers === 'leaveOut' && people.length > 0) ||
		(isNamed && ifSpaceExists === 'reuse' && people.length + groups.length > 0);
	const hasRoles = isNamed && after.owners.length + after.managers.length > 0;
	const needs: Array<[MethodName, boolean]> = [
		['spaces.setup', true],
		['spaces.list', isLookedFor && isNamed],
		['spaces.findDirectMessage', mayNotExist && space.spaceType === 'DIRECT_MESSAGE'],
		['spaces.findGroupChats', isLookedFor && space.spaceType === 'GROUP_CHAT'],
		['spaces.members.create', mayAddPeople],
		['spaces.members.patch', hasRoles],
		['spaces.members.list', after.checkMembers !== 'off'],
		['spaces.members.createApp', after.addChatApp],
		['spaces.messages.create', after.welcomeMessage !== undefined],
		['spaces.messagePins.create', after.pinWelcomeMessage],
		['groups.lookup', groups.some(({ name }) => name === undefined)],
	];
	return needs.filter(([, isNeeded]) => isNeeded).map(([method]) => method);
}

/** Which of them the credential was not granted. */
export const methodsNotGranted = (plan: Plan, granted: Granted): MethodName[] =>
	methodsNeeded(plan).filter((method) => !isGranted(method, granted));
