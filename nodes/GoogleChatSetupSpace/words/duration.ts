const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const MINUTES_IN_HOUR = 60;
const HOURS_IN_DAY = 24;

/** From here on a larger unit says more; what is one of it exactly is told in it at once. */
const MOST_SECONDS = 99;
const MOST_MINUTES = 99;
const MOST_HOURS = 47;
/** Whatever asks for more is wrong, or does not mean it. */
const MOST_DAYS = 366;

/** A time span as people say it, never shorter than it is: "90 seconds", "1 hour", "3 days". */
export function duration(ms: number): string {
	const [seconds, minutes, hours, days] = [SECOND_MS, MINUTE_MS, HOUR_MS, DAY_MS].map((unitMs) =>
		Math.max(1, Math.ceil(ms / unitMs)),
	) as [number, number, number, number];
	if (seconds <= MOST_SECONDS) return counted(seconds, 'second');
	if (minutes <= MOST_MINUTES && minutes !== MINUTES_IN_HOUR) return counted(minutes, 'minute');
	if (hours <= MOST_HOURS && hours !== HOURS_IN_DAY) return counted(hours, 'hour');
	return days <= MOST_DAYS ? counted(days, 'day') : 'more than a year';
}

const counted = (count: number, unit: string): string =>
	count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
