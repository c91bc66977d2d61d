import { NODE, type Room } from './room';

/** The rooms of `test/`: the fast ones first, then those that need a real n8n. */
export const TEST_ROOMS: Readonly<Record<string, Room>> = {
	'test/support': {
		holds: 'what several kinds of tests share: a clock, n8n’s context, a real n8n',
		mayImport: [NODE, `${NODE}/*`, 'sandbox/*'],
		packages: '*',
	},
	'test/unit': {
		holds: 'one file or function each; mirrors the rooms of the node',
		mayImport: [NODE, `${NODE}/*`, 'credentials', 'sandbox/google', 'test/support'],
		packages: '*',
	},
	'test/wholeNode': {
		holds: 'the whole node over the stand-in: rows in, items and requests out',
		mayImport: ['sandbox/google', 'test/support'],
		packages: '*',
	},
	'test/property': {
		holds: 'what holds for any input, by fast-check',
		mayImport: [
			NODE,
			`${NODE}/*`,
			'sandbox/google',
			'bench',
			'test/support',
			'test/unit',
			'test/wholeNode',
		],
		packages: '*',
	},
	'test/contract': {
		holds: 'our requests beside Google’s own client, types and document',
		mayImport: [NODE, `${NODE}/*`, 'sandbox/google', 'test/support', 'test/unit'],
		packages: '*',
	},
	'test/sandbox': {
		holds: 'the stand-in and the sandbox themselves',
		mayImport: ['sandbox/*'],
		packages: '*',
	},
	'test/house': {
		holds: 'the project: its arrows, guide, links, pictures, scripts',
		mayImport: [NODE, `${NODE}/*`, 'credentials', 'sandbox/*', 'scripts', 'scripts/*', 'test/unit'],
		packages: '*',
	},
	'test/start': {
		holds: '`npm start` and `npm run google:check` as a person types them',
		mayImport: ['sandbox/*', 'test/sandbox'],
		packages: '*',
	},
	'test/n8n': {
		holds: 'the packed node in a real n8n, two releases',
		mayImport: ['sandbox/*', 'test/support'],
		packages: '*',
	},
	'test/queue': {
		holds: 'n8n’s queue mode',
		mayImport: ['sandbox/*', 'test/support'],
		packages: '*',
	},
	'test/browser': {
		holds: 'n8n’s editor in Chromium',
		mayImport: ['sandbox/*', 'test/support'],
		packages: '*',
	},
	'test/examples': {
		holds: 'each workflow of examples/ in a real n8n',
		mayImport: ['sandbox/*', 'test/support', 'test/browser'],
		packages: '*',
	},
};
