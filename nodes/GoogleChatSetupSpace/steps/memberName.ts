import type { Membership } from '../google/resources';

/** Somebody who is in a space: the email where Google gives it, else the ID. */
export const nameOf = ({ name, member, groupMember }: Membership): string =>
	groupMember?.name ?? member?.email ?? member?.name?.replace(/^users\//, '') ?? name ?? '';

/** The same, and what they are beside a plain member who has joined. */
export function whoIsIn(membership: Membership): string {
	if (membership.groupMember !== undefined) return `${nameOf(membership)} (Google Group)`;
	return `${nameOf(membership)}${membership.state === 'INVITED' ? ' (invited)' : ''}`;
}
