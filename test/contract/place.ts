import type { Google } from '../../sandbox/google';
import { CALLER } from '../support/run';

/** Addresses that are valid, and of which every second character means something in a URL. */
export const PERSON = "o'brien+chat&co=1@example.com";
export const TEAM = 'team+eu&us=1@example.com';

/** What was there before the call: the same in every stand-in that it is built in. */
export interface Place {
	/** Resource name of a named space of the caller's, with the person in it. */
	space: string;
	/** Of the person's membership. */
	membership: string;
	/** Of a message that the caller sent there. */
	message: string;
	/** Google's id of a group that is not in the space. */
	groupId: string;
}

export function build(google: Google): Place {
	const createdBy = CALLER;
	const { id } = google.directory.add({ email: PERSON });
	const team = google.directory.addGroup({ email: TEAM });
	const members = [PERSON];
	const { name: space, messages } = google.addSpace({
		spaceType: 'SPACE',
		displayName: 'Apollo',
		createdBy,
		members,
		messages: ['Welcome'],
	});
	google.addSpace({ spaceType: 'DIRECT_MESSAGE', createdBy, members });
	google.addSpace({
		spaceType: 'GROUP_CHAT',
		createdBy,
		members: [PERSON, 'ben@example.com'],
	});
	return {
		space,
		membership: `${space}/members/${id}`,
		message: messages[0]?.name ?? '',
		groupId: team.id,
	};
}
