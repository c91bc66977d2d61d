import { duration } from '../../../nodes/GoogleChatSetupSpace/words/duration';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('a time span', () => {
	it.each([
		[0, '1 second'],
		[1, '1 second'],
		[1000, '1 second'],
		[1001, '2 seconds'],
		[99_000, '99 seconds'],
		[99_001, '2 minutes'],
		[120_001, '3 minutes'],
		[59 * MINUTE, '59 minutes'],
		// A whole hour or day is meant as one.
		[HOUR - 1, '1 hour'],
		[HOUR, '1 hour'],
		[HOUR + 1, '61 minutes'],
		[99 * MINUTE, '99 minutes'],
		[99 * MINUTE + 1, '2 hours'],
		[23 * HOUR, '23 hours'],
		[DAY, '1 day'],
		[DAY + 1, '25 hours'],
		[47 * HOUR, '47 hours'],
		[2 * DAY, '2 days'],
		[365 * DAY, '365 days'],
		[366 * DAY + 1, 'more than a year'],
		[Number.MAX_SAFE_INTEGER, 'more than a year'],
	])('of %i ms is %s', (ms, words) => {
		expect(duration(ms)).toBe(words);
	});
});
