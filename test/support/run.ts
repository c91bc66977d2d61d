import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { setUpSpaces } from '../../nodes/GoogleChatSetupSpace/execute';
import type { Runtime } from '../../nodes/GoogleChatSetupSpace/runtime';
import { ServiceAccountTokens } from '../../nodes/GoogleChatSetupSpace/access/serviceAccount/tokens';
import { Gates } from '../../nodes/GoogleChatSetupSpace/sending/gates';
import { Meetings } from '../../nodes/GoogleChatSetupSpace/run/meetings';
import { Google } from '../../sandbox/google';
import { FakeClock } from './clock';
import { n8nContext, type Heard, type Setting } from './n8nContext';

const SCOPES = 'https://www.googleapis.com/auth/';
export const CALLER = 'owner@example.com';

/** A stand-in for Google and the node's host on one fake clock. */
export interface World {
	google: Google;
	clock: FakeClock;
	host: Runtime;
	/** A token of the caller's for these scopes, `chat.spaces` if none are named. */
	tokenFor(...scopes: string[]): { accessToken: string; scope: string };
}

/** For a test whose rows share a display name. */
export const SAME_NAMES = { behaviour: { displayNames: 'free' } } as const;

export function world(options: ConstructorParameters<typeof Google>[0] = {}): World {
	const clock = new FakeClock();
	const google = new Google({ now: clock.now, sleep: clock.sleep, ...options });
	let ids = 0;
	let random = 0;
	const host: Runtime = {
		now: clock.now,
		sleep: clock.sleep,
		// Any fixed sequence will do; this one visits the whole range.
		random: () => (random = (random + 0.618) % 1),
		randomId: () => `seed-${++ids}`,
		gates: new Gates(clock),
		meetings: new Meetings(),
		knowsDetails: true,
		tokens: new ServiceAccountTokens(clock.now),
	};
	return {
		google,
		clock,
		host,
		tokenFor: (...names) => {
			const scopes = (names.length > 0 ? names : ['chat.spaces']).map((name) => SCOPES + name);
			const token = google.oauth.issueToken({ user: CALLER, scopes });
			return { accessToken: token.access_token, scope: token.scope };
		},
	};
}

/** The same Google and clock, seen from another process of n8n. */
export const inOtherProcess = (there: World): World => ({
	...there,
	host: { ...there.host, gates: new Gates(there.clock), meetings: new Meetings() },
});

export interface Outcome {
	items: INodeExecutionData[];
	/** The items' json, for short. */
	json: IDataObject[];
	heard: Heard;
}

export interface RunSetting extends Partial<Setting> {
	/** Leaves requests that break Google's contract to the test; they fail it otherwise. */
	mayBreakContract?: boolean;
}

/**
 * Runs the node over the rows, as n8n would. Throws what the node throws, and fails the test where a
 * request broke Google's contract.
 */
export async function run(
	there: World,
	rows: IDataObject[],
	setting: RunSetting = {},
): Promise<Outcome> {
	try {
		return await runUnchecked(there, rows, setting);
	} finally {
		checkContract(there, setting);
	}
}

async function runUnchecked(
	{ google, host, tokenFor }: World,
	rows: IDataObject[],
	setting: RunSetting = {},
): Promise<Outcome> {
	const context = n8nContext({ google, rows, ...tokenFor(), ...setting });
	const [items = []] = await setUpSpaces(context, host);
	return { items, json: items.map(({ json }) => json), heard: context.heard };
}

function checkContract({ google }: World, { mayBreakContract = false }: RunSetting = {}): void {
	if (!mayBreakContract) expect(google.violations).toEqual([]);
}

/** The error that running the node over the rows ends with. */
export async function failureOf(
	...parameters: Parameters<typeof run>
): Promise<{ message: string; description: string }> {
	const [there, , setting] = parameters;
	try {
		await runUnchecked(...parameters);
	} catch (error) {
		checkContract(there, setting);
		return error as { message: string; description: string };
	}
	throw new Error('The run did not fail.');
}
