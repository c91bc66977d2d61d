import {
	createAppMember,
	createMember,
	createMessage,
	deleteMember,
	findDirectMessage,
	findGroupChats,
	getMember,
	getSpace,
	listMembers,
	listNamedSpaces,
	lookUpGroup,
	patchRole,
	patchSpace,
	pinMessage,
	type ChatRequest,
} from '../../nodes/GoogleChatSetupSpace/google/requests';
import type { GooglesClients } from './googlesClient';
import { PERSON, TEAM, type Place } from './place';

/** One call of ours beside the same call as a user of Google's client writes it. */
export interface MethodCase {
	what: string;
	ours: (there: Place) => ChatRequest;
	googles: (clients: GooglesClients, there: Place) => Promise<{ data: unknown }>;
}

const MESSAGE_ID = '6f1c1f2e-0000-4000-8000-0000000000aa';
/** A token for a page of the stand-in's, with characters that have to be escaped. */
const PAGE_TOKEN = Buffer.from('from 00').toString('base64');

/** The set-up has rows of its own in setups/. */
export const methods: readonly MethodCase[] = [
	{
		what: 'spaces.get',
		ours: ({ space }) => getSpace(space),
		googles: ({ chat }, { space }) => chat.spaces.get({ name: space }),
	},
	{
		what: 'spaces.patch of name, description and guidelines',
		ours: ({ space }) =>
			patchSpace(space, ['displayName', 'spaceDetails'], {
				displayName: 'Apollo – Ада & 🚀',
				spaceDetails: { description: 'To the moon', guidelines: 'Be kind.\nWrite it down.' },
			}),
		googles: ({ chat }, { space: name }) =>
			chat.spaces.patch({
				name,
				updateMask: 'displayName,spaceDetails',
				requestBody: {
					displayName: 'Apollo – Ада & 🚀',
					spaceDetails: { description: 'To the moon', guidelines: 'Be kind.\nWrite it down.' },
				},
			}),
	},
	{
		what: 'spaces.patch of history',
		ours: ({ space }) =>
			patchSpace(space, ['spaceHistoryState'], { spaceHistoryState: 'HISTORY_OFF' }),
		googles: ({ chat }, { space: name }) =>
			chat.spaces.patch({
				name,
				updateMask: 'spaceHistoryState',
				requestBody: { spaceHistoryState: 'HISTORY_OFF' },
			}),
	},
	{
		what: 'spaces.patch of the audience',
		ours: ({ space }) =>
			patchSpace(space, ['accessSettings.audience'], {
				accessSettings: { audience: 'audiences/default' },
			}),
		googles: ({ chat }, { space: name }) =>
			chat.spaces.patch({
				name,
				updateMask: 'accessSettings.audience',
				requestBody: { accessSettings: { audience: 'audiences/default' } },
			}),
	},
	{
		what: 'spaces.findDirectMessage',
		ours: () => findDirectMessage(`users/${PERSON}`),
		googles: ({ chat }) => chat.spaces.findDirectMessage({ name: `users/${PERSON}` }),
	},
	{
		what: 'spaces.list of named spaces',
		ours: () => listNamedSpaces(),
		googles: ({ chat }) => chat.spaces.list({ filter: 'spaceType = "SPACE"', pageSize: 1000 }),
	},
	{
		what: 'spaces.findGroupChats of exactly these people',
		ours: () => findGroupChats([`users/${PERSON}`, 'users/ben@example.com'], { isExpanded: true }),
		googles: ({ chat }) =>
			chat.spaces.findGroupChats({
				users: [`users/${PERSON}`, 'users/ben@example.com'],
				pageSize: 30,
				spaceView: 'SPACE_VIEW_EXPANDED',
			}),
	},
	{
		what: 'spaces.members.create of a person',
		ours: ({ space }) =>
			createMember(space, { member: { name: 'users/ben@example.com', type: 'HUMAN' } }),
		googles: ({ chat }, { space: parent }) =>
			chat.spaces.members.create({
				parent,
				requestBody: { member: { name: 'users/ben@example.com', type: 'HUMAN' } },
			}),
	},
	{
		what: 'spaces.members.create of a group',
		ours: ({ space, groupId }) =>
			createMember(space, { groupMember: { name: `groups/${groupId}` } }),
		googles: ({ chat }, { space: parent, groupId }) =>
			chat.spaces.members.create({
				parent,
				requestBody: { groupMember: { name: `groups/${groupId}` } },
			}),
	},
	{
		what: 'spaces.members.create of the calling app',
		ours: ({ space }) => createAppMember(space),
		googles: ({ chat }, { space: parent }) =>
			chat.spaces.members.create({
				parent,
				requestBody: { member: { name: 'users/app', type: 'BOT' } },
			}),
	},
	{
		what: 'spaces.members.list with those invited and groups',
		ours: ({ space }) => listMembers(space),
		googles: ({ chat }, { space: parent }) =>
			chat.spaces.members.list({ parent, pageSize: 1000, showGroups: true, showInvited: true }),
	},
	{
		what: 'spaces.members.get by email address',
		ours: ({ space }) => getMember(space, `users/${PERSON}`),
		googles: ({ chat }, { space }) =>
			chat.spaces.members.get({ name: `${space}/members/${PERSON}` }),
	},
	{
		what: 'spaces.members.patch of the role',
		ours: ({ membership }) => patchRole(membership, 'ROLE_ASSISTANT_MANAGER'),
		googles: ({ chat }, { membership: name }) =>
			chat.spaces.members.patch({
				name,
				updateMask: 'role',
				requestBody: { role: 'ROLE_ASSISTANT_MANAGER' },
			}),
	},
	{
		what: 'spaces.members.delete',
		ours: ({ membership }) => deleteMember(membership),
		googles: ({ chat }, { membership: name }) => chat.spaces.members.delete({ name }),
	},
	{
		what: 'spaces.messages.create, once',
		ours: ({ space }) => createMessage(space, 'Welcome, *all* <users/all>\n– Ада & 🚀', MESSAGE_ID),
		googles: ({ chat }, { space: parent }) =>
			chat.spaces.messages.create({
				parent,
				messageId: `client-${MESSAGE_ID}`,
				requestId: MESSAGE_ID,
				requestBody: { text: 'Welcome, *all* <users/all>\n– Ада & 🚀' },
			}),
	},
	{
		what: 'spaces.messagePins.create',
		ours: ({ space, message }) => pinMessage(space, message),
		googles: ({ chat }, { space: parent, message }) =>
			chat.spaces.messagePins.create({ parent, requestBody: { message } }),
	},
	{
		what: 'groups.lookup by email address',
		ours: () => lookUpGroup(TEAM),
		googles: ({ cloudIdentity }) => cloudIdentity.groups.lookup({ 'groupKey.id': TEAM }),
	},
	{
		what: 'spaces.list, another page',
		ours: () => listNamedSpaces(PAGE_TOKEN),
		googles: ({ chat }) =>
			chat.spaces.list({
				filter: 'spaceType = "SPACE"',
				pageSize: 1000,
				pageToken: PAGE_TOKEN,
			}),
	},
	{
		what: 'spaces.findGroupChats, another page',
		ours: () => findGroupChats([`users/${PERSON}`], { isExpanded: false, pageToken: PAGE_TOKEN }),
		googles: ({ chat }) =>
			chat.spaces.findGroupChats({
				users: [`users/${PERSON}`],
				pageSize: 30,
				spaceView: 'SPACE_VIEW_RESOURCE_NAME_ONLY',
				pageToken: PAGE_TOKEN,
			}),
	},
	{
		what: 'spaces.members.list, another page',
		ours: ({ space }) => listMembers(space, PAGE_TOKEN),
		googles: ({ chat }, { space: parent }) =>
			chat.spaces.members.list({
				parent,
				pageSize: 1000,
				showGroups: true,
				showInvited: true,
				pageToken: PAGE_TOKEN,
			}),
	},
];
