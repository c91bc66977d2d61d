/** A clock that stands still until somebody sleeps: waiting costs no time, and order is exact. */
export class FakeClock {
	protected time: number;
	private sleepers: Array<{ at: number; wake: () => void }> = [];
	private isTurning = false;

	constructor(start = Date.parse('2026-11-23T12:00:00Z')) {
		this.time = start;
	}

	readonly now = (): number => this.time;

	readonly sleep = (ms: number): Promise<void> =>
		new Promise((wake) => {
			this.sleepers.push({ at: this.time + Math.max(0, ms), wake });
			this.turn();
		});

	/** Lets everything that is ready run first, then wakes the next sleeper, one at a time. */
	private turn(): void {
		if (this.isTurning) return;
		this.isTurning = true;
		const step = () => {
			this.sleepers.sort((one, other) => one.at - other.at);
			const next = this.sleepers.shift();
			if (next === undefined) {
				this.isTurning = false;
				return;
			}
			this.time = Math.max(this.time, next.at);
			next.wake();
			setImmediate(step);
		};
		setImmediate(step);
	}
}
