export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	sleep(ms: number): Promise<void>;
}

/**
 * A clock for measuring how long something takes: its time never runs backwards. Where the
 * machine's clock is set back, no time passes, and from there it goes on.
 */
export class SteadyClock implements Clock {
	private last = -Infinity;
	private setBackMs = 0;

	constructor(private readonly clock: Clock) {}

	now(): number {
		const now = this.clock.now() + this.setBackMs;
		this.setBackMs += Math.max(0, this.last - now);
		this.last = Math.max(this.last, now);
		return this.last;
	}

	/** What the machine's clock shows at a time of this one, as far as that is known now. */
	onTheMachine(time: number): number {
		return time - this.setBackMs;
	}

	sleep(ms: number): Promise<void> {
		return this.clock.sleep(ms);
	}
}
