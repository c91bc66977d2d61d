import type { Space } from '../google/resources';
import type { Stop } from '../sending/stop';

/** A space that came of a wish, and the row that made it. */
export interface Made {
	space: Space;
	/** The run and the row in it, told apart from all others of the process. */
	row: string;
}

/** A row, told apart from all others of the process. */
export const rowOf = ({ recordName }: { recordName: string }, { run }: { run: number }): string =>
	`${run} ${recordName}`;

/** When it is a row's turn: it is known by some wishes, and waits for all who came before with others. */
export interface Turn {
	as: readonly string[];
	after: readonly string[];
}

/**
 * Where equal wishes meet, in all executions of the process: rows that look for the same space, or
 * share a key, follow one another, and the later ones learn what the earlier ones made.
 */
export class Meetings {
	private readonly last = new Map<string, Promise<unknown>>();
	private readonly made = new Map<string, Made & { after: number }>();
	private readonly active = new Set<number>();
	private runs = 0;

	/** A run begins; the number is its own. */
	begin(): number {
		this.runs += 1;
		this.active.add(this.runs);
		return this.runs;
	}

	/** Forgets what only runs could ask for that have ended by now. */
	end(run: number): void {
		this.active.delete(run);
		const oldest = Math.min(...this.active);
		for (const [wish, { after }] of this.made) if (after < oldest) this.made.delete(wish);
	}

	/** Does something when it is its turn, or not at all. */
	async inTurn<T>({ as, after }: Turn, stop: Stop, work: () => Promise<T>): Promise<T | 'stopped'> {
		const before = Promise.all(after.map((wish) => this.last.get(wish)));
		const stopped = new Promise<void>((resolve) => {
			void before.then(stop.onRequest(resolve));
		});
		const result = Promise.race([before, stopped]).then(async () =>
			stop.requested ? 'stopped' : await work(),
		);
		// A row that stops waiting lets no other overtake those before it.
		const ended = Promise.allSettled([before, result]);
		for (const wish of as) {
			// Without what they came to: among rows that never cease to come, all would be kept.
			const all = Promise.all([this.last.get(wish), ended]).then(() => {});
			this.last.set(wish, all);
			void all.then(() => {
				if (this.last.get(wish) === all) this.last.delete(wish);
			});
		}
		return await result;
	}

	/**
	 * Tells the rows that follow, as long as a run goes on that may have looked before; the first to
	 * tell is what they hear.
	 */
	tell(wish: string, made: Made): Made {
		const first = this.made.get(wish) ?? { ...made, after: this.runs };
		this.made.set(wish, first);
		return first;
	}

	madeUnder(wish = ''): Made | undefined {
		return this.made.get(wish);
	}
}
