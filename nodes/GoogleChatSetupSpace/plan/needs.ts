import { isGranted, type Granted, type MethodName } from '../chat/permissions';
import { addedAfterSetup, type Plan } from './plan';

/** The methods that the row cannot do without, beyond what makes it merely cheaper. */
export function methodsNeeded(plan: Plan): MethodName[] {
	const { after } = plan;
	const managesMembers =
		addedAfterSetup(plan).length > 0 ||
		after.owners.length + after.managers.length > 0 ||
		after.checkMembers !== 'off';
	return ['spaces.setup', ...(managesMembers ? ['spaces.members.create' as const] : [])];
}

/** Which of them the credential was not granted. */
export const methodsNotGranted = (plan: Plan, granted: Granted): MethodName[] =>
	methodsNeeded(plan).filter((method) => !isGranted(method, granted));
