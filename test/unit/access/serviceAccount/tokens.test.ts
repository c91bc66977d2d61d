import { answer } from '../../../../nodes/GoogleChatSetupSpace/google/outcome';
import {
	readServiceAccount,
	type ActingAs,
	type ServiceAccount,
} from '../../../../nodes/GoogleChatSetupSpace/access/serviceAccount/account';
import type { Grant } from '../../../../nodes/GoogleChatSetupSpace/access/serviceAccount/grant';
import { ServiceAccountTokens } from '../../../../nodes/GoogleChatSetupSpace/access/serviceAccount/tokens';
import { FakeClock } from '../../../support/clock';
import { DATA, MEMBERSHIPS, newKeyPair, SPACES } from './world';

const HOUR_MS = 3_600_000;
const ADA = { user: 'ada@example.com', scopes: [SPACES] };

function accountOf(data: object): ServiceAccount {
	const account = readServiceAccount({ ...DATA, ...data });
	if ('problem' in account) throw new Error(account.problem);
	return account;
}
const ACCOUNT = accountOf({});
const OTHER_ACCOUNT = accountOf({ email: 'robot@other.iam.gserviceaccount.com' });
const OTHER_KEY = accountOf({ privateKey: newKeyPair().privateKey });

/** Every grant is a new token, or what the test puts in its place. */
function store(livesMs = HOUR_MS) {
	const clock = new FakeClock();
	const tokens = new ServiceAccountTokens(clock.now);
	const asked: number[] = [];
	const get = (acting: ActingAs = ADA, account = ACCOUNT, instead?: Grant) =>
		tokens.get(account, acting, async (now) => {
			asked.push(now);
			await clock.sleep(100);
			return instead ?? { kind: 'token', token: `token-${asked.length}`, livesMs };
		});
	return { clock, tokens, asked, get };
}

describe('a token', () => {
	it('is kept until five minutes before it ends', async () => {
		const { clock, asked, get } = store();
		const first = await get();
		await clock.sleep(HOUR_MS - 5 * 60_000 - 200);
		expect(await get()).toEqual(first);
		await clock.sleep(200);
		expect(await get()).not.toEqual(first);
		expect(asked).toHaveLength(2);
	});

	it('is asked for once by all who come at the same time, and by those who come meanwhile', async () => {
		const { clock, asked, get } = store();
		const early = Array.from({ length: 50 }, () => get());
		await clock.sleep(50);
		const grants = await Promise.all([...early, get()]);
		expect(new Set(grants.map((grant) => JSON.stringify(grant))).size).toBe(1);
		expect(asked).toHaveLength(1);
	});

	it.each<[string, ActingAs, ServiceAccount]>([
		['another user', { ...ADA, user: 'ben@example.com' }, ACCOUNT],
		['other scopes', { ...ADA, scopes: [SPACES, MEMBERSHIPS] }, ACCOUNT],
		['another service account', ADA, OTHER_ACCOUNT],
		['another key of the same account', ADA, OTHER_KEY],
	])('is not given to %s', async (_who, acting, account) => {
		const { asked, get } = store();
		const own = await get();
		expect(await get(acting, account)).not.toEqual(own);
		expect(asked).toHaveLength(2);
	});

	it('is the same for an address in capitals and scopes in another order', async () => {
		const { asked, get } = store();
		const scopes = [MEMBERSHIPS, SPACES];
		const first = await get({ user: 'ada@example.com', scopes });
		expect(await get({ user: 'Ada@Example.com', scopes: [SPACES, MEMBERSHIPS] })).toEqual(first);
		expect(asked).toHaveLength(1);
	});

	it('that ends sooner than it would be renewed is not kept', async () => {
		const { asked, get } = store(4 * 60_000);
		await get();
		await get();
		expect(asked).toHaveLength(2);
	});
});

describe('a refusal', () => {
	const refusal: Grant = { kind: 'noToken', by: 'serviceAccount', reason: 'noDelegation' };

	it('is told to those who ask within ten seconds, and then found out anew', async () => {
		const { clock, asked, get } = store();
		expect(await get(ADA, ACCOUNT, refusal)).toEqual(refusal);
		expect(await get()).toEqual(refusal);
		await clock.sleep(10_000);
		expect(await get()).toMatchObject({ kind: 'token' });
		expect(asked).toHaveLength(2);
	});

	it.each<Grant>([{ kind: 'noAnswer', code: 'ECONNRESET' }, answer(503)])(
		'that is none, but a fault ($kind), is not kept',
		async (fault) => {
			const { asked, get } = store();
			expect(await get(ADA, ACCOUNT, fault)).toEqual(fault);
			expect(await get()).toMatchObject({ kind: 'token' });
			expect(asked).toHaveLength(2);
		},
	);
});

describe('a token that Google no longer accepts', () => {
	it('is forgotten for its own user alone', async () => {
		const { tokens, asked, get } = store();
		const ben = { ...ADA, user: 'ben@example.com' };
		const [first, bens] = [await get(), await get(ben)];
		tokens.forget('token-1');
		expect(await get()).not.toEqual(first);
		expect(await get(ben)).toEqual(bens);
		expect(asked).toHaveLength(3);
	});

	it('does not take a newer one with it', async () => {
		const { tokens, asked, get } = store();
		await get();
		tokens.forget('token-1');
		const second = await get();
		tokens.forget('token-1');
		expect(await get()).toEqual(second);
		expect(asked).toHaveLength(2);
	});

	it('does not take one with it that has just taken its place', async () => {
		const { clock, tokens, asked, get } = store();
		await get();
		await clock.sleep(HOUR_MS);
		const second = get();
		tokens.forget('token-1');
		expect(await get()).toEqual(await second);
		expect(asked).toHaveLength(2);
	});

	it('does not disturb one that is being asked for', async () => {
		const { tokens, asked, get } = store();
		const pending = get();
		tokens.forget('token-0');
		expect(await get()).toEqual(await pending);
		expect(asked).toHaveLength(1);
	});
});

it('keeps nothing that has ended', async () => {
	const { clock, tokens, get } = store();
	for (let user = 0; user < 20; user += 1) await get({ ...ADA, user: `user${user}@example.com` });
	expect(tokens.size).toBe(20);
	await clock.sleep(HOUR_MS);
	await get();
	expect(tokens.size).toBe(1);
});

it('looks once a minute for what has ended', async () => {
	const { clock, tokens, get } = store(5 * 60_000 + 30_000);
	await get();
	await clock.sleep(59_800);
	// Each sign-in takes a tenth of a second: this one begins 59.9 seconds after the first.
	await get({ ...ADA, user: 'ben@example.com' });
	expect(tokens.size).toBe(2);
	await get({ ...ADA, user: 'carl@example.com' });
	expect(tokens.size).toBe(2);
});

it.each<[string, Grant | undefined, number]>([
	['a token', undefined, 3_300_000],
	['a refusal', { kind: 'noToken', by: 'serviceAccount', reason: 'noDelegation' }, 10_000],
])('counts how long %s is kept from when it was asked for', async (_what, instead, keptMs) => {
	const { clock, asked, get } = store();
	await get(ADA, ACCOUNT, instead);
	await clock.sleep(keptMs - 101);
	await get();
	expect(asked).toHaveLength(1);
	await clock.sleep(1);
	await get();
	expect(asked).toHaveLength(2);
});
