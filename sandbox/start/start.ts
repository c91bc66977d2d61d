import './requireNode';
import { asProblem } from '../terminal/asProblem';
import { HELP, readOptions } from './options';
import { runWithGoogle } from './realGoogle';
import { whenNpmIsGone } from './runner';
import { Shutdown } from './shutdown';
import { runWithStandIn } from './standIn';

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
