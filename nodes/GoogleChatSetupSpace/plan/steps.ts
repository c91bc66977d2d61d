import type { MembershipRole } from '../google/resources';
import type { Person } from '../cells/people/entry';
import { addedAfterSetup, type Plan } from './plan';

/** Something that follows the setup of a space. */
export type Step =
	| { kind: 'addPeople'; people: Person[] }
	| { kind: 'addApp' }
	| { kind: 'giveRole'; role: Exclude<MembershipRole, 'ROLE_MEMBER'>; people: Person[] }
	| { kind: 'sendMessage'; text: string }
	| { kind: 'pinMessage' }
	| { kind: 'checkMembers' };

/**
 * What follows the setup, in the order in which it makes sense: people, then their roles, then the
 * message that greets them, then who is there. The run carries these out, a preview shows them, and
 * the permissions that a row needs follow from them.
 */
export function stepsAfter(plan: Plan): Step[] {
	const { after } = plan;
	// Google has roles, and more than 49 people, in named spaces alone.
	const isNamed = plan.space.spaceType === 'SPACE';
	const isThere = plan.existingSpace !== undefined;
	const added = isNamed && !isThere ? addedAfterSetup(plan) : [];
	const steps: Array<Step | false> = [
		added.length > 0 && { kind: 'addPeople', people: added },
		after.addChatApp && { kind: 'addApp' },
		isNamed &&
			after.owners.length > 0 && { kind: 'giveRole', role: 'ROLE_MANAGER', people: after.owners },
		isNamed &&
			after.managers.length > 0 && {
				kind: 'giveRole',
				role: 'ROLE_ASSISTANT_MANAGER',
				people: after.managers,
			},
		// A space that the row names was set up before, and greeted then.
		!isThere &&
			after.welcomeMessage !== undefined && { kind: 'sendMessage', text: after.welcomeMessage },
		!isThere && after.pinWelcomeMessage && { kind: 'pinMessage' },
		after.checkMembers !== 'off' && { kind: 'checkMembers' },
	];
	return steps.filter((step) => step !== false);
}
