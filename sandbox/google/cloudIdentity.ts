import type { ChatMethod } from './chat/world';
import { groupNotVisible, invalidArgument } from './errors';
import { Refusal } from './refusal';

/**
 * `GET https://cloudidentity.googleapis.com/v1/groups:lookup`: a group's opaque id for its address.
 * A group that does not exist and one that the user cannot see are answered alike.
 */
export const lookUpGroup: ChatMethod = ({ directory }, { query, user }) => {
	const email = query.get('groupKey.id');
	if (!email) throw new Refusal(invalidArgument());
	const group = email.includes('@') ? directory.group(email) : undefined;
	if (!group || group.hiddenFrom.has(user.email)) throw new Refusal(groupNotVisible(email));
	return { name: `groups/${group.id}` };
};
