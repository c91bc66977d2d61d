import { join } from 'node:path';
import { startNode, type NodeProcess } from '../child/nodeProcess';

const RUNNER = join(__dirname, 'queueServerRunner.cjs');
/** Both are up within a second on a quiet machine. */
const START_TIMEOUT_MS = 60_000;
const POLL_MS = 20;

/** Whose rights a server runs with, as Node.js takes them. */
export interface User {
	uid: number;
	gid: number;
}

export interface ServerCommand {
	command: string;
	args: string[];
	/** Its working folder. */
	folder: string;
	/** Left out, the user of this process. */
	user?: User;
	/** The line in its log that says that it is up. */
	ready: RegExp;
}

/**
 * Starts a server that ends with this process, and waits until it is up.
 * @throws {Error} with its log when it does not come up.
 */
export async function startServer(server: ServerCommand): Promise<NodeProcess> {
	const { command, args, folder, user, ready } = server;
	const running = startNode({
		node: process.execPath,
		args: [RUNNER, JSON.stringify({ command, args, user })],
		cwd: folder,
		env: { PATH: process.env.PATH },
	});
	let hasEnded = false;
	void running.exited.then(() => (hasEnded = true));
	const deadline = Date.now() + START_TIMEOUT_MS;
	while (!ready.test(running.log())) {
		if (hasEnded || Date.now() > deadline) {
			await running.stop();
			throw new Error(`${command} did not come up:\n${running.log()}`);
		}
		await new Promise((resolve) => setTimeout(resolve, POLL_MS));
	}
	return running;
}
