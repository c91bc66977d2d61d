import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { join } from 'node:path';

const STOP_WITH_PARENT = join(__dirname, 'stopWithParent.cjs');
/** n8n gives its running executions 30 s by default; what outlasts this is killed. */
const STOP_GRACE_MS = 10_000;
/** From the end of the process to the end of its output. */
const CLOSE_GRACE_MS = 2_000;
/** Enough for any log that a person or a test reads; the oldest lines go first. */
const LOG_LIMIT = 4_000_000;

export interface Exit {
	code: number | null;
	signal: NodeJS.Signals | null;
}

export interface NodeProcess {
	readonly pid: number;
	/** Resolves when the process has ended and its output is complete; never rejects. */
	readonly exited: Promise<Exit>;
	/** What it printed, both streams in the order of arrival. */
	log(): string;
	/** What it printed on its standard output alone. */
	stdout(): string;
	/** SIGTERM, and SIGKILL if it is still there after ten seconds. */
	stop(): Promise<Exit>;
	/** SIGKILL, as a crash of the machine would end it. */
	kill(): Promise<Exit>;
}

export interface NodeProcessOptions {
	/** The Node.js that runs it. */
	node: string;
	/** The script and its arguments. */
	args: string[];
	cwd: string;
	env: NodeJS.ProcessEnv;
	onLine?: (line: string) => void;
}

/** Starts a Node.js process that ends with this one, however this one ends. */
export function startNode({ node, args, cwd, env, onLine }: NodeProcessOptions): NodeProcess {
	const child = spawn(node, ['--require', STOP_WITH_PARENT, ...args], {
		cwd,
		env,
		stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
		windowsHide: true,
	});
	let log = '';
	let stdout = '';
	const keep = (text: string, chunk: string) => (text + chunk).slice(-LOG_LIMIT);
	const listen = (stream: Readable | null, toStdout: boolean) => {
		let rest = '';
		stream?.setEncoding('utf8').on('data', (chunk: string) => {
			log = keep(log, chunk);
			if (toStdout) stdout = keep(stdout, chunk);
			const lines = (rest + chunk).split('\n');
			rest = lines.pop() ?? '';
			for (const line of lines) onLine?.(line);
		});
	};
	listen(child.stdout, true);
	listen(child.stderr, false);
	// The write end of the pipe that stopWithParent.cjs reads; its loss is how it learns of our end.
	child.stdio[3]?.on('error', () => undefined);
	const exited = new Promise<Exit>((resolve) => {
		child.on('error', (error) => {
			log = keep(log, String(error));
			resolve({ code: 1, signal: null });
		});
		child.on('close', (code, signal) => resolve({ code, signal }));
		// A child of its own that outlives it can hold the output open.
		child.on('exit', (code, signal) => {
			setTimeout(() => resolve({ code, signal }), CLOSE_GRACE_MS).unref();
		});
	});
	return {
		pid: child.pid ?? 0,
		exited,
		log: () => log,
		stdout: () => stdout,
		stop: async () => {
			child.kill('SIGTERM');
			const timer = setTimeout(() => child.kill('SIGKILL'), STOP_GRACE_MS);
			return await exited.finally(() => clearTimeout(timer));
		},
		kill: async () => {
			child.kill('SIGKILL');
			return await exited;
		},
	};
}
