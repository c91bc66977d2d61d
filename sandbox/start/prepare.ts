import { ensureHost } from '../n8n/install/release';
import { packNode } from '../n8n/pack';
import type { StartOptions } from './options';
import { step } from './steps';

/** What both ways to start need first: n8n, installed, and the node, packed. */
export async function prepare({ version }: StartOptions) {
	const tarball = await step('Building and packing the node', packNode);
	await ensureHost(version);
	return { version, tarball };
}
