import { NODE, type Room } from './room';
import { SANDBOX_ROOMS } from './sandboxRooms';
import { TEST_ROOMS } from './testRooms';

// From the bottom up: each list is what lies below a room.
const FACTS = [`${NODE}/google`, `${NODE}/words`];
const BELOW_RUN = ['sending', 'plan', 'cells', 'failures'].map((name) => `${NODE}/${name}`);
const BELOW_SPACE = [`${NODE}/run`, ...BELOW_RUN, ...FACTS];
const BELOW_STEPS = [`${NODE}/space`, ...BELOW_SPACE];
const BELOW_OUTPUT = [`${NODE}/steps`, ...BELOW_STEPS];

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
		mayImport: FACTS,
		packages: [],
	},
	[`${NODE}/access`]: {
		holds: 'who acts, and the way to Google',
		mayImport: FACTS,
		packages: ['n8n-workflow', 'node:crypto'],
	},
	[`${NODE}/cells`]: {
		holds: 'what a cell holds: people, texts, yes and no; pure',
		mayImport: FACTS,
		packages: [],
	},
	[`${NODE}/plan`]: {
		holds: 'what a row becomes; pure',
		mayImport: [`${NODE}/cells`, ...FACTS],
		packages: ['node:crypto'],
	},
	[`${NODE}/sending`]: {
		holds: 'one request until its outcome is final; the clock is handed in',
		mayImport: [`${NODE}/google`],
		packages: [],
	},
	[`${NODE}/run`]: {
		holds:
			'what the rows of a run share: asking Google, the records of rows, where equal wishes meet',
		mayImport: [...BELOW_RUN, ...FACTS],
		packages: [],
	},
	[`${NODE}/space`]: {
		holds: 'how a row comes to its space: found, set up, or its own from an earlier try',
		mayImport: BELOW_SPACE,
		packages: [],
	},
	[`${NODE}/steps`]: {
		holds: 'carrying one row out: its space, and what follows',
		mayImport: BELOW_STEPS,
		packages: [],
	},
	[`${NODE}/rows`]: {
		holds: "from n8n's items to jobs; the only reader of parameters",
		mayImport: [`${NODE}/access`, ...BELOW_OUTPUT],
		packages: ['n8n-workflow'],
	},
	[`${NODE}/output`]: {
		holds: 'what a person gets',
		mayImport: BELOW_OUTPUT,
		packages: ['n8n-workflow'],
	},
	credentials: {
		holds: 'the two credentials',
		mayImport: [NODE, `${NODE}/words`, `${NODE}/google`, `${NODE}/access`],
		packages: ['n8n-workflow'],
	},
	...SANDBOX_ROOMS,
	...TEST_ROOMS,
	bench: {
		holds: 'the node beside HTTP Request and Google’s own client: `npm run bench`',
		mayImport: [NODE, `${NODE}/*`, 'sandbox/*', 'test/support'],
		packages: '*',
	},
	scripts: {
		holds: 'scan, dry run of a release, mutation tests, comparison with Google’s live document',
		mayImport: [`${NODE}/google`, 'sandbox/*', 'scripts/*', 'test/browser', 'test/examples'],
		packages: '*',
	},
	'scripts/house': {
		holds: 'this table, the figures of the house, the arrows',
		mayImport: ['sandbox/google', 'test/support'],
		packages: ['node:*', 'typescript', 'n8n-workflow'],
	},
	'scripts/mutate': {
		holds: 'what is changed in which room, and the processes in which the tests are asked',
		mayImport: [],
		packages: [
			'node:*',
			'typescript',
			'@stryker-mutator/instrumenter',
			'fast-check',
			// What jest runs tests with, and brings.
			'@swc/core',
			'@jest/expect',
			'jest-circus',
			'jest-mock',
		],
	},
	'scripts/pictures': {
		holds: 'each picture of docs/pictures/: the scene, and the camera that takes it',
		mayImport: ['sandbox/*', 'test/browser', 'test/examples'],
		packages: '*',
	},
};

/** Arrows that are still to be turned, `file -> file`. */
export const STILL_WRONG: readonly string[] = [];
