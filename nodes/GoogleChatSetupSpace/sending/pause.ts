/** Google's refusals for a quota, told together: of a project, or of one space. Pure state. */
export class Pause {
	/** How long Google wants nothing to be sent. */
	until = -Infinity;
	/** When the next one goes: a little later, apart from others who were told the same. */
	opensAt = -Infinity;
	/** After a pause a single request goes ahead until one has been let through. */
	isProbing = false;
	/** When the first of the refusals in a row came. */
	firstBegunAt = -Infinity;
	private inARow = 0;
	private lastBegunAt = -Infinity;

	/** Nothing starts before `until`. Requests sent together ask for one pause. */
	begin(sentAt: number, now: number, { delayMs, apartMs }: Wait): void {
		const { inARow } = this.before(sentAt, now);
		if (inARow === 0) this.firstBegunAt = now;
		if (sentAt > this.lastBegunAt) this.lastBegunAt = now;
		this.inARow = inARow + 1;
		this.until = Math.max(this.until, now + delayMs);
		this.opensAt = Math.max(this.opensAt, now + delayMs + apartMs);
		this.isProbing = true;
	}

	/** Google has let a request through. */
	letThrough(now: number): void {
		if (this.opensAt > now) return;
		this.isProbing = false;
		this.inARow = 0;
	}

	/** What came before the pause that a request sent at this time asks for. */
	before(sentAt: number, now: number): Pauses {
		const inARow = sentAt > this.lastBegunAt ? this.inARow : Math.max(0, this.inARow - 1);
		return { inARow, forMs: inARow === 0 ? 0 : now - this.firstBegunAt };
	}

	isOn(now: number): boolean {
		return this.opensAt > now;
	}
}

/** Pauses in a row, and how long ago the first of them began. */
export interface Pauses {
	inARow: number;
	forMs: number;
}

/** How long to wait for Google, and how much longer to keep apart from others. Milliseconds. */
export interface Wait {
	delayMs: number;
	apartMs: number;
}
