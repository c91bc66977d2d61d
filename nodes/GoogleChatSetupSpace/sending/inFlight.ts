/** Enough to fill a project's minute in a few seconds, few enough to be no burst. */
const AT_FIRST = 16;
/** n8n opens a connection for each request. */
const AT_MOST = 32;

/** What an answer says of the load: Google keeps up, pushes back (429, 5xx), or neither. */
export type Load = 'keepsUp' | 'pushesBack' | 'neither';

/**
 * How many requests of a project may be under way at a time: one more with every success, half as
 * many when Google pushes back, as TCP's congestion window does (RFC 5681). Pure state.
 */
export class InFlight {
	private size = AT_FIRST;
	private count = 0;
	private halvedAt = -Infinity;

	/** @param isProbing after a pause, one request goes ahead alone */
	hasRoom(isProbing: boolean): boolean {
		return this.count < (isProbing ? 1 : this.size);
	}

	enter(): void {
		this.count += 1;
	}

	leave(startedAt: number, now: number, load: Load): void {
		this.count -= 1;
		if (load === 'keepsUp') this.size = Math.min(AT_MOST, this.size + 1);
		// What was under way at the last halving tells of the same burst.
		if (load !== 'pushesBack' || startedAt <= this.halvedAt) return;
		this.size = Math.max(1, Math.floor(this.size / 2));
		this.halvedAt = now;
	}
}
