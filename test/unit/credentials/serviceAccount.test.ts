import { inspect } from 'node:util';

import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { GoogleChatSpacesServiceAccountApi } from '../../../credentials/GoogleChatSpacesServiceAccountApi.credentials';
import { SPACES_ACCESS, SWITCHES } from '../../../nodes/GoogleChatSetupSpace/words/switches';
import { errors, OWNER, type Fault } from '../../../sandbox/google';
import {
	DATA,
	EMAIL,
	KEY,
	keyFile,
	MEMBERSHIPS,
	MESSAGES,
	newKeyPair,
	serviceAccountWorld,
	SPACES,
	TYPE,
	type ServiceAccountWorld,
} from '../access/serviceAccount/world';

const credential = new GoogleChatSpacesServiceAccountApi();

beforeEach(() => {
	// n8n calls the credential with no clock of its own.
	jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-23T12:00:00Z'));
});
afterEach(() => {
	jest.restoreAllMocks();
});

const signIn = async ({ context }: ServiceAccountWorld, data: object): Promise<IDataObject> =>
	await credential.preAuthentication.call({ helpers: context.helpers }, data as never);

const problemOf = async (world: ServiceAccountWorld, data: object): Promise<string> => {
	try {
		await signIn(world, data);
	} catch (error) {
		// n8n's errors do not list their message among what JSON holds.
		const shown = inspect(error, { depth: 20, showHidden: true }) + String(error);
		expect(shown).not.toMatch(/eyJ|assertion/);
		for (const text of [KEY, String((data as IDataObject).privateKey ?? '')]) {
			const body = text.replace(/-----[A-Z ]+-----|\s/g, '');
			for (let from = 0; from + 32 <= body.length; from += 32) {
				expect(shown).not.toContain(body.slice(from, from + 32));
			}
		}
		expect((error as Error).cause).toBeUndefined();
		return (error as Error).message;
	}
	throw new Error('It signed in.');
};

describe('the service account credential, used outside of the node', () => {
	it("gets a token for chat.spaces as the credential's user, which n8n then sends", async () => {
		const world = serviceAccountWorld();
		const response = (await world.context.helpers.httpRequestWithAuthentication.call(
			world.context,
			TYPE,
			{ url: 'https://chat.googleapis.com/v1/spaces?pageSize=1', returnFullResponse: true },
		)) as { statusCode: number };
		expect(response.statusCode).toBe(200);
		expect(world.google.calls('spaces.list')).toMatchObject([{ user: OWNER }]);
		const token = String(world.stored[0]?.accessToken);
		expect(world.google.oauth.tokens.find(token)).toMatchObject({ user: OWNER, scopes: [SPACES] });
	});

	it('gets one with what is switched on, and from a pasted key file', async () => {
		const world = serviceAccountWorld();
		const { accessToken } = await signIn(world, {
			privateKey: keyFile(),
			delegatedEmail: 'ada@example.com',
			usedOutside: true,
			manageMembers: true,
		});
		expect(world.google.oauth.tokens.find(String(accessToken))).toMatchObject({
			user: 'ada@example.com',
			clientId: EMAIL,
			scopes: [SPACES, MEMBERSHIPS],
		});
	});

	it.each<[string, object, Fault | undefined, string]>([
		['no key', { privateKey: '' }, undefined, 'The private key is missing. Paste the whole JSON'],
		['no user', { delegatedEmail: ' ' }, undefined, 'The service account has nobody to act as.'],
		['no such user', { delegatedEmail: 'nobody@example.com' }, undefined, "'nobody@example.com'"],
		[
			'another key',
			{ privateKey: newKeyPair().privateKey },
			undefined,
			'does not accept the private key',
		],
		['a wrong clock', {}, errors.clockSkew(), 'The clock of the machine that runs n8n is wrong.'],
		['a lost connection', {}, 'reset', 'The connection to Google was lost'],
		['a 503', {}, errors.unavailable(), 'not available at the moment (status 503)'],
		[
			'a scope that is not delegated',
			{ usedOutside: true, sendMessages: true },
			undefined,
			'(chat.messages.create)',
		],
	])('says what is wrong: %s', async (_what, data, fault, words) => {
		const world = serviceAccountWorld();
		if (fault) world.google.faults.on({ method: 'token.jwt' }, fault);
		expect(await problemOf(world, { ...DATA, ...data })).toContain(words);
	});
});

describe("the credential's form", () => {
	const field = (name: string): INodeProperties => {
		const found = credential.properties.find((property) => property.name === name);
		if (found === undefined) throw new Error(`There is no field ${name}.`);
		return found;
	};

	it('shows the key to nobody, and the token to nobody at all', () => {
		expect(field('privateKey')).toMatchObject({ typeOptions: { password: true, rows: 4 } });
		expect(field('accessToken')).toMatchObject({
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		});
	});

	it('names its switches as every message does', () => {
		const labels = credential.properties.map(({ displayName }) => displayName);
		expect(labels).toEqual(
			expect.arrayContaining([SPACES_ACCESS.label, ...SWITCHES.map(({ label }) => label)]),
		);
	});

	it('lets a token out to Google alone', () => {
		expect(field('allowedHttpRequestDomains').default).toBe('domains');
		expect(field('allowedDomains').default).toBe('*.googleapis.com');
	});

	it('asks for what each switch says', () => {
		expect(field('sendMessages').hint).toContain(MESSAGES);
	});
});
