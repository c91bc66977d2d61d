import type { Clock } from './clock';

/**
 * Says that nothing new may be started: a failure ends the run, or the person pressed Stop.
 * No AbortSignal, since Node.js warns of a leak at its eleventh listener and each request that
 * waits is one.
 */
export class Stop {
	private readonly listeners = new Set<() => void>();
	private asked = false;

	/** @param parent this one is requested when its parent is */
	constructor(parent?: Stop) {
		if (parent?.requested === true) this.asked = true;
		else parent?.onRequest(() => this.request());
	}

	get requested(): boolean {
		return this.asked;
	}

	request(): void {
		if (this.asked) return;
		this.asked = true;
		for (const listener of this.listeners) listener();
	}

	/** Calls the listener once when stopping is asked for; the result takes it back. */
	onRequest(listener: () => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}
}

/** Waits; false, and at once, when the run is stopped. */
export function sleepUnlessStopped(ms: number, clock: Clock, stop: Stop): Promise<boolean> {
	if (stop.requested) return Promise.resolve(false);
	return new Promise((resolve) => {
		const unlisten = stop.onRequest(() => resolve(false));
		void clock.sleep(ms).then(() => {
			unlisten();
			resolve(true);
		});
	});
}
