import { Worker } from 'node:worker_threads';

/** What this process has worked so far: a busy machine, on which it has to wait, does not count. */
export function workedMs(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1_000;
}

const WATCH = `
	const { workerData } = require('node:worker_threads');
	setInterval(() => {
		const { user, system } = process.cpuUsage();
		if ((user + system) / 1000 > workerData[0]) process.kill(process.pid, 'SIGKILL');
	}, 100);
`;

/**
 * Kills this process when it works for longer than it is allowed to: from a thread of its own, since
 * a loop without an end leaves the first one no turn.
 * @returns what allows it so many milliseconds from now on
 */
export function watched(): (ms: number) => void {
	const until = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
	until[0] = Infinity;
	new Worker(WATCH, { eval: true, workerData: until, execArgv: [] }).unref();
	return (ms) => {
		until[0] = workedMs() + ms;
	};
}
