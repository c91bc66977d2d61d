import type { Room } from './room';

/** The rooms of `sandbox/`: what the tests and `npm start` run instead of the real world. */
export const SANDBOX_ROOMS: Readonly<Record<string, Room>> = {
	'sandbox/google': {
		holds: 'the stand-in for Google, usable without n8n',
		mayImport: [],
		packages: ['node:*', 'mockttp'],
	},
	'sandbox/sheets': {
		holds: 'the stand-in for Google Sheets',
		mayImport: ['sandbox/google'],
		packages: [],
	},
	'sandbox/terminal': {
		holds: 'what a person reads in the terminal: progress, and problems in words',
		mayImport: [],
		packages: ['node:*'],
	},
	'sandbox/n8n/child': {
		holds: 'a Node.js process that ends with ours',
		mayImport: [],
		packages: ['node:*'],
	},
	'sandbox/n8n/install': {
		holds: 'n8n and its own tool from npm, once for the machine',
		mayImport: ['sandbox/n8n/child', 'sandbox/terminal'],
		packages: ['node:*'],
	},
	'sandbox/n8n/drive': {
		holds: 'what a person would do in n8n: workflows, executions, credentials',
		mayImport: ['sandbox/n8n/install'],
		packages: ['node:*', 'n8n-workflow'],
	},
	'sandbox/n8n/process': {
		holds: 'one n8n: its home, its environment, its process',
		mayImport: [
			'sandbox/n8n/child',
			'sandbox/n8n/install',
			'sandbox/n8n/drive',
			'sandbox/terminal',
		],
		packages: ['node:*'],
	},
	'sandbox/n8n/queue': {
		holds: 'Redis and PostgreSQL for queue mode',
		mayImport: ['sandbox/n8n/child', 'sandbox/n8n/process', 'sandbox/terminal'],
		packages: ['node:*'],
	},
	'sandbox/n8n': {
		holds: 'a real n8n with the packed node in it',
		mayImport: ['sandbox/*'],
		packages: ['node:*', 'n8n-workflow'],
	},
	'sandbox/check': {
		holds: '`npm run google:check`: asks the real Google what the stand-in takes for granted',
		mayImport: ['sandbox/*'],
		packages: ['node:*', 'google-auth-library'],
	},
	'sandbox/start': {
		holds: '`npm start`: n8n with the examples, for a person to try',
		mayImport: ['sandbox/*'],
		packages: ['node:*', 'n8n-workflow'],
	},
};
