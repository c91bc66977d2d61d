import '../start/requireNode';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { whenNpmIsGone } from '../start/runner';
import { step } from '../start/steps';
import { asProblem } from '../terminal/asProblem';
import { ProgressLine } from '../terminal/progressLine';
import { agrees, announcement } from './agree';
import { Asking } from './asking';
import { check, type Outcome } from './check';
import { HELP, readOptions, type CheckOptions } from './options';
import { forAnIssue, leftOver, onTerminal } from './report';
import { tokenOfAccount } from './account';
import { hide } from './scrub';
import { wire } from './wire';

const DEFAULT_WIDTH = 120;
const ALL_GOOD = 0;
const OTHERWISE = 1;
const TROUBLE = 2;
/** As shells have it for SIGINT. */
const BROKEN_OFF = 130;
/** The terminal tells the whole group, and tsx passes the same Ctrl-C on once more. */
const SAME_SIGNAL_MS = 1_000;

/** `npm run google:check`; gives the exit code. */
async function main(args: string[]): Promise<number> {
	const options = readOptions(args, process.env);
	if (options.isHelp) {
		console.log(HELP);
		return ALL_GOOD;
	}
	const token =
		options.token ?? (await step('Asking n8n for its account', () => tokenOfAccount(wire)));
	const asking = new Asking({ ...options.means, token }, { wire, sleep, pauseMs: options.pauseMs });
	console.log(announcement(options.means.colleague));
	if (!options.isAgreed && !(await agrees())) {
		console.log('Nothing was asked.');
		return TROUBLE;
	}
	stopOnSignal(asking);
	void whenNpmIsGone(() => asking.stop());
	const line = new ProgressLine('Asking Google');
	const outcome = await check(asking, (name) => line.update(name));
	line.done(outcome.end === undefined ? 'done' : 'ended early');
	return await conclude(outcome, asking, options);
}

async function conclude(outcome: Outcome, asking: Asking, options: CheckOptions): Promise<number> {
	const { results, end } = outcome;
	const wasAsked = results.some(({ verdict }) => verdict !== 'not asked');
	if (wasAsked) {
		console.log(
			`\n${onTerminal(outcome, process.stdout.columns || DEFAULT_WIDTH, asking.secrets())}`,
		);
	}
	console.log(`\n${leftOver(outcome, asking.unanswered)}`);
	if (wasAsked) {
		const day = new Date().toISOString().slice(0, 10);
		console.log(`\n${await written(options.file, forAnIssue(outcome, day, asking.known()))}`);
	}
	if (end === 'stopped') {
		console.error('\nThe check was broken off.');
		return BROKEN_OFF;
	}
	if (end) {
		console.error(`\n${hide(end.message, asking.secrets())}`);
		return TROUBLE;
	}
	return results.some(({ verdict }) => verdict === 'otherwise') ? OTHERWISE : ALL_GOOD;
}

/** Writes the report; what to say of it. */
async function written(file: string, report: string): Promise<string> {
	try {
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, report);
		return `For an issue, without names, addresses and tokens: ${file}`;
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		return `The report cannot be written to ${file} (${code}): --out names another file.`;
	}
}

/** The first Ctrl-C ends the check, which tells what it made; the second ends it at once. */
function stopOnSignal(asking: Asking): void {
	let first: number | undefined;
	const onSignal = () => {
		if (first === undefined) {
			first = Date.now();
			console.error(
				'\nBroken off: what was made is removed or listed. Ctrl-C once more ends this at once.',
			);
			asking.stop();
			return;
		}
		if (Date.now() - first < SAME_SIGNAL_MS) return;
		console.error(`Its spaces are named "Google check ${asking.id}-…":`);
		for (const { link } of asking.left) console.error(link);
		process.exit(BROKEN_OFF);
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
	// Where the terminal is gone, nobody can be told; what was made is removed all the same.
	for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
}

main(process.argv.slice(2))
	.catch((error: unknown) => {
		console.error(asProblem(error)?.message ?? `Unexpected: ${String(error)}`);
		return TROUBLE;
	})
	.then((code) => process.exit(code));
