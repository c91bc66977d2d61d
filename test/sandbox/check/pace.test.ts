import { errors, type Google } from '../../../sandbox/google';
import { Stopped } from '../../../sandbox/check/trouble';
import { checked, put } from './worlds';

const WRITES = /^(POST|PATCH|DELETE)$/;

/** The times between requests, in milliseconds. */
const gapsAt = ({ log }: Google, isCounted: (method: string) => boolean): number[] => {
	const times = log.filter(({ method }) => isCounted(method)).map(({ at }) => at);
	return times.slice(1).map((at, nth) => at - (times[nth] ?? 0));
};

describe('a check', () => {
	it('writes no faster than it was told, and does not wait to read', async () => {
		const { google } = await checked({});
		expect(Math.min(...gapsAt(google, (method) => WRITES.test(method)))).toBe(1_100);
		const [{ at: from } = { at: 0 }] = google.log;
		const writes = google.log.filter(({ method }) => WRITES.test(method)).length;
		expect((google.log.at(-1)?.at ?? 0) - from).toBe((writes - 1) * 1_100);
	});

	it('asks once more after a minute where a quota is full', async () => {
		const { google, came } = await put('missingSpace', ({ faults }) => {
			faults.on({ method: 'spaces.get', nth: 1 }, errors.quotaExceeded());
		});
		expect(came).toMatchObject({ found: 403 });
		const [first, second] = google.calls('spaces.get').slice(-2);
		expect((second?.at ?? 0) - (first?.at ?? 0)).toBe(61_000);
	});

	it('removes after a minute what it could not where a quota was full', async () => {
		const { google } = await checked(
			{},
			{
				before: ({ faults }) => {
					faults.on({ method: 'spaces.delete', nth: 1 }, errors.quotaExceeded());
				},
			},
		);
		const [first, second] = google.calls('spaces.delete');
		expect((second?.at ?? 0) - (first?.at ?? 0)).toBe(61_000);
	});

	it('ends at once where it is stopped while it waits', async () => {
		const { asking } = await put('emailsInLists', () => undefined);
		const wire = () => Promise.reject(new Error('It was asked all the same.'));
		// Nothing but the person ends this wait.
		const sleep = () => new Promise(() => asking.stop());
		Object.assign(asking, { surroundings: { wire, sleep, pauseMs: 1_100 } });
		await expect(asking.space([])).rejects.toThrow(Stopped);
	});
});
