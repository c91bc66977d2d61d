import { Pause } from '../../../nodes/GoogleChatSetupSpace/sending/pause';
import { queueOf } from '../../../nodes/GoogleChatSetupSpace/sending/queue';
import { Stop } from '../../../nodes/GoogleChatSetupSpace/sending/stop';
import type { Entry, Ticket } from '../../../nodes/GoogleChatSetupSpace/sending/ticket';

/** A pause of a second, and half a second more by which processes keep apart. */
const pauseFrom = (at: number): Pause =>
	Object.assign(new Pause(), { until: at + 1_000, opensAt: at + 1_500, firstBegunAt: at });

/** A queue before a pause until 1,000 that opens at 1,500, and one in it who waits until its deadline. */
function standing(deadline: number, maxWaitMs = 0, from = 0) {
	const pause = pauseFrom(from);
	const queue = queueOf(60);
	const ends: Entry[] = [];
	const ticket: Ticket = {
		quota: 'spaceReads',
		stop: new Stop(),
		waiting: { forQuota: () => undefined, forGoogle: () => undefined },
		maxWaitMs,
		deadline,
		wasSent: true,
		random: Math.random,
	};
	queue.add({ ticket, settle: (entry) => ends.push(entry) }, 0);
	const look = (now: number) =>
		queue.first(
			now,
			() => ({ pause, freeAt: pause.opensAt }),
			() => undefined,
		);
	return { look, ends };
}

describe('who stands before a pause', () => {
	it('is sent away at once where it lasts beyond the deadline, and told how long', () => {
		const { look, ends } = standing(900);
		look(200);
		expect(ends).toEqual([{ comeBackInMs: 800, isOfAll: true }]);
	});

	it.each([
		[1_000, false],
		[999, true],
	])('with a patience of %d ms is told whether all have to give up: %p', (maxWaitMs, isOfAll) => {
		const { look, ends } = standing(900, maxWaitMs);
		look(0);
		expect(ends).toEqual([{ comeBackInMs: 1_000, isOfAll }]);
	});

	it('waits where the deadline is its very end', () => {
		const { look, ends } = standing(1_000);
		expect(look(200)).toEqual({ freeAt: 1_500 });
		expect(ends).toEqual([]);
	});

	it('waits for the moment by which processes keep apart, whatever the deadline was', () => {
		const { look, ends } = standing(900);
		expect(look(1_200)).toEqual({ freeAt: 1_500 });
		expect(ends).toEqual([]);
	});

	it('counts from when the pause began, at whatever time that was', () => {
		const { look, ends } = standing(10_900, 1_000, 10_000);
		look(10_200);
		expect(ends).toEqual([{ comeBackInMs: 800, isOfAll: false }]);
	});
});

describe('who waits after a pause for the one that goes ahead', () => {
	it('stands before none: its patience does not run, and it is told nothing', () => {
		const pause = pauseFrom(0);
		const ticket: Ticket = {
			quota: 'spaceReads',
			stop: new Stop(),
			waiting: { forQuota: () => undefined, forGoogle: () => undefined },
			maxWaitMs: 100,
			wasSent: false,
			random: Math.random,
		};
		const queue = queueOf(60);
		queue.add({ ticket, settle: () => undefined }, 0);
		const told: number[] = [];
		const { freeAt } = queue.first(
			2_000,
			() => ({ pause, freeAt: Infinity }),
			(_, until) => told.push(until),
		);
		expect([freeAt, ticket.deadline, told]).toEqual([Infinity, undefined, []]);
	});
});
