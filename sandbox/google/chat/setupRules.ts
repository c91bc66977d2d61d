/** What a set-up may hold, by the type of the space. Sources: the reference of `spaces.setup`. */
import { invalidArgument, malformedUser } from '../errors';
import { Refusal } from '../refusal';
import type { SpaceType } from './store';

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
	spaceDetails?: { description?: string; guidelines?: string };
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
/** The newest published typings say 4,096; the discovery document of the fixture still says 150. */
const MAX_DESCRIPTION = 4_096;
const MAX_GUIDELINES = 5_000;

const NOT_IN: Record<SpaceType, readonly (keyof RequestedSpace)[]> = {
	SPACE: ['singleUserBotDm'],
	GROUP_CHAT: ['displayName', 'singleUserBotDm', 'accessSettings', 'predefinedPermissionSettings'],
	DIRECT_MESSAGE: ['displayName', 'spaceDetails', 'accessSettings', 'predefinedPermissionSettings'],
};

/** Checks the space itself and the number and kind of memberships as they were sent. */
export function checkSetup({
	space,
	memberships = [],
}: SetUpSpaceRequest): RequestedSpace & { spaceType: SpaceType } {
	const { spaceType } = space ?? {};
	if (!space || !spaceType) throw refused('space.space_type is required.');
	for (const field of NOT_IN[spaceType]) {
		// `false` is what is meant when nothing is said.
		if (space[field] !== undefined && space[field] !== false) {
			throw refused(`'space.${field}' cannot be set for ${spaceType}.`);
		}
	}
	checkTexts(space, spaceType);
	if (memberships.length > MAX_MEMBERSHIPS) {
		throw refused(`At most ${String(MAX_MEMBERSHIPS)} memberships can be set.`);
	}
	for (const membership of memberships) checkMembership(membership, spaceType);
	return { ...space, spaceType };
}

/** Checks how many others are left once the caller and repetitions are filtered out. */
export function checkCount(space: RequestedSpace, others: number): void {
	if (space.singleUserBotDm) {
		if (others > 0) throw refused('A direct message with the app cannot have memberships.');
	} else if (space.spaceType === 'DIRECT_MESSAGE' && others !== 1) {
		throw refused('A direct message needs exactly one membership.');
	} else if (space.spaceType === 'GROUP_CHAT' && others < MIN_GROUP_CHAT_MEMBERSHIPS) {
		throw refused('A group chat needs at least two memberships.');
	}
}

function checkTexts(space: RequestedSpace, spaceType: SpaceType): void {
	const { displayName = '', spaceDetails: { description = '', guidelines = '' } = {} } = space;
	if (spaceType === 'SPACE' && displayName.trim() === '') {
		throw refused('space.display_name is required.');
	}
	const isTooLong =
		length(displayName) > MAX_DISPLAY_NAME ||
		length(description) > MAX_DESCRIPTION ||
		length(guidelines) > MAX_GUIDELINES;
	if (isTooLong) throw refused();
	const { audience } = space.accessSettings ?? {};
	if (audience !== undefined && !/^audiences\/[^/]+$/.test(audience)) throw refused();
}

function checkMembership({ member, groupMember }: RequestedMembership, type: SpaceType): void {
	if (groupMember && type !== 'SPACE') throw refused();
	if (!member) return;
	// Apps cannot be added here, and a person's membership needs `type: HUMAN`.
	if (member.type !== 'HUMAN' || member.name === 'users/app') throw new Refusal(malformedUser());
}

/** Google counts characters, not bytes. */
function length(text: string): number {
	return [...text].length;
}

function refused(message?: string): Refusal {
	return new Refusal(invalidArgument(message));
}
