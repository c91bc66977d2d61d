import { Asking } from '../../../sandbox/check/asking';
import { check, type Outcome } from '../../../sandbox/check/check';
import type { Means } from '../../../sandbox/check/means';
import { openWith } from '../../../sandbox/check/opening';
import { QUESTIONS } from '../../../sandbox/check/questions/all';
import { bodyIn, Unreachable, type Wire } from '../../../sandbox/check/wire';
import { Google, OWNER, type Behaviour, type SwitchName } from '../../../sandbox/google';
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
		if ('fault' in reply) throw new Unreachable(reply.fault);
		return { status: reply.status, body: bodyIn(reply.body) };
	};

export interface Checked extends Outcome {
	google: Google;
	asking: Asking;
}

interface World {
	before?: (google: Google) => void;
	means?: Partial<Means>;
	scopes?: string[];
	/** What stands between the check and the stand-in. */
	between?: (wire: Wire) => Wire;
}

/** A check of a stand-in whose clock stands still but for the pauses. */
export async function checked(behaviour: Partial<Behaviour>, world: World = {}): Promise<Checked> {
	const { google, asking } = begun(behaviour, world);
	return { ...(await check(asking)), google, asking };
}

/** One question alone, put after the opening; `trouble` is what goes wrong from then on. */
export async function put(
	name: SwitchName,
	trouble: (google: Google) => void,
	world: World = {},
): Promise<Omit<Checked, keyof Outcome> & { came: unknown }> {
	const { google, asking } = begun({}, world);
	await openWith(asking);
	trouble(google);
	const came = await QUESTIONS[name](asking).catch((error: unknown) => error);
	return { google, asking, came };
}

function begun(
	behaviour: Partial<Behaviour>,
	{ before = () => undefined, means = {}, scopes = ALL_SCOPES, between = (wire) => wire }: World,
): Omit<Checked, keyof Outcome> {
	const clock = new Clock();
	const google = new Google({ now: clock.now, sleep: clock.sleep, behaviour });
	before(google);
	const all = { ...askable(google), token: tokenFor(google, OWNER, scopes), ...means };
	const surroundings = { wire: between(wireTo(google)), sleep: clock.sleep, pauseMs: 1_100 };
	return { google, asking: new Asking(all, surroundings) };
}
