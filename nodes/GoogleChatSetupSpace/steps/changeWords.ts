import type { Membership } from '../google/resources';
import type { Change, Place } from '../plan/inLine';
import type { GroupRef, Person } from '../cells/people/entry';
import { quoted } from '../words/quoted';

export const ROLE_WORDS = { ROLE_MANAGER: 'owner', ROLE_ASSISTANT_MANAGER: 'manager' } as const;

/**
 * A change in a few words, as it was made; undefined where it turned out that there was none to make.
 * @param place where somebody who was added is now
 */
export function changeWords(change: Change, place?: Place): string | undefined {
	switch (change.kind) {
		case 'displayName':
			return `renamed from ${quoted(change.from)}`;
		case 'description':
		case 'guidelines':
		case 'audience':
			return change.kind;
		case 'spaceHistoryState':
			return 'history';
		case 'addPerson':
		case 'addGroup': {
			// In already, by a group or under another address: nothing has changed.
			if (place === undefined || typeof place === 'string') return undefined;
			const who = 'person' in change ? addressOf(change.person) : groupName(change.group);
			return `${place.state === 'INVITED' ? 'invited' : 'added'} ${who}`;
		}
		case 'giveRole':
			return `made ${addressOf(change.person)} ${ROLE_WORDS[change.role]}`;
		case 'remove':
			return `removed ${whoIsIn(change.membership)}`;
	}
}

/** A change as a preview tells it: whether somebody joins or is invited is known only afterwards. */
export function previewWords(change: Change): string {
	if (change.kind === 'addPerson') return `would add or invite ${addressOf(change.person)}`;
	if (change.kind === 'addGroup') return `would add or invite ${groupName(change.group)}`;
	return changeWords(change) ?? '';
}

/** Somebody's address, or the words of the sheet where Google's ID stands there. */
const addressOf = ({ name, given }: Person): string =>
	name.includes('@') ? name.replace(/^users\//, '') : given;

const groupName = ({ given }: GroupRef): string => `the Google Group ${given}`;

/** Somebody who is in a space: the email where Google gives it, else the ID. */
export const nameOf = ({ name, member, groupMember }: Membership): string =>
	groupMember?.name ?? member?.email ?? member?.name?.replace(/^users\//, '') ?? name ?? '';

/** The same, and what they are beside a plain member who has joined. */
export function whoIsIn(membership: Membership): string {
	if (membership.groupMember !== undefined) return `${nameOf(membership)} (Google Group)`;
	return `${nameOf(membership)}${membership.state === 'INVITED' ? ' (invited)' : ''}`;
}
