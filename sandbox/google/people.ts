import type { Directory } from './directory';

/** The user that a connected credential stands for unless a test says otherwise. */
export const OWNER = 'owner@example.com';

const PLAIN =
	'ada ben carla david elena frank grace hugo iris jonas karin luis maria nils olga'.split(' ');

/**
 * The people of the default directory: the owner, fifteen colleagues without peculiarities
 * (ada@… to olga@example.com), and one of each peculiarity that Google treats differently.
 */
export function addDefaultPeople(directory: Directory): void {
	const { domain } = directory;
	directory.add({ email: OWNER, displayName: 'Olivia Owner' });
	for (const name of PLAIN) directory.add({ email: `${name}@${domain}` });
	directory.add({ email: `blocker@${domain}`, blocks: new Set([OWNER]) });
	directory.add({ email: `invited.one@${domain}`, autoAccept: false });
	directory.add({ email: `invited.two@${domain}`, autoAccept: false });
	directory.add({ email: `without.chat@${domain}`, chatOff: true });
	directory.add({ email: 'guest@partner.example.org' });
	directory.add({ email: `hidden.profile@${domain}`, profileHidden: true });
	directory.addGroup({ email: `team@${domain}`, members: new Set([`nils@${domain}`]) });
	directory.addGroup({ email: `sales@${domain}`, members: new Set([`olga@${domain}`]) });
	directory.addGroup({ email: `support@${domain}` });
}
