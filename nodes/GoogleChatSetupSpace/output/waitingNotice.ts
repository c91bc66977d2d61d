import type { Logger } from 'n8n-workflow';

import { QUOTAS, type QuotaName } from '../google/quotas';
import { duration } from '../words/duration';
import type { WaitListener } from '../sending/ticket';

/** A new line in the log only when the end has moved this much: not one for each waiting row. */
const WORTH_TELLING_MS = 10_000;

const CALLS: Readonly<Record<QuotaName, string>> = {
	spaceWrites: 'spaces to be set up',
	spaceReads: 'spaces to be read',
	membershipWrites: 'members to be added',
	membershipReads: 'members to be read',
	messageWrites: 'messages to be sent',
	groupReads: 'Google Groups to be looked up',
};

/** Tells the person why rows wait and for how long: in n8n's log, and in the end for the hints. */
export function waitingNotice(
	logger: Pick<Logger, 'info'> | undefined,
	now: () => number,
	limits: Readonly<Record<QuotaName, number>>,
): WaitListener & { sentences(): string[] } {
	let toldUntil = 0;
	/** The longest wait for each reason, in milliseconds. */
	const waits = new Map<string, number>();
	const tell = (until: number, why: string) => {
		const waitMs = until - now();
		waits.set(why, Math.max(waits.get(why) ?? 0, waitMs));
		if (until - toldUntil < WORTH_TELLING_MS) return;
		toldUntil = until;
		logger?.info(
			`Google Chat Setup Space: ${why} The last waiting row starts in about ${duration(waitMs)}.`,
		);
	};
	return {
		forQuota: (quota, until) => {
			const who = limits[quota] < QUOTAS[quota] ? 'The node allows' : 'Google allows';
			tell(until, `${who} ${limits[quota]} ${CALLS[quota]} per minute and Cloud project.`);
		},
		forGoogle: (until) =>
			tell(until, 'A quota at Google is used up, by this or by other workflows.'),
		sentences: () =>
			[...waits].map(
				([why, waitMs]) =>
					`${why} Some rows waited for that, the longest about ${duration(waitMs)}.`,
			),
	};
}
