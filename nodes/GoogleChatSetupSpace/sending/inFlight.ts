/** Enough to fill a project's minute in a few seconds, few enough to be no burst. */
const AT_FIRST = 16;
/** n8n opens a connection for each request. */
const AT_MOST = 32;

/**
 * How many requests of a project may be under way at a time, as TCP's congestion window (RFC 5681):
 * one more with every success until Google pushes back for the first time (slow start, 3.1); then
 * half as many each time that it does, and one more with as many successes as there are places
 * (congestion avoidance, 3.1). Pure state.
 */
export class InFlight {
	private window = AT_FIRST;
	private halvedAt = -Infinity;

	get size(): number {
		return Math.floor(this.window);
	}

	grow(): void {
		const wasHalved = this.halvedAt > -Infinity;
		this.window = Math.min(AT_MOST, this.window + (wasHalved ? 1 / this.window : 1));
	}

	/** Google pushed a request back that started then. */
	halve(startedAt: number, now: number): void {
		// What was under way at the last halving tells of the same burst.
		if (startedAt <= this.halvedAt) return;
		this.window = Math.max(1, this.window / 2);
		this.halvedAt = now;
	}
}
