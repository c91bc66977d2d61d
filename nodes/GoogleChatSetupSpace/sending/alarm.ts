import type { Clock } from './clock';

/** Rings at the earliest time that it was set for, and never within the turn that set it. */
export class Alarm {
	private ringsAt = Infinity;

	constructor(
		private readonly clock: Clock,
		private readonly ring: () => void,
	) {}

	setFor(time: number): void {
		if (time >= this.ringsAt) return;
		this.ringsAt = time;
		void this.clock.sleep(time - this.clock.now()).then(() => {
			// One that was set for earlier has taken its place.
			if (this.ringsAt !== time) return;
			this.ringsAt = Infinity;
			this.ring();
		});
	}
}
