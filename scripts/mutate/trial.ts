import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Answer, Task, TestFile } from './child';
import { mutated, type Mutant } from './mutant';

const ROOT = resolve(__dirname, '../..');
/** A child that was begun anew has all to load and to compile. */
const GRACE_MS = 3_000;
/** Nothing that comes to an end takes so long, on however busy a machine. */
const LONGEST_MS = 600_000;
/** The tests have to succeed without a change again after so many, and at the end. */
const BETWEEN_CHECKS = 200;

export type Verdict = 'noticed' | 'survives' | 'endless';

/** A process in which changes are tried, one after the other; another one where it does not come to an end. */
export class Trial {
	private tests: readonly TestFile[];
	private child: ChildProcess | undefined;
	private sinceCheck = 0;

	constructor(
		tests: readonly string[],
		private readonly graceMs = GRACE_MS,
	) {
		this.tests = tests.map((test) => ({ path: join(ROOT, test), ms: 0 }));
	}

	/** Runs the tests on the code as it is; throws where they fail. */
	async begin(): Promise<void> {
		await this.check();
		// With all loaded and compiled, it shows how long they take.
		await this.check();
	}

	/** What the tests say of the change. */
	async of(mutant: Mutant): Promise<Verdict> {
		const path = join(ROOT, mutant.path);
		const changed = { path, text: mutated(readFileSync(path, 'utf8'), mutant) };
		const verdict = await this.verdictOn({ tests: this.tests, changed, graceMs: this.graceMs });
		this.sinceCheck += 1;
		if (this.sinceCheck >= BETWEEN_CHECKS) await this.check();
		return verdict;
	}

	/** Ends the process. */
	stop(): void {
		this.child?.kill('SIGKILL');
		this.child = undefined;
	}

	/** Throws where the tests fail without any change, as where one that was tried left something behind. */
	async check(): Promise<void> {
		this.sinceCheck = 0;
		const answer = await this.ask({ tests: this.tests });
		if (answer === undefined || answer.failure !== undefined) {
			throw new Error(`The tests fail without any change. ${answer?.failure ?? ''}`);
		}
		this.tests = answer.tests;
	}

	private async verdictOn(task: Task): Promise<Verdict> {
		const child = this.childNow();
		const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
		const answer = await this.ask(task);
		clearTimeout(timer);
		if (answer === undefined || answer.isSpent) this.stop();
		if (answer === undefined) return child.signalCode === 'SIGKILL' ? 'endless' : 'noticed';
		return answer.failure === undefined ? 'survives' : 'noticed';
	}

	/** @returns nothing where the process came to an end of its own or another's will */
	private async ask(task: Task): Promise<Answer | undefined> {
		const child = this.childNow();
		const stopped = new AbortController();
		const { signal } = stopped;
		child.send(task);
		try {
			return await Promise.race([
				once(child, 'message', { signal }).then(([answer]) => answer as Answer),
				once(child, 'exit', { signal }).then(() => undefined),
			]);
		} finally {
			stopped.abort();
		}
	}

	private childNow(): ChildProcess {
		return (this.child ??= fork(join(__dirname, 'child.ts'), {
			cwd: ROOT,
			execArgv: ['--import', 'tsx'],
			stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
		}));
	}
}
