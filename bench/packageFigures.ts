import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { installPackage } from '../sandbox/n8n/process/home';
import type { Host } from '../sandbox/n8n/install/release';
import { startNode } from '../sandbox/n8n/child/nodeProcess';
import type { Figure } from './figure';
import { median } from './pairs';

const ROOT = join(__dirname, '..');
const NODE_FOLDER =
	'.n8n/nodes/node_modules/n8n-nodes-google-chat-setup-space/dist/nodes/GoogleChatSetupSpace';
const MOST_LOADING_MS = 15;
const PROCESSES = 15;
const MOST_KB = 60;
const KB = 1_000;

/** What n8n's start takes longer for our node, beside what it would take with Google's client in it. */
export async function measureLoading(host: Host, tarball: string): Promise<Figure> {
	const home = await mkdtemp(join(tmpdir(), 'bench-load-'));
	try {
		await installPackage(home, tarball);
		const node = join(home, NODE_FOLDER, 'GoogleChatSetupSpace.node.js');
		const ours = await loadingMs(host, node);
		const all = await loadingMs(host, node, join(home, NODE_FOLDER, 'loadedAtRun.js'));
		const googles = await loadingMs(host, require.resolve('googleapis', { paths: [ROOT] }));
		return {
			work: "loading the node's file in n8n, beyond n8n-workflow",
			bound: `${MOST_LOADING_MS} ms`,
			measured:
				`${ours.toFixed(1)} ms; with what the first run loads ${all.toFixed(0)} ms; ` +
				`Google's client ${googles.toFixed(0)} ms`,
			isReached: ours <= MOST_LOADING_MS,
		};
	} finally {
		await rm(home, { recursive: true, force: true });
	}
}

/** The median over fresh processes of n8n's own Node.js, in which n8n-workflow is loaded already. */
async function loadingMs(host: Host, ...files: string[]): Promise<number> {
	const script = `
		require('n8n-workflow');
		const begun = performance.now();
		for (const file of ${JSON.stringify(files)}) require(file);
		console.log(performance.now() - begun);`;
	const modules = dirname(dirname(host.require.resolve('n8n-workflow/package.json')));
	const times: number[] = [];
	for (let run = 0; run < PROCESSES; run++) {
		const child = startNode({
			node: host.node,
			args: ['-e', script],
			cwd: host.folder,
			// As n8n does it, so that the node meets n8n's own copy.
			env: { NODE_PATH: [modules, join(host.folder, 'node_modules')].join(delimiter) },
		});
		const { code } = await child.exited;
		if (code !== 0) throw new Error(`Loading ${files.join(', ')} failed:\n${child.log()}`);
		times.push(Number(child.stdout().trim()));
	}
	return median(times);
}

/** How much people download. */
export async function measureTarball(tarball: string): Promise<Figure> {
	const kB = (await stat(tarball)).size / KB;
	return {
		work: 'the package as npm gives it out',
		bound: `${MOST_KB} kB`,
		measured: `${kB.toFixed(1)} kB`,
		isReached: kB <= MOST_KB,
	};
}
