/**
 * Mutation tests of what decides: plan/ and the pure part of sending/, each with its own tests. Takes an
 * hour and a half on two cores; `npm run mutate -- sending` does one part. Scores and what survives:
 * docs/mutation.md.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

import { ensureHost } from '../sandbox/n8n/install/release';

/** `engines` of @stryker-mutator/core 10. */
const OLDEST_NODE = 22;

const NODE = 'nodes/GoogleChatSetupSpace';
const PARTS: Readonly<Record<string, string[]>> = {
	plan: [`${NODE}/plan/**/*.ts`],
	sending: ['gate', 'pauses', 'atMost', 'window', 'retry', 'stop'].map(
		(idea) => `${NODE}/sending/${idea}.ts`,
	),
};

async function main(wanted: readonly string[]): Promise<number> {
	const unknown = wanted.find((part) => !(part in PARTS));
	if (unknown !== undefined) {
		throw new Error(`${unknown} is none of ${Object.keys(PARTS).join(', ')}.`);
	}
	const [major = 0] = process.versions.node.split('.').map(Number);
	const node = major >= OLDEST_NODE ? process.execPath : (await ensureHost('2.41.1')).node;
	const stryker = resolve('node_modules/@stryker-mutator/core/bin/stryker.js');
	const parts = Object.entries(PARTS).filter(
		([part]) => wanted.length === 0 || wanted.includes(part),
	);
	const ends = parts.map(([part, files]) => {
		console.log(`\n== ${part}`);
		const { status } = spawnSync(node, [stryker, 'run', '--mutate', files.join(',')], {
			stdio: 'inherit',
			env: { ...process.env, MUTATED_PART: part },
		});
		return status ?? 1;
	});
	return Math.max(...ends);
}

void main(process.argv.slice(2)).then((code) => {
	process.exitCode = code;
});
