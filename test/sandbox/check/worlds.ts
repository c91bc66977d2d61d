import { Asking } from '../../../sandbox/check/asking';
import { check, type Outcome } from '../../../sandbox/check/check';
import type { Means } from '../../../sandbox/check/means';
import type { Wire } from '../../../sandbox/check/wire';
import { Google, OWNER, type Behaviour } from '../../../sandbox/google';
import { AUTH, Clock } from '../google/caller';

export const COLLEAGUE = 'nils@example.com';
export const ALL_SCOPES = [
	'chat.spaces',
	'chat.memberships',
	'chat.memberships.app',
	'chat.delete',
	'cloud-identity.groups.readonly',
];

/** A stand-in with what the questions ask about: a group, a person who blocks, an open invitation. */
export function askable(google: Google): Omit<Means, 'token'> {
	google.addSpace({ spaceType: 'DIRECT_MESSAGE', createdBy: 'ada@example.com', invited: [OWNER] });
	return {
		colleague: COLLEAGUE,
		colleagueToken: tokenFor(google, COLLEAGUE),
		another: 'invited.one@example.com',
		group: 'team@example.com',
		blocked: 'blocker@example.com',
		outsider: 'guest@partner.example.org',
		inviter: 'ada@example.com',
		appInDirectMessage: true,
	};
}

export const tokenFor = (google: Google, user = OWNER, scopes = ALL_SCOPES): string =>
	google.oauth.issueToken({ user, scopes: scopes.map((name) => AUTH + name) }).access_token;

/** The network, with the stand-in at its other end. */
export const wireTo =
	(google: Google): Wire =>
	async ({ method, url, token, body }) => {
		const reply = await google.handle({
			method,
			url,
			headers: {
				...(token !== undefined && { authorization: `Bearer ${token}` }),
				...(body && { 'content-type': 'application/json' }),
			},
			body: body ? JSON.stringify(body) : '',
		});
		if ('fault' in reply) throw new Error(reply.fault);
		return { status: reply.status, body: JSON.parse(reply.body || '{}') as object };
	};

export interface Checked extends Outcome {
	google: Google;
	asking: Asking;
}

/** A check of a stand-in whose clock stands still but for the pauses. */
export async function checked(
	behaviour: Partial<Behaviour>,
	{
		before = () => undefined,
		means = {},
		scopes = ALL_SCOPES,
	}: { before?: (google: Google) => void; means?: Partial<Means>; scopes?: string[] } = {},
): Promise<Checked> {
	const clock = new Clock();
	const google = new Google({ now: clock.now, sleep: clock.sleep, behaviour });
	before(google);
	const all = { ...askable(google), token: tokenFor(google, OWNER, scopes), ...means };
	const surroundings = { wire: wireTo(google), sleep: clock.sleep, pauseMs: 1_100 };
	const asking = new Asking(all, surroundings);
	return { ...(await check(asking)), google, asking };
}
