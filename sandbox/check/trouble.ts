import { Problem } from '../terminal/problem';
import type { Answer } from './answer';

/** The person has broken the check off. */
export class Stopped extends Error {}

/** The Chat app of the project is not configured: one question can be put then, and no other. */
export class NoApp extends Error {
	constructor(readonly answer: Answer) {
		super('the Chat app of the project is not configured');
	}
}

const UNAUTHENTICATED = 401;

/** What ends the whole check, whatever the question; undefined where the answer is one to a question. */
export function endOfAll({ status, body }: Answer, whose: string): Error | undefined {
	const { message = '', details = [] } = body.error ?? {};
	if (status === UNAUTHENTICATED) {
		return new Problem(
			`Google does not accept the access token of ${whose}: it has expired, or is none. Get a new one, which lives for an hour.`,
		);
	}
	if (/^google chat (is|was) turned off/i.test(message)) {
		return new Problem(
			`Google Chat is turned off for ${whose}. In an organization, an administrator turns it on in the Admin console; a personal account does it in Gmail's settings, but cannot answer these questions.`,
		);
	}
	if (/only available to google workspace users/i.test(message)) return new Problem(PERSONAL);
	if (details.some(({ reason }) => reason === 'SERVICE_DISABLED') && /Chat API/.test(message)) {
		return new Problem(
			'The Google Chat API is not switched on in the Cloud project of the token: docs/setup.md says how.',
		);
	}
	return /google chat app not found/i.test(message) ? new NoApp({ status, body }) : undefined;
}

export const PERSONAL =
	'This is a personal Google account. What Google does is asked of an account of an organization: take a token of one.';
