import { spawn } from 'node:child_process';
import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { mutated, type Mutant } from './mutant';

const ROOT = resolve(__dirname, '../..');
/** What the fast tests do not read, or what is too large to be copied. */
const LEFT_OUT = new Set(['node_modules', '.git', 'dist', 'reports']);
/** Tests that run so much longer than without the change have no end. */
const PATIENCE = 4;
const GRACE_MS = 20_000;

export type Verdict = 'noticed' | 'survives' | 'endless';

/** A copy of the project in which files are changed and tests are run. */
export class Trial {
	private readonly folder = mkdtempSync(join(tmpdir(), 'mutate-'));
	private usualMs = 0;

	constructor(private readonly tests: readonly string[]) {
		for (const name of readdirSync(ROOT).filter((each) => !LEFT_OUT.has(each))) {
			cpSync(join(ROOT, name), join(this.folder, name), { recursive: true });
		}
		symlinkSync(join(ROOT, 'node_modules'), join(this.folder, 'node_modules'));
	}

	/** Runs the tests on the code as it is; throws where they fail. */
	async begin(): Promise<void> {
		const begun = Date.now();
		if ((await this.runTests(Infinity)) !== 'survives') {
			throw new Error(`The tests fail without any change: ${this.tests.join(', ')}`);
		}
		this.usualMs = Date.now() - begun;
	}

	/** What the tests say of the change. */
	async of(mutant: Mutant): Promise<Verdict> {
		const path = join(this.folder, mutant.path);
		const text = readFileSync(path, 'utf8');
		writeFileSync(path, mutated(text, mutant));
		try {
			return await this.runTests(this.usualMs * PATIENCE + GRACE_MS);
		} finally {
			writeFileSync(path, text);
		}
	}

	end(): void {
		rmSync(this.folder, { recursive: true, force: true });
	}

	private async runTests(limitMs: number): Promise<Verdict> {
		const jest = join('node_modules', 'jest', 'bin', 'jest.js');
		const sequencer = ['--testSequencer', resolve(__dirname, 'nearestFirst.cjs')];
		const options = ['--selectProjects', 'fast', '--bail', '--runInBand', '--silent', ...sequencer];
		const patterns = ['--testPathPatterns', ...this.tests];
		const child = spawn(process.execPath, [jest, ...options, ...patterns], {
			cwd: this.folder,
			stdio: 'ignore',
		});
		const timer = Number.isFinite(limitMs)
			? setTimeout(() => child.kill('SIGKILL'), limitMs)
			: undefined;
		return await new Promise((done) => {
			child.on('close', (code, signal) => {
				clearTimeout(timer);
				done(signal === 'SIGKILL' ? 'endless' : code === 0 ? 'survives' : 'noticed');
			});
		});
	}
}
