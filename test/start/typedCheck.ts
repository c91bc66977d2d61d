import { spawn } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningProxy } from '../../sandbox/google';
import { foreignEnvironment, npmScript } from '../../sandbox/n8n/install/npm';

const ROOT = join(__dirname, '..', '..');
const LOOK_EVERY_MS = 20;
const IMPATIENCE_MS = 2_000;

export interface SeenOfCheck {
	code: number | null;
	/** Both streams. */
	log: string;
	/** The file for an issue; empty where none was written. */
	report: string;
}

export interface TypedCheck {
	args?: string[];
	env?: NodeJS.ProcessEnv;
	/** What is typed once it asks. */
	input?: string;
	/** When Ctrl-C is pressed. */
	until?: () => boolean;
	/** What is sent instead where the terminal is closed. */
	signal?: 'SIGINT' | 'SIGHUP';
	/** Whether it is pressed once more, by somebody who does not want to wait. */
	isImpatient?: boolean;
}

/** What stands between the check and the internet. */
export interface Surroundings {
	proxy: RunningProxy;
	/** For its files; `ca.pem` in it is trusted. */
	folder: string;
}

/** `npm run google:check`, as a person types it, to its end. */
export async function typedCheck(
	{ args = [], env = {}, input = '', until, signal = 'SIGINT', isImpatient = false }: TypedCheck,
	{ proxy, folder }: Surroundings,
): Promise<SeenOfCheck> {
	const file = join(await mkdtemp(join(folder, 'run-')), 'report.md');
	const child = spawn(
		process.execPath,
		[npmScript(), 'run', '--silent', 'google:check', '--', '--out', file, '--pause', '0', ...args],
		{
			cwd: ROOT,
			detached: true,
			env: {
				...foreignEnvironment(),
				HTTPS_PROXY: proxy.url,
				NO_PROXY: '127.0.0.1,localhost',
				NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
				// Nobody's account is taken by mistake.
				XDG_CACHE_HOME: folder,
				...env,
			},
		},
	);
	let log = '';
	const listen = (chunk: Buffer) => {
		log += chunk.toString();
	};
	child.stdout.on('data', listen);
	child.stderr.on('data', listen);
	child.stdin.end(input);
	const looking = setInterval(() => {
		if (!until?.()) return;
		clearInterval(looking);
		// A terminal tells the whole group.
		const press = () => process.kill(-(child.pid ?? 0), signal);
		press();
		if (signal === 'SIGHUP') for (const output of [child.stdout, child.stderr]) output.destroy();
		if (isImpatient) setTimeout(press, IMPATIENCE_MS);
	}, LOOK_EVERY_MS);
	const code = await new Promise<number | null>((resolve) => {
		// npm ends by the signal that it was sent; shells give that a number.
		child.once('close', (exit, by) => resolve(by === 'SIGINT' ? 130 : exit));
	});
	clearInterval(looking);
	const report = await readFile(file, 'utf8').catch(() => '');
	return { code, log, report };
}
