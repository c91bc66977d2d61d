import type { MembershipRole } from '../google/resources';
import type { Person } from '../cells/people/entry';
import { addedAfterSetup, type Draft } from './plan';

/** Something that follows the setup of a space, by the method that does it. */
export type Step =
	| { kind: 'spaces.members.create'; people: Person[] }
	| { kind: 'spaces.members.createApp' }
	| { kind: 'spaces.members.patch'; role: Exclude<MembershipRole, 'ROLE_MEMBER'>; people: Person[] }
	| { kind: 'spaces.messages.create'; text: string }
	| { kind: 'spaces.messagePins.create' }
	| { kind: 'spaces.members.list' };

/**
 * What follows the setup, in the order in which it makes sense: people, then their roles, then the
 * message that greets them, then who is there. The run carries these out, a preview shows them, and
 * the permissions that a row needs follow from them.
 */
export function stepsAfter(plan: Draft): Step[] {
	const { after } = plan;
	// Google has roles, and more than 49 people, in named spaces alone.
	const isNamed = plan.space.spaceType === 'SPACE';
	const isThere = plan.existingSpace !== undefined;
	const added = isNamed && !isThere ? addedAfterSetup(plan) : [];
	const steps: Array<Step | false> = [
		added.length > 0 && { kind: 'spaces.members.create', people: added },
		after.addChatApp && { kind: 'spaces.members.createApp' },
		isNamed &&
			after.owners.length > 0 && {
				kind: 'spaces.members.patch',
				role: 'ROLE_MANAGER',
				people: after.owners,
			},
		isNamed &&
			after.managers.length > 0 && {
				kind: 'spaces.members.patch',
				role: 'ROLE_ASSISTANT_MANAGER',
				people: after.managers,
			},
		// A space that the row names was set up before, and greeted then.
		!isThere &&
			after.welcomeMessage !== undefined && {
				kind: 'spaces.messages.create',
				text: after.welcomeMessage,
			},
		!isThere && after.pinWelcomeMessage && { kind: 'spaces.messagePins.create' },
		after.checkMembers !== 'off' && { kind: 'spaces.members.list' },
	];
	return steps.filter((step) => step !== false);
}
