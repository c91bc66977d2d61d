/**
 * Google's own authentication library is the judge of what we sign, and its service-account client
 * the one to be equal to.
 */
import { JWT, OAuth2Client } from 'google-auth-library';

import { readServiceAccount } from '../../nodes/GoogleChatSetupSpace/access/serviceAccount/account';
import {
	requestGrant,
	signAssertion,
} from '../../nodes/GoogleChatSetupSpace/access/serviceAccount/grant';
import { fetchFrom, type GoogleRequest } from '../../sandbox/google';
import {
	DATA,
	EMAIL,
	KEY,
	MEMBERSHIPS,
	newKeyPair,
	PUBLIC_KEY,
	serviceAccountWorld,
	SPACES,
	type ServiceAccountWorld,
} from '../unit/access/serviceAccount/world';

const AUDIENCE = 'https://oauth2.googleapis.com/token';
const HOUR_S = 3_600;

const account = readServiceAccount(DATA);
if ('problem' in account) throw new Error(account.problem);
const ACTING = { user: 'ada@example.com', scopes: [MEMBERSHIPS, SPACES] };

/** Without a key id in the assertion, the library looks for its key under this name. */
const certs = (publicKey: string) => ({ undefined: publicKey });

describe('what we sign', () => {
	const verify = async (assertion: string, publicKey = PUBLIC_KEY) =>
		await new OAuth2Client().verifySignedJwtWithCertsAsync(
			assertion,
			certs(publicKey),
			AUDIENCE,
			[EMAIL],
			HOUR_S,
		);

	it('has a signature and claims that Google accepts, for no more than an hour', async () => {
		const now = Date.now();
		const ticket = await verify(signAssertion(account, ACTING, now));
		const claims = ticket.getPayload();
		expect(claims).toEqual({
			iss: EMAIL,
			sub: 'ada@example.com',
			scope: `${MEMBERSHIPS} ${SPACES}`,
			aud: AUDIENCE,
			iat: Math.floor(now / 1_000),
			exp: Math.floor(now / 1_000) + HOUR_S,
		});
		expect(ticket.getEnvelope()).toEqual({ alg: 'RS256', typ: 'JWT' });
	});

	it('is refused with another key, a changed claim or too late', async () => {
		const assertion = signAssertion(account, ACTING, Date.now());
		const [header, claims = '', signature] = assertion.split('.');
		const changed = Buffer.from(
			Buffer.from(claims, 'base64url').toString().replace('ada@', 'ben@'),
		).toString('base64url');
		await expect(verify(assertion, newKeyPair().publicKey)).rejects.toThrow('signature');
		await expect(verify([header, changed, signature].join('.'))).rejects.toThrow('signature');
		await expect(verify(signAssertion(account, ACTING, Date.now() - 4_000_000))).rejects.toThrow(
			'too late',
		);
	});
});

describe("Google's own service-account client", () => {
	beforeEach(() => {
		// The library takes its time from Date.
		jest.spyOn(Date.prototype, 'getTime').mockReturnValue(Date.parse('2026-11-23T12:00:00Z'));
	});
	afterEach(() => {
		jest.restoreAllMocks();
	});

	/** Every request to the token endpoint, as it was sent. */
	function watched(world: ServiceAccountWorld): GoogleRequest[] {
		const requests: GoogleRequest[] = [];
		const handle = world.google.handle.bind(world.google);
		world.google.handle = async (request) => {
			requests.push(request);
			return await handle(request);
		};
		return requests;
	}

	const askAsGoogle = async (world: ServiceAccountWorld, user: string, key = KEY) => {
		const client = new JWT({
			email: EMAIL,
			key,
			subject: user,
			scopes: ACTING.scopes,
			transporterOptions: { fetchImplementation: fetchFrom(world.google), retry: false },
		});
		return await client.authorize();
	};
	const askAsNode = async (world: ServiceAccountWorld, user: string, key = KEY) => {
		const own = readServiceAccount({ ...DATA, privateKey: key });
		if ('problem' in own) throw new Error(own.problem);
		return await requestGrant(
			(options) => world.context.helpers.httpRequest(options),
			own,
			{ ...ACTING, user },
			world.clock.now(),
		);
	};

	it('sends what we send, and gets what we get', async () => {
		const world = serviceAccountWorld();
		const requests = watched(world);
		const theirs = await askAsGoogle(world, 'ada@example.com');
		const ours = await askAsNode(world, 'ada@example.com');
		if (ours.kind !== 'token') throw new Error(JSON.stringify(ours));

		const found = (token: string) => world.google.oauth.tokens.find(token);
		expect(found(ours.token)).toEqual(found(theirs.access_token ?? ''));
		expect(found(ours.token)).toMatchObject({ user: 'ada@example.com', scopes: ACTING.scopes });

		const [sentByThem, sentByUs] = requests.map(({ method, url, headers, body }) => {
			const { assertion = '', ...form } = Object.fromEntries(new URLSearchParams(body));
			const claims: unknown = JSON.parse(
				Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString(),
			);
			const type = headers['content-type']?.split(';')[0];
			return { method, url, type, form, claims };
		});
		expect(sentByUs).toEqual(sentByThem);
	});

	it.each([
		['an unknown user', 'nobody@example.com', KEY],
		['no email address', 'ada', KEY],
		['another key', 'ada@example.com', newKeyPair().privateKey],
		['a user of another organization', 'guest@partner.example.org', KEY],
	])('is refused where we are, with the same words: %s', async (_what, user, key) => {
		const world = serviceAccountWorld();
		const theirs = await askAsGoogle(world, user, key).then(
			() => 'no refusal',
			(error: { response: { data: { error: string; error_description: string } } }) =>
				`${error.response.data.error}: ${error.response.data.error_description}`,
		);
		expect(await askAsNode(world, user, key)).toMatchObject({
			kind: 'noToken',
			googlesWords: theirs,
		});
	});
});
