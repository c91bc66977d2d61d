import { ensureHost } from '../n8n/host';
import { isTaken } from '../n8n/freePort';
import { packNode } from '../pack';
import { Problem } from '../problem';
import type { StartOptions } from './options';
import { step } from './steps';

/** @throws {Problem} when somebody listens on this port of 127.0.0.1 already. */
export async function requireFreePort(port: number | undefined): Promise<void> {
	if (port === undefined || !(await isTaken(port))) return;
	throw new Problem(
		`Port ${port} is taken, perhaps by another n8n. Stop that one, or choose another port: npm start -- --port ${port + 1}`,
	);
}

/** What both ways to start need first: n8n, installed, and the node, packed. */
export async function prepare({ version }: StartOptions) {
	const tarball = await step('Building and packing the node', packNode);
	await ensureHost(version);
	return { version, tarball };
}
