/** What Google keeps: spaces with all that is in them. Plain data, to be read by tests. */
import type { PermissionSettings } from './permissionSettings';

export type SpaceType = 'SPACE' | 'GROUP_CHAT' | 'DIRECT_MESSAGE';
export type Role = 'ROLE_MEMBER' | 'ROLE_MANAGER' | 'ROLE_ASSISTANT_MANAGER';

export interface StoredMember {
	/** The last part of `spaces/{space}/members/{member}`: the user's, group's or app's own id. */
	id: string;
	kind: 'human' | 'group' | 'app';
	/** Of a person or a group. */
	email?: string;
	state: 'JOINED' | 'INVITED';
	role: Role;
	createTime: string;
	external: boolean;
}

export interface StoredMessage {
	name: string;
	/** Email address of the sender. */
	sender: string;
	text: string;
	thread: string;
	/** The id that the sender chose, `client-…`. */
	messageId?: string;
	requestId?: string;
	createTime: string;
}

export interface SpaceDetails {
	description?: string;
	guidelines?: string;
}

export interface StoredSpace {
	/** `spaces/{space}` */
	name: string;
	spaceType: SpaceType;
	displayName?: string;
	singleUserBotDm: boolean;
	spaceDetails?: SpaceDetails;
	spaceHistoryState: 'HISTORY_ON' | 'HISTORY_OFF';
	externalUserAllowed: boolean;
	audience?: string;
	/** Of named spaces; in chats everybody may do everything. */
	permissionSettings?: PermissionSettings;
	accessPermissionSettings?: object;
	createTime: string;
	lastActiveTime: string;
	/** Email address of the user who made it. */
	createdBy: string;
	members: StoredMember[];
	messages: StoredMessage[];
	/** Names of the pinned messages. */
	pins: string[];
	/** Request ids that brought back this space. */
	requestIds: string[];
}

/** Who used a request id, and what came of it. */
export interface Replay<T> {
	user: string;
	result: T;
}

/** Everything that `Google.reset` forgets, except the people. */
export class SpaceStore {
	readonly all: StoredSpace[] = [];
	private readonly byName = new Map<string, StoredSpace>();
	/** By project and request id: an id belongs to the Chat app. */
	readonly setups = new Map<string, Replay<StoredSpace>>();
	readonly sentMessages = new Map<string, Replay<StoredMessage>>();
	/** Display names that are taken in the organization by spaces outside this model. */
	readonly takenNames = new Set<string>();
	private made = 0;

	get(name: string): StoredSpace | undefined {
		return this.byName.get(name);
	}

	add(space: StoredSpace): StoredSpace {
		this.all.push(space);
		this.byName.set(space.name, space);
		return space;
	}

	remove(space: StoredSpace): void {
		this.all.splice(this.all.indexOf(space), 1);
		this.byName.delete(space.name);
	}

	/** The direct message between two people, or between a person and an app. */
	directMessage(userId: string, otherId: string): StoredSpace | undefined {
		return this.all.find(
			({ spaceType, members }) =>
				spaceType === 'DIRECT_MESSAGE' &&
				[userId, otherId].every((id) => members.some((member) => member.id === id)),
		);
	}

	/** A number that no other space, message or thread of this process has. */
	nextNumber(): number {
		this.made += 1;
		return this.made;
	}

	clear(): void {
		this.all.length = 0;
		for (const kept of [this.byName, this.setups, this.sentMessages, this.takenNames]) kept.clear();
	}
}
