/** What a set-up may hold, by the type of the space. Sources: the reference of `spaces.setup`. */
import { invalidArgument, malformedUser } from '../errors';
import type { Behaviour } from '../behaviour';
import { Refusal } from '../refusal';
import type { SpaceDetails, SpaceType } from './store';
import type { World } from './world';

/** The body of a set-up, its shape being checked already. */
export interface SetUpSpaceRequest {
	space?: RequestedSpace;
	requestId?: string;
	memberships?: RequestedMembership[];
}

export interface RequestedSpace {
	spaceType?: SpaceType;
	displayName?: string;
	singleUserBotDm?: boolean;
	spaceDetails?: SpaceDetails;
	spaceHistoryState?: 'HISTORY_ON' | 'HISTORY_OFF';
	externalUserAllowed?: boolean;
	accessSettings?: { audience?: string };
	predefinedPermissionSettings?: 'COLLABORATION_SPACE' | 'ANNOUNCEMENT_SPACE';
}

export interface RequestedMembership {
	member?: { name?: string; type?: 'HUMAN' | 'BOT' };
	groupMember?: { name?: string };
}

const MAX_MEMBERSHIPS = 49;
const MIN_GROUP_CHAT_MEMBERSHIPS = 2;
const MAX_DISPLAY_NAME = 128;
const MAX_GUIDELINES = 5_000;
/** `audiences/default` */
export const AUDIENCE = /^audiences\/[^/]+$/;

const NOT_IN: Record<SpaceType, readonly (keyof RequestedSpace)[]> = {
	SPACE: ['singleUserBotDm'],
	GROUP_CHAT: ['displayName', 'singleUserBotDm', 'accessSettings', 'predefinedPermissionSettings'],
	DIRECT_MESSAGE: ['displayName', 'spaceDetails', 'accessSettings', 'predefinedPermissionSettings'],
};

/** Checks the space itself and the number and kind of memberships as they were sent. */
export function checkSetup(
	{ behaviour }: World,
	{ space, memberships = [] }: SetUpSpaceRequest,
): RequestedSpace & { spaceType: SpaceType } {
	const { spaceType } = space ?? {};
	if (!space || !spaceType) throw invalid('space.space_type is required.');
	for (const field of NOT_IN[spaceType]) {
		// `false` is what is meant when nothing is said.
		if (space[field] !== undefined && space[field] !== false) {
			throw invalid(`'space.${field}' cannot be set for ${spaceType}.`);
		}
	}
	if (spaceType === 'SPACE' && !space.displayName?.trim()) {
		throw invalid('space.display_name is required.');
	}
	if (hasTooLongText(behaviour, space)) throw invalid();
	const { audience } = space.accessSettings ?? {};
	if (audience !== undefined && !AUDIENCE.test(audience)) throw invalid();
	if (memberships.length > MAX_MEMBERSHIPS) {
		throw invalid(`At most ${String(MAX_MEMBERSHIPS)} memberships can be set.`);
	}
	for (const membership of memberships) checkMembership(membership, spaceType);
	return { ...space, spaceType };
}

/** Checks how many others are left once the caller and repetitions are filtered out. */
export function checkCount(space: RequestedSpace, others: number): void {
	if (space.singleUserBotDm) {
		if (others > 0) throw invalid('A direct message with the app cannot have memberships.');
	} else if (space.spaceType === 'DIRECT_MESSAGE' && others !== 1) {
		throw invalid('A direct message needs exactly one membership.');
	} else if (space.spaceType === 'GROUP_CHAT' && others < MIN_GROUP_CHAT_MEMBERSHIPS) {
		throw invalid('A group chat needs at least two memberships.');
	}
}

/** Whether a text of `space` is longer than Google takes it. */
export function hasTooLongText(
	{ descriptionLimit }: Behaviour,
	{ displayName = '', spaceDetails: { description = '', guidelines = '' } = {} }: RequestedSpace,
): boolean {
	return (
		length(displayName) > MAX_DISPLAY_NAME ||
		length(description) > descriptionLimit ||
		length(guidelines) > MAX_GUIDELINES
	);
}

function checkMembership({ member, groupMember }: RequestedMembership, type: SpaceType): void {
	if (groupMember && type !== 'SPACE') throw invalid();
	if (!member) return;
	// Apps cannot be added here, and a person's membership needs `type: HUMAN`.
	if (member.type !== 'HUMAN' || member.name === 'users/app') throw new Refusal(malformedUser());
}

/** Google counts characters, not bytes. */
function length(text: string): number {
	return [...text].length;
}

function invalid(message?: string): Refusal {
	return new Refusal(invalidArgument(message));
}
