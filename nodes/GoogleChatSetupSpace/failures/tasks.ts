import type { MethodName } from '../google/permissions';
import { apiOf } from './pages';

/** What each method is for, after "refused to". */
export const TASKS: Readonly<Record<MethodName, string>> = {
	'spaces.setup': 'set up the space',
	'spaces.get': 'show the space',
	'spaces.list': 'list your spaces',
	'spaces.patch': 'change the space',
	'spaces.findDirectMessage': 'look for the direct message',
	'spaces.findGroupChats': 'look for the group chat',
	'spaces.members.create': 'add the member',
	'spaces.members.list': 'list the members',
	'spaces.members.get': 'show the member',
	'spaces.members.patch': 'change the role',
	'spaces.members.delete': 'take the member out',
	'spaces.members.createApp': 'add the Chat app',
	'spaces.messages.create': 'send the message',
	'spaces.messagePins.create': 'pin the message',
	'groups.lookup': 'look up the Google Group',
};

/** What happened, where the cause is not known. */
export const refusedTo = (method: MethodName, status: number): string =>
	`${apiOf(method).name} refused to ${TASKS[method]} (status ${status})`;
