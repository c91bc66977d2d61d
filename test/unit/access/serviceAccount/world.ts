import { generateKeyPairSync } from 'node:crypto';
import type { IDataObject, IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

import { GoogleChatSpacesServiceAccountApi } from '../../../../credentials/GoogleChatSpacesServiceAccountApi.credentials';
import { accountIn } from '../../../../nodes/GoogleChatSetupSpace/access/serviceAccount/account';
import { ServiceAccountTokens } from '../../../../nodes/GoogleChatSetupSpace/access/serviceAccount/tokens';
import {
	serviceAccountTransport,
	type ServiceAccountTransport,
} from '../../../../nodes/GoogleChatSetupSpace/access/serviceAccount/transport';
import { Google, OWNER } from '../../../../sandbox/google';
import { FakeClock } from '../../../support/clock';

export const AUTH = 'https://www.googleapis.com/auth/';
export const SPACES = `${AUTH}chat.spaces`;
export const MEMBERSHIPS = `${AUTH}chat.memberships`;
export const MESSAGES = `${AUTH}chat.messages.create`;
export const EMAIL = 'robot@my-project-1.iam.gserviceaccount.com';
export const TYPE = 'googleChatSpacesServiceAccountApi';

/** Made for this run: nothing secret is kept in the repository. */
export function newKeyPair(): { privateKey: string; publicKey: string } {
	const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	return {
		privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
		publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
	};
}

export const { privateKey: KEY, publicKey: PUBLIC_KEY } = newKeyPair();

/** The key file that Google Cloud gives. */
export const keyFile = (fields: object = {}): string =>
	JSON.stringify(
		{
			type: 'service_account',
			project_id: 'my-project-1',
			private_key_id: '0a1b2c3d',
			private_key: KEY,
			client_email: EMAIL,
			client_id: '103456789012345678901',
			auth_uri: 'https://accounts.google.com/o/oauth2/auth',
			token_uri: 'https://oauth2.googleapis.com/token',
			universe_domain: 'googleapis.com',
			...fields,
		},
		null,
		2,
	);

export interface ServiceAccountWorld {
	google: Google;
	clock: FakeClock;
	tokens: ServiceAccountTokens;
	context: IExecuteFunctions;
	/** What n8n signed in and stored on its own. */
	stored: IDataObject[];
	/** Every assertion and token that passed. */
	secrets: Set<string>;
	transport(data?: IDataObject, context?: IExecuteFunctions): ServiceAccountTransport;
}

export const DATA = { email: EMAIL, privateKey: KEY, delegatedEmail: OWNER };

/** A service account and the n8n around it, over the stand-in for Google, on one fake clock. */
export function serviceAccountWorld({
	delegated = [SPACES, MEMBERSHIPS],
	latencyMs = 0,
}: { delegated?: readonly string[] | 'none'; latencyMs?: number } = {}): ServiceAccountWorld {
	const clock = new FakeClock();
	const google = new Google({ now: clock.now, sleep: clock.sleep, latencyMs });
	google.oauth.registerServiceAccount({
		email: EMAIL,
		publicKeyPem: PUBLIC_KEY,
		delegatedScopes: delegated === 'none' ? undefined : delegated,
	});
	const tokens = new ServiceAccountTokens(clock.now);
	const stored: IDataObject[] = [];
	const secrets = new Set<string>();
	const context = n8nWith(google, { stored, secrets });
	return {
		google,
		clock,
		tokens,
		context,
		stored,
		secrets,
		transport: (data = DATA, own = context) =>
			serviceAccountTransport(own, TYPE, accountIn(data), tokens),
	};
}

const node = {
	id: 'n1',
	name: 'Google Chat Setup Space',
	type: 'googleChatSetupSpace',
	typeVersion: 1,
	position: [0, 0] as [number, number],
	parameters: {},
	credentials: { [TYPE]: { id: 'cred2', name: 'Robot' } },
};

/**
 * n8n's two ways of sending. `httpRequest` throws axios' own errors, which hold all that was sent;
 * the authenticated one wraps them. An empty access token makes n8n call the credential's
 * preAuthentication and store what it returns, and so does a 401 that is thrown.
 */
export function n8nWith(
	google: Google,
	{ stored, secrets }: Pick<ServiceAccountWorld, 'stored' | 'secrets'>,
): IExecuteFunctions {
	const credentialType = new GoogleChatSpacesServiceAccountApi();

	const httpRequest = async (options: IHttpRequestOptions): Promise<unknown> => {
		const headers = { ...options.headers } as Record<string, string>;
		const body = typeof options.body === 'string' ? options.body : JSON.stringify(options.body);
		const assertion = new URLSearchParams(body ?? '').get('assertion');
		if (assertion) secrets.add(assertion);
		const reply = await google.handle({
			method: options.method ?? 'GET',
			url: options.url,
			headers: {
				'content-type': 'application/json',
				...Object.fromEntries(
					Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
				),
			},
			body: body ?? '',
		});
		const config = { ...options, data: body, headers };
		if ('fault' in reply) {
			const code = { reset: 'ECONNRESET', close: 'ECONNRESET', timeout: 'ECONNABORTED' }[
				reply.fault
			];
			throw Object.assign(new Error('socket hang up'), { isAxiosError: true, code, config });
		}
		const parsed = jsonOf(reply.body);
		const token = (parsed as { access_token?: unknown }).access_token;
		if (typeof token === 'string') secrets.add(token);
		if (reply.status >= 400 && options.ignoreHttpStatusErrors !== true) {
			throw Object.assign(new Error(`Request failed with status code ${reply.status}`), {
				isAxiosError: true,
				code: 'ERR_BAD_REQUEST',
				config,
				response: { status: reply.status, data: parsed, headers: reply.headers, config },
			});
		}
		return { statusCode: reply.status, headers: reply.headers, body: parsed };
	};

	const httpRequestWithAuthentication = async (
		_type: string,
		options: IHttpRequestOptions,
		additional?: { credentialsDecrypted?: { data?: IDataObject } },
	): Promise<unknown> => {
		const data = additional?.credentialsDecrypted?.data ?? { ...DATA, accessToken: '' };
		const send = async () => {
			options.headers = { ...options.headers, Authorization: `Bearer ${String(data.accessToken)}` };
			return await httpRequest(options);
		};
		const signIn = async () => {
			const signedIn = await credentialType.preAuthentication.call(
				{ helpers: { httpRequest: httpRequest as never } },
				data as never,
			);
			stored.push(signedIn);
			Object.assign(data, signedIn);
		};
		try {
			if (data.accessToken === '') await signIn();
			return await send();
		} catch (error) {
			const { response } = error as { response?: { status: number } };
			if (response?.status !== 401) throw new NodeApiError(node, error as never);
			await signIn();
			return await send();
		}
	};

	return {
		getNode: () => node,
		helpers: { httpRequest, httpRequestWithAuthentication },
	} as unknown as IExecuteFunctions;
}

/** n8n gives a body that is no JSON as text. */
function jsonOf(body: string): unknown {
	try {
		return JSON.parse(body) as unknown;
	} catch {
		return body;
	}
}
