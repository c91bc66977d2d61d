import './start/requireNode';
import { asProblem } from './n8n/asProblem';
import { HELP, readOptions } from './start/options';
import { runWithGoogle } from './start/realGoogle';
import { whenNpmIsGone } from './start/runner';
import { Shutdown } from './start/shutdown';
import { runWithStandIn } from './start/standIn';

const FAILED = 1;

/** `npm start`; gives the exit code, or nothing while the editor is to stay open. */
async function main(args: string[], shutdown: Shutdown): Promise<number | undefined> {
	const options = readOptions(args);
	if (options.mode === 'help') {
		console.log(HELP);
		return 0;
	}
	if (options.mode === 'google') {
		await runWithGoogle(options, shutdown);
	} else {
		const good = await runWithStandIn(options, shutdown);
		if (options.once) return good ? 0 : FAILED;
	}
	shutdown.expected();
	return undefined;
}

const shutdown = new Shutdown();
void whenNpmIsGone(() => shutdown.end(FAILED));
main(process.argv.slice(2), shutdown)
	.catch((error: unknown) => {
		console.error(`\n${asProblem(error)?.message ?? `Unexpected: ${String(error)}`}`);
		return FAILED;
	})
	.then(async (exitCode) => {
		if (exitCode === undefined) return;
		await shutdown.run();
		process.exit(exitCode);
	});
