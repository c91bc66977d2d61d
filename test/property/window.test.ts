import fc from 'fast-check';

import {
	perMinute,
	type SlidingWindow,
	WINDOW_MS,
} from '../../nodes/GoogleChatSetupSpace/sending/window';

const limits = fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 60 }));
/** Milliseconds between the moments at which somebody wants to start. */
const gaps = fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 200, size: 'max' });

const waitMs = (window: SlidingWindow, now: number, limit: number): number =>
	window.startTime(now, limit) - now;

/** Starts as soon as the window allows, in order; the times of all starts. */
function startsOf(limit: number, pauses: readonly number[]): number[] {
	const window = perMinute();
	let now = 0;
	return pauses.map((pause) => {
		now += pause;
		now += waitMs(window, now, limit);
		window.start(now);
		return now;
	});
}

describe('the sliding window', () => {
	it('never lets more starts into any window than the limit', () => {
		fc.assert(
			fc.property(limits, gaps, (limit, pauses) => {
				const starts = startsOf(limit, pauses);
				return starts.every((start, position) => {
					const next = starts[position + limit];
					return next === undefined || next - start >= WINDOW_MS;
				});
			}),
		);
	});

	it('is longer than the minute that Google counts by', () => {
		expect(WINDOW_MS).toBe(61_000);
	});

	it('holds whenever Google counts a call between its start and its answer', () => {
		const answers = fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1, maxLength: 20 });
		const parts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 });
		fc.assert(
			fc.property(limits, gaps, answers, parts, (limit, pauses, latencies, when) => {
				const window = perMinute();
				const counted: number[] = [];
				let open: Array<{ start: number; end: number }> = [];
				let now = 0;
				const answerThose = (until: number) => {
					for (const { start, end } of open) if (end <= until) window.ended(start, end, true);
					open = open.filter(({ end }) => end > until);
				};
				for (const [position, pause] of pauses.entries()) {
					now += pause;
					answerThose(now);
					for (let wait = waitMs(window, now, limit); wait > 0; wait = waitMs(window, now, limit)) {
						now += wait;
						answerThose(now);
					}
					window.start(now);
					const latency = latencies[position % latencies.length] ?? 0;
					open.push({ start: now, end: now + latency });
					counted.push(now + latency * (when[position % when.length] ?? 0));
				}
				counted.sort((one, other) => one - other);
				return counted.every((at, position) => {
					const next = counted[position + limit];
					return next === undefined || next - at >= 60_000;
				});
			}),
		);
	});

	it('makes nobody wait without need', () => {
		fc.assert(
			fc.property(limits, gaps, (limit, pauses) => {
				const starts = startsOf(limit, pauses);
				let wanted = 0;
				return starts.every((start, position) => {
					wanted = Math.max(wanted, position === 0 ? 0 : (starts[position - 1] ?? 0));
					wanted += pauses[position] ?? 0;
					const blocking = starts[position - limit];
					return start === Math.max(wanted, blocking === undefined ? 0 : blocking + WINDOW_MS);
				});
			}),
		);
	});

	it('foretells when the one in a place of the queue starts', () => {
		fc.assert(
			fc.property(limits, gaps, fc.integer({ min: 0, max: 150 }), (limit, pauses, place) => {
				const now = startsOf(limit, pauses).at(-1) ?? 0;
				const window = perMinute();
				const queued = perMinute();
				for (const start of startsOf(limit, pauses)) {
					window.start(start);
					queued.start(start);
				}
				let time = now;
				for (let position = 0; position <= place; position++) {
					time += waitMs(queued, time, limit);
					queued.start(time);
				}
				expect(window.startTime(now, limit, place)).toBe(time);
			}),
		);
	});
});
