import { OAuth2Client } from 'google-auth-library';
import { chat, type chat_v1 } from 'googleapis/build/src/apis/chat';
import { cloudidentity, type cloudidentity_v1 } from 'googleapis/build/src/apis/cloudidentity';

import { fetchFrom, type Google, type GoogleRequest } from '../../sandbox/google';

/** Google's own clients, as a program without n8n would use them. */
export interface GooglesClients {
	chat: chat_v1.Chat;
	cloudIdentity: cloudidentity_v1.Cloudidentity;
}

/** Clients that act with this token and reach `google` and nothing else. */
export function googlesClients(google: Google, accessToken: string): GooglesClients {
	const transport = { fetchImplementation: fetchFrom(google) };
	const auth = new OAuth2Client({ transporterOptions: transport });
	auth.setCredentials({ access_token: accessToken });
	return {
		chat: chat({ version: 'v1', auth, ...transport }),
		cloudIdentity: cloudidentity({ version: 'v1', auth, ...transport }),
	};
}

/** A request as Google takes it apart: which characters are escaped makes no difference. */
export interface Sent {
	method: string;
	/** Origin and path. */
	address: string;
	/** Names and values, by name. */
	query: Array<[string, string]>;
	/** JSON; undefined where there is none. */
	body: unknown;
}

/** All that reaches `google` from now on, in order. */
export function requestsTo(google: Google): Sent[] {
	const sent: Sent[] = [];
	const handle = google.handle.bind(google);
	google.handle = (request) => {
		sent.push(takenApart(request));
		return handle(request);
	};
	return sent;
}

function takenApart({ method, url, body }: GoogleRequest): Sent {
	const { origin, pathname, searchParams } = new URL(url);
	searchParams.sort();
	return {
		method,
		address: origin + decodeURIComponent(pathname),
		query: [...searchParams],
		body: body === '' ? undefined : (JSON.parse(body) as unknown),
	};
}
