import type { MethodName } from '../../nodes/GoogleChatSetupSpace/google/permissions';

/** The method in Google's documents. Adding the Chat app is a name of ours: it has a scope of its own. */
export const nameAtGoogle = (name: MethodName): string =>
	name === 'spaces.members.createApp' ? 'spaces.members.create' : name;
