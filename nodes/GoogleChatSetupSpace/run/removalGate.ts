import type { Stop } from '../sending/stop';

/** A run of fewer rows is not judged as a whole. */
const FEWEST_ROWS = 10;

/** What all rows of a run together would do. */
export type Verdict = { removing: number; rows: number } & { isBraked: boolean };

/**
 * Rows that may take people out of their space wait here, before their first write, until all of them
 * have decided: where more than half of at least ten would, none may.
 */
export class RemovalGate {
	private readonly waitedFor: Set<string>;
	private readonly removing = new Set<string>();
	private readonly waiting = new Set<() => void>();

	/**
	 * @param rows how many rows of the run may take people out
	 * @param waitedFor by name, those of them that wait for no other row of the run: waiting for one
	 * that itself waits would never end
	 * @param unreadable how many rows of the run could not be read: they decide nothing
	 */
	constructor(
		private readonly rows: number,
		waitedFor: Iterable<string>,
		private readonly unreadable = 0,
	) {
		this.waitedFor = new Set(waitedFor);
	}

	/** A row has decided, or has ended: every row that is waited for has to come here once. */
	decided(row: string, isRemoving: boolean): void {
		if (isRemoving) this.removing.add(row);
		this.waitedFor.delete(row);
		if (this.waitedFor.size > 0) return;
		for (const goOn of this.waiting) goOn();
		this.waiting.clear();
	}

	/** Waits for the others; ends at once when the run is stopped. */
	async verdict(stop: Stop): Promise<Verdict | 'stopped'> {
		if (this.waitedFor.size > 0) {
			await new Promise<void>((resolve) => {
				this.waiting.add(resolve);
				stop.onRequest(resolve);
			});
		}
		if (stop.requested) return 'stopped';
		const removing = this.removing.size;
		const isBraked = this.rows + this.unreadable >= FEWEST_ROWS && removing * 2 > this.rows;
		return { removing, rows: this.rows, isBraked };
	}
}
