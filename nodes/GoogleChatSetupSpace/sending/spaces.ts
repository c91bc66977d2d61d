import { SPACE_QUOTAS, type SpaceQuotaName } from '../google/quotas';
import type { ChatRequest } from '../google/requests';
import { Pause } from './pause';
import { perSecond, type SlidingWindow, WINDOW_MS } from './window';

type InSpace = NonNullable<ChatRequest['inSpace']>;

/** What is known of one space that requests went to a moment ago. */
interface Space {
	windows: Record<SpaceQuotaName, SlidingWindow>;
	pause: Pause;
	underWay: number;
}

/** Google's limits per space and second. A space is forgotten when nothing is left to hold against it. */
export class Spaces {
	private readonly known = new Map<string, Space>();

	get size(): number {
		return this.known.size;
	}

	/** When the space is free for one more; Infinity: when one that is under way has its answer. */
	freeAt(inSpace: InSpace | undefined, now: number): number {
		const space = inSpace && this.known.get(inSpace.space);
		if (inSpace === undefined || space === undefined) return now;
		const { pause, windows, underWay } = space;
		if (pause.isOn(now)) return pause.opensAt;
		if (pause.isProbing && underWay > 0) return Infinity;
		return now + windows[inSpace.quota].waitMs(now, SPACE_QUOTAS[inSpace.quota]);
	}

	start({ space, quota }: InSpace, now: number): void {
		const entry = this.known.get(space) ?? {
			windows: { reads: perSecond(), writes: perSecond() },
			pause: new Pause(),
			underWay: 0,
		};
		this.known.set(space, entry);
		entry.windows[quota].start(now);
		entry.underWay += 1;
	}

	/** The request that started then is over. */
	ended({ space, quota }: InSpace, startedAt: number, now: number): void {
		const entry = this.known.get(space);
		if (entry === undefined) return;
		entry.underWay -= 1;
		entry.windows[quota].ended(startedAt, now, true);
	}

	/** The pause of a space that a request is under way to. */
	pauseOf(inSpace: InSpace | undefined): Pause | undefined {
		return inSpace && this.known.get(inSpace.space)?.pause;
	}

	isAnyPaused(now: number): boolean {
		return [...this.known.values()].some(({ pause }) => pause.isOn(now));
	}

	forgetIdle(now: number): void {
		for (const [name, { windows, pause, underWay }] of this.known) {
			const isIdle = underWay === 0 && windows.reads.isEmpty(now) && windows.writes.isEmpty(now);
			// A pause is remembered for a while: the first one after it goes ahead alone.
			if (isIdle && now >= pause.opensAt + WINDOW_MS) this.known.delete(name);
		}
	}
}
