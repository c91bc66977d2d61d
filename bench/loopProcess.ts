import { join } from 'node:path';
import { startNode } from '../sandbox/n8n/child/nodeProcess';
import type { BenchWorld } from './world';

/**
 * Runs a loop over Google's client as a process of its own, and gives the report that it prints last.
 * @param file its source, beside this one
 * @param order what it is told to do, as JSON
 */
export async function runLoop<T>(world: BenchWorld, file: string, order: object): Promise<T> {
	const loop = startNode({
		node: process.execPath,
		args: ['--import', 'tsx', join(__dirname, file), JSON.stringify(order)],
		cwd: join(__dirname, '..'),
		env: { PATH: process.env.PATH, ...world.network },
	});
	const { code } = await loop.exited;
	if (code !== 0) throw new Error(`The loop over Google's client failed:\n${loop.log()}`);
	return JSON.parse(loop.stdout().trim().split('\n').at(-1) ?? '') as T;
}
