/** A room of the project: a folder, or the loose files of one. */
export interface Room {
	/** What is in it, in a few words. */
	holds: string;
	/** The rooms that it may import, besides itself; `*` is every room. */
	mayImport: readonly string[] | '*';
	/** The packages that it may import; `*` is every package. */
	packages: readonly string[] | '*';
}

const NODE = 'nodes/GoogleChatSetupSpace';

/**
 * Who may import what: read by `test/unit/arrows.test.ts`. A file belongs to the
 * room with the longest path that it lies in.
 */
export const ROOMS: Readonly<Record<string, Room>> = {
	[NODE]: {
		holds: 'the class (a table of contents) and the story of a run',
		mayImport: '*',
		packages: ['n8n-workflow', 'node:crypto'],
	},
	[`${NODE}/chat`]: {
		holds: 'Google Chat as this node uses it',
		mayImport: [],
		packages: ['n8n-workflow', 'node:crypto'],
	},
	[`${NODE}/run`]: {
		holds: 'carrying plans out',
		mayImport: [`${NODE}/plan`, `${NODE}/chat`],
		packages: [],
	},
	[`${NODE}/plan`]: {
		holds: 'what a row becomes; pure',
		mayImport: [`${NODE}/chat`],
		packages: ['node:crypto'],
	},
	credentials: {
		holds: 'the two credentials',
		mayImport: [`${NODE}/chat`, NODE],
		packages: ['n8n-workflow'],
	},
};

/** Arrows that are still to be turned, `file -> file`. */
export const STILL_WRONG: readonly string[] = [];
