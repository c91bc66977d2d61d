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
 * Who may import what: read by `test/house/arrows.test.ts`. A file belongs to the
 * room with the longest path that it lies in.
 */
export const ROOMS: Readonly<Record<string, Room>> = {
	[NODE]: {
		holds: 'the class (a table of contents), the story of a run, what is loaded late',
		mayImport: '*',
		packages: ['n8n-workflow', 'node:crypto'],
	},
	[`${NODE}/form`]: {
		holds: 'every field that a person sees, as data',
		mayImport: [`${NODE}/words`],
		packages: ['n8n-workflow'],
	},
	[`${NODE}/words`]: {
		holds: 'labels, switches, quoting: how texts for people are made',
		mayImport: [],
		packages: [],
	},
	[`${NODE}/google`]: {
		holds: "facts of Google's API: requests, resources, permissions, outcomes",
		mayImport: [],
		packages: [],
	},
	[`${NODE}/failures`]: {
		holds: 'an outcome in the words of the user',
		mayImport: [`${NODE}/google`, `${NODE}/words`],
		packages: [],
	},
	[`${NODE}/access`]: {
		holds: 'who acts, and the way to Google',
		mayImport: [`${NODE}/google`, `${NODE}/words`],
		packages: ['n8n-workflow', 'node:crypto'],
	},
	[`${NODE}/plan`]: {
		holds: 'what a row becomes; pure',
		mayImport: [`${NODE}/google`, `${NODE}/words`],
		packages: ['node:crypto'],
	},
	[`${NODE}/sending`]: {
		holds: 'one request until its outcome is final; the clock is handed in',
		mayImport: [`${NODE}/google`],
		packages: [],
	},
	[`${NODE}/steps`]: {
		holds: 'carrying one row out',
		mayImport: [
			`${NODE}/sending`,
			`${NODE}/plan`,
			`${NODE}/failures`,
			`${NODE}/google`,
			`${NODE}/words`,
		],
		packages: [],
	},
	[`${NODE}/rows`]: {
		holds: "from n8n's items to jobs; the only reader of parameters",
		mayImport: [
			`${NODE}/access`,
			`${NODE}/steps`,
			`${NODE}/sending`,
			`${NODE}/plan`,
			`${NODE}/failures`,
			`${NODE}/google`,
			`${NODE}/words`,
		],
		packages: ['n8n-workflow'],
	},
	[`${NODE}/output`]: {
		holds: 'what a person gets',
		mayImport: [
			`${NODE}/steps`,
			`${NODE}/sending`,
			`${NODE}/plan`,
			`${NODE}/failures`,
			`${NODE}/google`,
			`${NODE}/words`,
		],
		packages: ['n8n-workflow'],
	},
	credentials: {
		holds: 'the two credentials',
		mayImport: [NODE, `${NODE}/words`, `${NODE}/google`, `${NODE}/access`],
		packages: ['n8n-workflow'],
	},
};

/** Arrows that are still to be turned, `file -> file`. */
export const STILL_WRONG: readonly string[] = [];
