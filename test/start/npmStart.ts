import { join } from 'node:path';
import { startNode } from '../../sandbox/n8n/child/nodeProcess';
import { foreignEnvironment, npmScript } from '../../sandbox/n8n/install/npm';

const ROOT = join(__dirname, '..', '..');

/** What a person who typed `npm start` has seen. */
export interface Seen {
	code: number | null;
	/** Standard output alone. */
	stdout: string;
	/** Both streams. */
	log: string;
}

/** `npm start -- <args>`, as a person types it, to its end. */
export async function npmStart(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Seen> {
	const child = startNode({
		node: process.execPath,
		args: [npmScript(), 'start', '--', ...args],
		cwd: ROOT,
		env: { ...foreignEnvironment(), ...env },
	});
	const { code } = await child.exited;
	return { code, stdout: child.stdout(), log: child.log() };
}
