export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	sleep(ms: number): Promise<void>;
}

/**
 * A clock for measuring how long something takes: its time never runs backwards. Where the
 * machine's clock is set back, no time passes, and from there it goes on.
 */
export interface SteadyClock extends Clock {
	/** What the machine's clock shows at a time of this one, as far as that is known now. */
	onTheMachine(time: number): number;
}

/** @param clock the machine's */
export function steady(clock: Clock): SteadyClock {
	let last = -Infinity;
	let setBackMs = 0;
	return {
		now: () => {
			const now = clock.now() + setBackMs;
			setBackMs += Math.max(0, last - now);
			last = Math.max(last, now);
			return last;
		},
		onTheMachine: (time) => time - setBackMs,
		sleep: (ms) => clock.sleep(ms),
	};
}
