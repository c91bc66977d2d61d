import { parseArgs } from 'node:util';
import { cacheFolder } from '../n8n/install/cacheFolder';
import { N8N_VERSIONS, type N8nVersion } from '../n8n/install/release';
import { Problem } from '../terminal/problem';

/** n8n's own default. A fixed port keeps the OAuth redirect URL the same from run to run. */
const DEFAULT_PORT = 5678;
const MAX_PORT = 65_535;

export interface StartOptions {
	/** What to run: n8n with a stand-in for Google, or with the real one; or just say how. */
	mode: 'standIn' | 'google' | 'help';
	/** Stop after the example instead of leaving the editor open. */
	once: boolean;
	/** The editor's port; left out, any free one. */
	port?: number;
	version: N8nVersion;
}

export const HELP = `npm start                 n8n with this node and a stand-in for Google: runs the example, leaves the editor open
npm start -- --once       the same, and stops after the example's table
npm start -- --google     n8n with this node and the real Google, for an account of yours; kept between runs
npm start -- --port 5680  the editor's port (${DEFAULT_PORT} unless given)
npm start -- --n8n V      another n8n: ${N8N_VERSIONS.join(' (unless given) or ')}
npm start -- --help       this text

n8n (3 GB each) and the account of --google are kept in ${cacheFolder()}`;

/**
 * The command line of `npm start`.
 * @throws {Problem} for what it does not know.
 */
export function readOptions(args: string[]): StartOptions {
	const { once = false, google = false, help = false, ...values } = parse(args);
	const version = N8N_VERSIONS.find((each) => each === (values.n8n ?? N8N_VERSIONS[0]));
	if (!version) {
		throw new Problem(`n8n ${values.n8n} is not one of ${N8N_VERSIONS.join(', ')}.`);
	}
	if (once && google) {
		throw new Problem(
			'--once stops after the example, which needs the stand-in. Leave out --once or --google.',
		);
	}
	const port = values.port === undefined ? undefined : readPort(values.port);
	return {
		mode: help ? 'help' : google ? 'google' : 'standIn',
		once,
		// Nobody opens the editor of a run that ends by itself.
		port: port ?? (once ? undefined : DEFAULT_PORT),
		version,
	};
}

function parse(args: string[]) {
	try {
		return parseArgs({
			args,
			options: {
				once: { type: 'boolean' },
				google: { type: 'boolean' },
				help: { type: 'boolean', short: 'h' },
				port: { type: 'string' },
				n8n: { type: 'string' },
			},
		}).values;
	} catch (error) {
		const [sentence] = (error as Error).message.split('. ');
		throw new Problem(`${sentence}. "npm start -- --help" lists the options.`);
	}
}

function readPort(text: string): number {
	const port = Number(text);
	if (Number.isInteger(port) && port > 0 && port <= MAX_PORT) return port;
	throw new Problem(`"${text}" is not a port. Give a number from 1 to ${MAX_PORT}.`);
}
