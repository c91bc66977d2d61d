import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const LOOK_EVERY_MS = 1_000;

/**
 * Calls `gone` when the `npm start` around this process has ended. npm passes a SIGTERM on to the
 * shell that it starts scripts with, and that shell ends without passing it on to us.
 */
export async function whenNpmIsGone(gone: () => void): Promise<void> {
	if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
	// npm, its shell, tsx, and then this process.
	const shell = await parentOf(process.ppid);
	if (!shell) return;
	setInterval(() => {
		if (!isAlive(shell)) gone();
	}, LOOK_EVERY_MS).unref();
}

async function parentOf(pid: number): Promise<number | undefined> {
	try {
		const { stdout } = await promisify(execFile)('ps', ['-o', 'ppid=', '-p', String(pid)]);
		return Number(stdout) || undefined;
	} catch {
		// A system without ps: Ctrl-C, which reaches every process of the terminal, has to do.
		return undefined;
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}
