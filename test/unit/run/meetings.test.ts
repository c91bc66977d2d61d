import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import {
	Meetings,
	rowOf,
	type Made,
	type Turn,
} from '../../../nodes/GoogleChatSetupSpace/run/meetings';
import { Stop } from '../../../nodes/GoogleChatSetupSpace/sending/stop';

/** Something that takes until it is told to end. */
function slow<T>(result: T) {
	let begun = false;
	let end = (): void => undefined;
	const done = new Promise<void>((resolve) => (end = resolve));
	const work = async () => {
		begun = true;
		await done;
		return result;
	};
	return { work, end: () => end(), hasBegun: () => begun };
}

/** Lets all that is ready run. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

const made = (name: string, row = '1 a'): Made => ({ space: { name }, row });

/** The turn of a row that is known by wishes, and waits for their like. */
const same = (wishes: string[]): Turn => ({ as: wishes, after: wishes });

describe('rows with equal wishes', () => {
	it('follow one another, and others do not wait', async () => {
		const meetings = new Meetings();
		const [one, two, other] = [slow(1), slow(2), slow(3)];
		const stop = new Stop();
		const first = meetings.inTurn(same(['a', 'b']), stop, one.work);
		const second = meetings.inTurn(same(['b', 'c']), stop, two.work);
		void meetings.inTurn(same(['d']), stop, other.work);
		await settle();
		expect([one, two, other].map((each) => each.hasBegun())).toEqual([true, false, true]);
		one.end();
		await settle();
		expect(two.hasBegun()).toBe(true);
		two.end();
		expect(await Promise.all([first, second])).toEqual([1, 2]);
	});

	it('wait for what they name, and not for their own kind', async () => {
		const meetings = new Meetings();
		const [one, two, three] = [slow(1), slow(2), slow(3)];
		const stop = new Stop();
		void meetings.inTurn({ as: ['a'], after: ['b'] }, stop, one.work);
		void meetings.inTurn({ as: ['a'], after: ['b'] }, stop, two.work);
		const last = meetings.inTurn({ as: ['b'], after: ['a'] }, stop, three.work);
		await settle();
		expect([one, two, three].map((each) => each.hasBegun())).toEqual([true, true, false]);
		two.end();
		await settle();
		expect(three.hasBegun()).toBe(false);
		one.end();
		three.end();
		expect(await last).toBe(3);
	});

	it('go on after one that failed', async () => {
		const meetings = new Meetings();
		const failed = meetings.inTurn(same(['a']), new Stop(), () => Promise.reject(new Error('no')));
		const next = meetings.inTurn(same(['a']), new Stop(), () => Promise.resolve('done'));
		await expect(failed).rejects.toThrow('no');
		expect(await next).toBe('done');
	});

	it('end at once when their run is stopped while they wait, and let nobody overtake', async () => {
		const meetings = new Meetings();
		const [one, two, three] = [slow(1), slow(2), slow(3)];
		const stop = new Stop();
		void meetings.inTurn(same(['a']), new Stop(), one.work);
		const stopped = meetings.inTurn(same(['a']), stop, two.work);
		const last = meetings.inTurn(same(['a']), new Stop(), three.work);
		await settle();
		stop.request();
		expect(await stopped).toBe('stopped');
		expect([two.hasBegun(), three.hasBegun()]).toEqual([false, false]);
		one.end();
		three.end();
		expect(await last).toBe(3);
	});

	it('keep nothing of those before, however many follow without a pause', async () => {
		setFlagsFromString('--expose-gc');
		const collect = runInNewContext('gc') as () => void;
		const meetings = new Meetings();
		const results: Array<WeakRef<object>> = [];
		let ahead = slow({});
		void meetings.inTurn(same(['a']), new Stop(), ahead.work);
		for (let row = 0; row < 9; row++) {
			const next = slow({ row });
			void meetings.inTurn({ as: ['a'], after: [] }, new Stop(), async () => {
				const result = await next.work();
				results.push(new WeakRef(result));
				return result;
			});
			ahead.end();
			ahead = next;
			await settle();
		}
		await settle();
		collect();
		expect(results.map((result) => result.deref())).toEqual(new Array(8).fill(undefined));
	});

	it('of a run that was stopped before do nothing', async () => {
		const stop = new Stop();
		stop.request();
		const { work, hasBegun } = slow(1);
		expect(await new Meetings().inTurn(same(['a']), stop, work)).toBe('stopped');
		expect(hasBegun()).toBe(false);
	});
});

describe('what was made under a wish', () => {
	it('is what the first to tell said', () => {
		const meetings = new Meetings();
		expect(meetings.madeUnder('a')).toBeUndefined();
		expect(meetings.madeUnder()).toBeUndefined();
		expect(meetings.tell('a', made('spaces/A'))).toMatchObject(made('spaces/A'));
		expect(meetings.tell('a', made('spaces/B'))).toMatchObject(made('spaces/A'));
		expect(meetings.madeUnder('a')).toMatchObject(made('spaces/A'));
	});

	it('is remembered as long as a run goes on that may have looked before', () => {
		const meetings = new Meetings();
		const [one, two] = [meetings.begin(), meetings.begin()];
		meetings.tell('a', made('spaces/A'));
		const three = meetings.begin();
		meetings.end(two);
		expect(meetings.madeUnder('a')).toMatchObject(made('spaces/A'));
		meetings.end(one);
		expect(meetings.madeUnder('a')).toBeUndefined();
		meetings.tell('b', made('spaces/B'));
		meetings.end(three);
		expect(meetings.madeUnder('b')).toBeUndefined();
	});
});

describe('a row', () => {
	it('is told apart by its run and its record', () => {
		expect(rowOf({ recordName: '0 1' }, { run: 7 })).toBe('7 0 1');
	});
});
