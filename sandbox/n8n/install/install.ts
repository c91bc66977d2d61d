import { asProblem } from '../../terminal/asProblem';
import { ensureHost, N8N_VERSIONS } from './release';

/**
 * Installs the n8n releases named on the command line, or all: before tests with a time limit.
 */
async function main(wanted: string[]): Promise<void> {
	for (const version of N8N_VERSIONS) {
		if (wanted.length > 0 && !wanted.includes(version)) continue;
		const { folder } = await ensureHost(version);
		console.log(`n8n ${version} is in ${folder}`);
	}
}

main(process.argv.slice(2)).catch((error: unknown) => {
	console.error(asProblem(error)?.message ?? error);
	process.exitCode = 1;
});
