import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { Problem } from '../../terminal/problem';
import { startNode, type Exit } from '../child/nodeProcess';

const NETWORK_CODES =
	/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|EPROTO|UNABLE_TO_\w+|SELF_SIGNED_CERT_IN_CHAIN|CERT_\w+|FETCH_ERROR)\b/;
const LOG_TAIL_LINES = 8;
/** npm's defaults (two retries after 10 s and 60 s) are right for a download, not for a question. */
const IMPATIENT = [
	'--fetch-retries=2',
	'--fetch-retry-mintimeout=1000',
	'--fetch-retry-maxtimeout=5000',
	'--fetch-timeout=60000',
];

/** What a package manager's run came to. */
export interface NpmResult extends Exit {
	/** Both output streams. */
	log: string;
	stdout: string;
}

/**
 * npm's own script, run with our Node.js rather than through a shell: the same on every system.
 * @throws {Problem} when this machine has no npm.
 */
export function npmScript(env: NodeJS.ProcessEnv = process.env): string {
	const running = env.npm_execpath;
	if (running && basename(running) === 'npm-cli.js') return running;
	const here = dirname(process.execPath);
	const onPath = (env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'npm'));
	const candidates = [
		...onPath.filter((file) => existsSync(file)).map((file) => realpathSync(file)),
		join(here, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
		join(here, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
	];
	const found = candidates.find((file) => basename(file) === 'npm-cli.js' && existsSync(file));
	if (found) return found;
	throw new Problem(
		'npm was not found. Install Node.js with npm (https://nodejs.org), then start again.',
	);
}

/**
 * The environment for a package manager or compiler that works in another folder: the user's own,
 * without what an `npm run` around us says about this project.
 */
export function foreignEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
	const ofThisRun =
		/^(npm_(package|lifecycle)_|npm_(command|execpath|node_execpath)$|npm_config_(local_prefix|prefix|global_prefix|ignore_scripts|omit|include|workspace)$|INIT_CWD$|NODE_ENV$|NODE_OPTIONS$)/i;
	return Object.fromEntries(Object.entries(env).filter(([name]) => !ofThisRun.test(name)));
}

/** Runs npm in `cwd`; `onLine` sees each line of its output. */
export async function npm(
	args: string[],
	cwd: string,
	onLine?: (line: string) => void,
): Promise<NpmResult> {
	const child = startNode({
		node: process.execPath,
		args: [npmScript(), ...args],
		cwd,
		env: foreignEnvironment(),
		onLine,
	});
	return { ...(await child.exited), log: child.log(), stdout: child.stdout() };
}

/**
 * Asks the registry for one small thing: without it, npm's own install goes on trying for minutes,
 * package by package.
 * @throws {Problem} when it cannot be reached, or has no such release.
 */
export async function requireRegistry(
	name: string,
	version: string,
	cwd: string,
	run = npm,
): Promise<void> {
	const asked = await run(
		['view', `${name}@${version}`, 'version', '--prefer-online', '--loglevel=error', ...IMPATIENT],
		cwd,
	);
	if (asked.code !== 0) throw npmProblem(`${name} ${version}`, asked.log);
}

/** What a failed install means for the person, from npm's own output. `what` is what was installed. */
export function npmProblem(what: string, log: string): Problem {
	if (/\bENOSPC\b/.test(log)) {
		return new Problem(
			`The disk became full while ${what} was installed. Make room, then start again.`,
		);
	}
	const network = NETWORK_CODES.exec(log)?.[1];
	if (network) {
		return new Problem(
			`${what} could not be installed: the npm registry cannot be reached (${network}). ` +
				'Check the network, and the proxy and registry in "npm config list", then start again.',
		);
	}
	const tail = log
		.split('\n')
		.filter(
			(line) => /^npm (error|ERR!)/.test(line) && !/complete log|^npm (error|ERR!)\s*$/.test(line),
		)
		.slice(0, LOG_TAIL_LINES)
		.map((line) => line.replace(/^npm (error|ERR!)\s*/, ''));
	return new Problem(`${what} could not be installed. npm says: ${tail.join(' ') || 'nothing'}`);
}
