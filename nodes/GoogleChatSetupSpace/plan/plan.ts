import type { GroupRef, Person } from '../cells/people/entry';
import type { Actor } from '../google/actor';
import type { MethodName } from '../google/permissions';
import { membershipOf } from '../google/requests';
import type { SetUpSpace, SpaceRequest } from '../google/resources';
import type { AfterSetup } from './afterSetup';
import type { Options } from './options';
import type { RowName } from './row';

/** "The set currently allows up to 49 memberships (in addition to the caller)": spaces.setup. */
export const MOST_MEMBERSHIPS = 49;
/** A group chat needs "at least two" memberships: spaces.setup. */
export const FEWEST_IN_GROUP_CHAT = 2;

/** What one row asks for, complete and checked: nothing is decided later. */
export interface Plan extends Options, RowName {
	label: string;
	actor: Actor;
	space: SpaceRequest;
	/** Everybody to be in the space beside who acts, in the order given, each once. */
	people: Person[];
	/** Google Groups to be in the space; those given by email have no resource name yet. */
	groups: GroupRef[];
	after: AfterSetup;
	/** Whether the output is a handful of fields, without the rest of Google's. */
	isSimplified: boolean;
	/** The methods that it cannot do without: it asks for no permission beyond theirs. */
	needs: readonly MethodName[];
	warnings: string[];
	/** Whether something in the row was read in a way that may be wrong. */
	holdsGuess: boolean;
}

/** A plan before it is known what it needs. */
export type Draft = Omit<Plan, 'needs'>;

/**
 * The body of the row's `spaces.setup`: groups first get their places among the 49, people fill
 * the rest. Groups that are known by email only stand there as typed.
 */
export function setUpBodyOf(plan: Pick<Plan, 'space' | 'people' | 'groups'>): SetUpSpace {
	const memberships = [
		...invitedAtSetup(plan).map(({ name }) => membershipOf(name)),
		...plan.groups.map((group) => ({ groupMember: { name: group.name ?? group.given } })),
	];
	return { space: plan.space, ...(memberships.length > 0 && { memberships }) };
}

/** Those who come with the setup itself; everybody else is added afterwards. */
export const invitedAtSetup = (plan: Pick<Plan, 'people' | 'groups'>): Person[] =>
	plan.people.slice(0, MOST_MEMBERSHIPS - plan.groups.length);

/** Those for whom the setup has no room. */
export const addedAfterSetup = (plan: Pick<Plan, 'people' | 'groups'>): Person[] =>
	plan.people.slice(MOST_MEMBERSHIPS - plan.groups.length);

/** Everybody whom the row names, and its groups. */
export const everybodyOf = (plan: Pick<Plan, 'people' | 'groups'>): Person[] =>
	[...plan.people, ...plan.groups].map(({ name, given }) => ({ name: name ?? given, given }));
