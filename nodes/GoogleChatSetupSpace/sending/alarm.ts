import type { Clock } from './clock';

/**
 * Sets an alarm for a time: it rings at the earliest that it was set for, and never within the turn
 * that set it.
 */
export function alarmOf(clock: Clock, ring: () => void): (time: number) => void {
	let ringsAt = Infinity;
	return (time) => {
		if (time >= ringsAt) return;
		ringsAt = time;
		void clock.sleep(time - clock.now()).then(() => {
			// One that was set for earlier has taken its place.
			if (ringsAt !== time) return;
			ringsAt = Infinity;
			ring();
		});
	};
}
