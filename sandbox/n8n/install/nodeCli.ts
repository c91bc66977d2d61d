import { ensureInstalled } from './fromNpm';

/** n8n's tool for community nodes, of the same time as the n8n that the tests run. */
const VERSION = '0.48.3';
/** Measured: 706 MB. */
const SPACE_NEEDED_BYTES = 0.9e9;

/**
 * The folder in whose `node_modules` n8n's own tool is, `n8n-node`; installed on first use.
 * @throws {Problem} when it cannot be installed; the message says what to do.
 */
export const ensureNodeCli = (): Promise<string> =>
	ensureInstalled({
		name: '@n8n/node-cli',
		version: VERSION,
		release: `node-cli-${VERSION}`,
		bytes: SPACE_NEEDED_BYTES,
	});
