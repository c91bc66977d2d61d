/** Stored things as Google's answers show them. */
import type { StoredMember, StoredMessage, StoredSpace } from './store';
import type { World } from './world';

const CUSTOMER = 'customers/C0sandbox';
/** `somebody@gmail.com` belongs to no customer of Google's. */
const PERSONAL = /@gmail\.com$/;
/** What `audiences/default` stands for. */
const ORGANIZATION_AUDIENCE = 'audiences/000sandbox';

/** JSON of protocol buffers leaves out what is false, empty or absent. */
export function proto3(fields: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isDefault(value)));
}

function isDefault(value: unknown): boolean {
	if (Array.isArray(value)) return value.length === 0;
	return value === undefined || value === null || value === false || value === '' || value === 0;
}

/** A `Space` with every field that the type has; lists leave its settings out. */
export function spaceResource(
	world: World,
	space: StoredSpace,
	view: 'one' | 'list' = 'one',
): object {
	const isNamed = space.spaceType === 'SPACE';
	const isDirect = space.spaceType === 'DIRECT_MESSAGE';
	const showsAccess = view === 'one' || world.behaviour.accessSettingsInLists;
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
		accessSettings: isNamed && showsAccess ? accessSettings(world, space) : undefined,
		permissionSettings: view === 'one' ? space.permissionSettings : undefined,
		customer: isDirect || PERSONAL.test(space.createdBy) ? undefined : CUSTOMER,
		spaceUri: `https://chat.google.com/${isDirect ? 'dm' : 'room'}/${id}?cls=11`,
	});
}

function joined({ members }: StoredSpace, kind: StoredMember['kind']): number {
	return members.filter((member) => member.kind === kind && member.state === 'JOINED').length;
}

function accessSettings(
	{ behaviour }: World,
	{ audience, accessPermissionSettings }: StoredSpace,
): object {
	const isResolved = audience === 'audiences/default' && behaviour.defaultAudience === 'resolved';
	return proto3({
		accessState: audience ? 'DISCOVERABLE' : 'PRIVATE',
		audience: isResolved ? ORGANIZATION_AUDIENCE : audience,
		accessPermissionSettings,
	});
}

/** The last part of `spaces/{space}/members/{member}`. */
export function membershipId({ behaviour }: World, { kind, id }: StoredMember): string {
	return kind === 'group' && behaviour.groupMembershipNames === 'prefixed' ? `group-${id}` : id;
}

/** A `Membership`, with address and name of a person where Google shows them. */
export function membershipResource(
	world: World,
	space: StoredSpace,
	member: StoredMember,
): Record<string, unknown> {
	const isGroup = member.kind === 'group';
	return proto3({
		name: `${space.name}/members/${membershipId(world, member)}`,
		state: member.state,
		// "For Google Groups: they're always assigned" the unspecified role, which is left out.
		role: isGroup ? undefined : member.role,
		createTime: member.createTime,
		affiliation: isGroup ? undefined : member.external ? 'EXTERNAL' : 'INTERNAL',
		member: isGroup ? undefined : userResource(world, member),
		groupMember: isGroup ? { name: `groups/${member.id}` } : undefined,
	});
}

/** A `User`: what of apps and hidden profiles is shown is the id alone. */
function userResource({ behaviour, directory }: World, { id, kind }: StoredMember): object {
	const name = `users/${id}`;
	if (kind === 'app') return { name, type: 'BOT' };
	const person = directory.person(id);
	const isShown = behaviour.emailsInLists === 'shown' && person && !person.profileHidden;
	return {
		name,
		type: 'HUMAN',
		...(isShown && { displayName: person.displayName, email: person.email }),
	};
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
