import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import type { Mutant } from './mutant';
import type { Verdict } from './trial';

/** What some tests said of each change. */
interface Verdicts {
	of(mutant: Mutant): Verdict | undefined;
	keep(mutant: Mutant, verdict: Verdict): void;
}

const digestOf = (value: unknown): string =>
	createHash('sha256').update(JSON.stringify(value)).digest('base64url');

/** What came of each change of a room, in a file, by the change, the changed file and the tests. */
export class Kept {
	private readonly known: Record<string, Verdict>;

	constructor(
		private readonly path: string,
		private readonly read: (path: string) => string,
	) {
		this.known = existsSync(path)
			? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, Verdict>)
			: {};
	}

	/** What these tests said, by their texts. */
	by(tests: readonly string[]): Verdicts {
		const digest = digestOf(tests);
		const key = (mutant: Mutant) => digestOf([mutant, this.read(mutant.path), digest]);
		return {
			of: (mutant) => this.known[key(mutant)],
			keep: (mutant, verdict) => {
				this.known[key(mutant)] = verdict;
				writeFileSync(this.path, JSON.stringify(this.known));
			},
		};
	}
}
