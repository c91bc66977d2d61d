import { createMember } from './addMember';
import { patchMember } from './memberRole';
import { getMember, listMembers } from './members';
import { createMessage, createPin } from './messages';
import { patchSpace } from './patchSpace';
import { deleteMember } from './removeMember';
import { deleteSpace } from './removeSpace';
import { setup } from './setup';
import { findDirectMessage, findGroupChats, getSpace, listSpaces } from './spaces';
import type { ChatMethod } from './world';

/** Every method of the Chat API that the stand-in imitates, by the name in the discovery document. */
export const chatMethods: Readonly<Record<string, ChatMethod>> = {
	'spaces.setup': setup,
	'spaces.get': getSpace,
	'spaces.list': listSpaces,
	'spaces.patch': patchSpace,
	'spaces.delete': deleteSpace,
	'spaces.findDirectMessage': findDirectMessage,
	'spaces.findGroupChats': findGroupChats,
	'spaces.members.create': createMember,
	'spaces.members.get': getMember,
	'spaces.members.list': listMembers,
	'spaces.members.patch': patchMember,
	'spaces.members.delete': deleteMember,
	'spaces.messages.create': createMessage,
	'spaces.messagePins.create': createPin,
};
