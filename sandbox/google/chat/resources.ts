/** Stored things as Google's answers show them. */
import type { StoredMember, StoredMessage, StoredSpace } from './store';

const CUSTOMER = 'customers/C0sandbox';

/** JSON of protocol buffers leaves out what is false, empty or absent. */
export function proto3(fields: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isDefault(value)));
}

function isDefault(value: unknown): boolean {
	if (Array.isArray(value)) return value.length === 0;
	return value === undefined || value === null || value === false || value === '' || value === 0;
}

/** A `Space` with every field that the type has; lists leave the permission settings out. */
export function spaceResource(space: StoredSpace, view: 'one' | 'list' = 'one'): object {
	const isNamed = space.spaceType === 'SPACE';
	const isDirect = space.spaceType === 'DIRECT_MESSAGE';
	const id = space.name.slice('spaces/'.length);
	return proto3({
		name: space.name,
		// The old name of the type: DM is a person's conversation with an app.
		type: space.singleUserBotDm ? 'DM' : 'ROOM',
		displayName: space.displayName,
		singleUserBotDm: space.singleUserBotDm,
		spaceThreadingState: isNamed ? 'THREADED_MESSAGES' : 'UNTHREADED_MESSAGES',
		spaceType: space.spaceType,
		spaceDetails: space.spaceDetails,
		spaceHistoryState: space.spaceHistoryState,
		externalUserAllowed: space.externalUserAllowed,
		createTime: isDirect ? undefined : space.createTime,
		lastActiveTime: space.lastActiveTime,
		membershipCount: proto3({
			joinedDirectHumanUserCount: joined(space, 'human'),
			joinedGroupCount: joined(space, 'group'),
		}),
		accessSettings: isNamed ? accessSettings(space) : undefined,
		permissionSettings: isNamed && view === 'one' ? permissionSettings(space) : undefined,
		customer: isDirect ? undefined : CUSTOMER,
		spaceUri: `https://chat.google.com/${isDirect ? 'dm' : 'room'}/${id}?cls=11`,
	});
}

function joined({ members }: StoredSpace, kind: StoredMember['kind']): number {
	return members.filter((member) => member.kind === kind && member.state === 'JOINED').length;
}

function accessSettings({ audience }: StoredSpace): object {
	return proto3({ accessState: audience ? 'DISCOVERABLE' : 'PRIVATE', audience });
}

/** The settings that the two predefined ones stand for, as far as they differ. */
function permissionSettings({ predefinedPermissionSettings }: StoredSpace): object {
	const everybody = { managersAllowed: true, assistantManagersAllowed: true, membersAllowed: true };
	const managers = { managersAllowed: true, assistantManagersAllowed: true };
	const isAnnouncement = predefinedPermissionSettings === 'ANNOUNCEMENT_SPACE';
	return {
		manageMembersAndGroups: isAnnouncement ? managers : everybody,
		modifySpaceDetails: isAnnouncement ? managers : everybody,
		postMessages: isAnnouncement ? managers : everybody,
		replyMessages: everybody,
	};
}

/** A `Membership`; ids only, never an address. */
export function membershipResource(space: StoredSpace, member: StoredMember): object {
	const isGroup = member.kind === 'group';
	const type = member.kind === 'app' ? 'BOT' : 'HUMAN';
	return proto3({
		name: `${space.name}/members/${member.id}`,
		state: member.state,
		// "For Google Groups: they're always assigned" the unspecified role, which is left out.
		role: isGroup ? undefined : member.role,
		createTime: member.createTime,
		affiliation: isGroup ? undefined : member.external ? 'EXTERNAL' : 'INTERNAL',
		member: isGroup ? undefined : { name: `users/${member.id}`, type },
		groupMember: isGroup ? { name: `groups/${member.id}` } : undefined,
	});
}

/** A `Message` that a person sent. */
export function messageResource(
	space: StoredSpace,
	message: StoredMessage,
	sender: string,
): object {
	return proto3({
		name: message.name,
		sender: { name: `users/${sender}`, type: 'HUMAN' },
		createTime: message.createTime,
		text: message.text,
		formattedText: message.text,
		argumentText: message.text,
		thread: { name: message.thread },
		space: { name: space.name },
		clientAssignedMessageId: message.messageId,
	});
}
