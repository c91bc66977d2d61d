import { randomUUID } from 'node:crypto';
import { sleep } from 'n8n-workflow';

import { ServiceAccountTokens } from './chat/serviceAccountTokens';
import { Gates, type Clock } from './run/gate';

/** What a run takes from the world around it, apart from n8n: tests give their own. */
export interface Host extends Clock {
	/** From 0 up to 1. */
	random(): number;
	randomId(): string;
	/** Shared by all executions of the process, as Google's quota is by all of a Cloud project. */
	gates: Gates;
	/** Kept for as long as Google lets them live. */
	tokens: ServiceAccountTokens;
}

const clock: Clock = { now: () => Date.now(), sleep };

export const processHost: Host = {
	...clock,
	random: () => Math.random(),
	randomId: () => randomUUID(),
	gates: new Gates(clock),
	tokens: new ServiceAccountTokens(clock.now),
};
