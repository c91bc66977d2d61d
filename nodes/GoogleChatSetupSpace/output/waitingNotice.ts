import type { IExecuteFunctions } from 'n8n-workflow';

import type { QuotaName } from '../google/quotas';
import { duration } from './rowTexts';
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

/** Tells the person why rows wait and for how long: in n8n's log, and as a hint where there are hints. */
export function waitingNotice(
	context: IExecuteFunctions,
	now: () => number,
	limits: Readonly<Record<QuotaName, number>>,
): WaitListener & { hint(): void } {
	let toldUntil = 0;
	/** The longest wait for each reason, in milliseconds. */
	const waits = new Map<string, number>();
	const tell = (until: number, why: string, hint: string) => {
		const waitMs = until - now();
		waits.set(hint, Math.max(waits.get(hint) ?? 0, waitMs));
		if (until - toldUntil < WORTH_TELLING_MS) return;
		toldUntil = until;
		context.logger?.info(
			`Google Chat Setup Space: ${why} The last waiting row starts in about ${duration(waitMs)}.`,
		);
	};
	return {
		forQuota: (quota, until) => {
			const why = `Google allows ${limits[quota]} ${CALLS[quota]} per minute and Cloud project.`;
			tell(until, why, `${why} Some rows waited for that, the longest about`);
		},
		forGoogle: (until) => {
			const why = "The Cloud project's quota at Google is used up, by this or by other workflows.";
			tell(until, why, `${why} The rows waited and then went on; the longest pause was about`);
		},
		hint: () => {
			// Hosts before 1.6x know no hints.
			if (typeof context.addExecutionHints !== 'function') return;
			for (const [hint, waitMs] of waits) {
				const message = `${hint} ${duration(waitMs)}.`;
				context.addExecutionHints({ message, location: 'outputPane' });
			}
		},
	};
}
