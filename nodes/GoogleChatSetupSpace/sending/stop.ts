import type { Clock } from './clock';

/**
 * Says that nothing new may be started: a failure ends the run, or the person pressed Stop.
 * No AbortSignal, since Node.js warns of a leak at its eleventh listener and each request that
 * waits is one.
 */
export class Stop {
	private readonly listeners = new Set<() => void>();
	requested = false;

	/** @param parent this one is requested when its parent is */
	constructor(parent?: Stop) {
		parent?.onRequest(() => this.request());
	}

	request(): void {
		if (this.requested) return;
		this.requested = true;
		for (const listener of this.listeners) listener();
	}

	/** Calls the listener when stopping is asked for, or at once where it was; the result takes it back. */
	onRequest(listener: () => void): () => void {
		if (this.requested) listener();
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}
}

/** Waits; false, and at once, when the run is stopped. */
export function sleepUnlessStopped(ms: number, clock: Clock, stop: Stop): Promise<boolean> {
	return new Promise((resolve) => {
		const unlisten = stop.onRequest(() => resolve(false));
		void clock.sleep(ms).then(() => {
			unlisten();
			resolve(true);
		});
	});
}
