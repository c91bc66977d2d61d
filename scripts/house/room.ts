/** A room of the project: a folder, or the loose files of one. */
export interface Room {
	/** What is in it, in a few words. */
	holds: string;
	/** The rooms that it may import, besides itself; `x/*` is every room below x, `*` every room. */
	mayImport: readonly string[] | '*';
	/** The packages that it may import; `node:*` is what Node.js brings, `*` every package. */
	packages: readonly string[] | '*';
}

export const NODE = 'nodes/GoogleChatSetupSpace';

/** The files that may lie beside the rooms of the node: whatever else there is has a room. */
export const LOOSE_FILES = [
	'GoogleChatSetupSpace.node.ts',
	'execute.ts',
	'runtime.ts',
	'credentialToken.ts',
	'loadedAtRun.ts',
];
