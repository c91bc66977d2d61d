/** Enough to fill a project's minute in a few seconds, few enough to be no burst. */
const AT_FIRST = 16;
/** n8n opens a connection for each request. */
const AT_MOST = 32;

/**
 * How many requests of a project may be under way at a time: one more with every success, half as
 * many when Google pushes back, as TCP's congestion window does (RFC 5681). Pure state.
 */
export class InFlight {
	size = AT_FIRST;
	private halvedAt = -Infinity;

	grow(): void {
		this.size = Math.min(AT_MOST, this.size + 1);
	}

	/** Google pushed a request back that started then. */
	halve(startedAt: number, now: number): void {
		// What was under way at the last halving tells of the same burst.
		if (startedAt <= this.halvedAt) return;
		this.size = Math.max(1, Math.floor(this.size / 2));
		this.halvedAt = now;
	}
}
