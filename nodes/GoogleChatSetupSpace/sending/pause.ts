import { WINDOW_MS } from './window';

const BASE_MS = 2_000;
/** Google's quotas count by the minute. https://developers.google.com/workspace/chat/limits */
const CAP_MS = 60_000;
/** Keeps processes apart that were told the same moment. */
const APART_MS = 1_000;

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

	/**
	 * Google refused a request: nothing starts before `until`. Requests sent together ask for one pause.
	 * @param hintMs how long Google asks to wait
	 * @param random from 0 up to 1
	 */
	begin(sentAt: number, now: number, random: () => number, hintMs?: number): void {
		const isNext = sentAt > this.lastBegunAt;
		const inARow = isNext ? this.inARow : Math.max(0, this.inARow - 1);
		if (inARow === 0) this.firstBegunAt = now;
		if (isNext) this.lastBegunAt = now;
		this.inARow = inARow + 1;
		const { delayMs, apartMs } = waitOf(inARow, now - this.firstBegunAt, random, hintMs);
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

	isOn(now: number): boolean {
		return this.opensAt > now;
	}
}

/**
 * How long to wait for Google, and how much longer to keep apart from others. A quota by the minute:
 * equal jitter, since waits near zero would burn within the same minute. The first refusal waits 1
 * to 2 s, the next 2 to 4 s … from the sixth on 30 to 60 s; a longer hint holds.
 * @param inARow pauses before this one
 * @param forMs how long ago the first of them began
 */
export function waitOf(inARow: number, forMs: number, random: () => number, hintMs = 0) {
	const longest = Math.min(CAP_MS, BASE_MS * 2 ** inARow);
	const jittered = (longest * (1 + random())) / 2;
	const isLong = longest === CAP_MS;
	const delayMs = isLong ? Math.min(jittered, renewalMs(forMs, random)) : jittered;
	return hintMs > delayMs
		? { delayMs: hintMs, apartMs: random() * APART_MS }
		: { delayMs, apartMs: 0 };
}

/**
 * How long until Google has forgotten all that it counted before the first refusal: places come
 * free then, and sleeping longer would waste them. Infinity once that time has passed.
 */
function renewalMs(refusedForMs: number, random: () => number): number {
	const leftMs = WINDOW_MS - refusedForMs;
	return leftMs > 0 ? leftMs + random() * APART_MS : Infinity;
}
