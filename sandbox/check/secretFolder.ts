import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SIGNALS } from '../start/shutdown';

/**
 * Does something in a folder of its own, which nobody else may read and which is gone afterwards,
 * also where the process is told to end meanwhile.
 */
export async function inSecretFolder<T>(
	work: (folder: string) => Promise<T>,
	process = globalThis.process,
): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), 'google-check-'));
	const remove = () => rmSync(folder, { recursive: true, force: true });
	const listeners = Object.entries(SIGNALS).map(([signal, code]) => {
		const end = () => {
			remove();
			process.exit(code);
		};
		process.on(signal, end);
		return () => process.off(signal, end);
	});
	try {
		return await work(folder);
	} finally {
		for (const unlisten of listeners) unlisten();
		remove();
	}
}
