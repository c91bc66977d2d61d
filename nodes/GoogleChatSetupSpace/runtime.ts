import { randomUUID } from 'node:crypto';
import * as n8n from 'n8n-workflow';

import { ServiceAccountTokens } from './access/serviceAccount/tokens';
import type { Clock } from './sending/clock';
import { Gates } from './sending/gates';
import { Meetings } from './run/meetings';

/** What a run takes from the world around it, apart from n8n: tests give their own. */
export interface Runtime extends Clock {
	/** From 0 up to 1. */
	random(): number;
	randomId(): string;
	/** Shared by all executions of the process, as Google's quota is by all of a Cloud project. */
	gates: Gates;
	/** Where equal wishes of all executions meet. */
	meetings: Meetings;
	/** Kept for as long as Google lets them live. */
	tokens: ServiceAccountTokens;
	/** Whether n8n takes an item with `error` and `details` for a failed one, see failedItem.ts. */
	knowsDetails: boolean;
}

const clock: Clock = { now: Date.now, sleep: n8n.sleep };

export const processRuntime: Runtime = {
	...clock,
	random: Math.random,
	randomId: randomUUID,
	gates: new Gates(clock),
	meetings: new Meetings(),
	tokens: new ServiceAccountTokens(clock.now),
	// n8n does not tell its version. It learnt this in 2.36 (and 2.35.3, 2.34.6); what it no longer
	// exports since 2.34 tells the older ones.
	knowsDetails: !('sleepWithAbort' in n8n),
};
