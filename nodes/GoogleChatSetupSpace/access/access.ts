import type { IExecuteFunctions } from 'n8n-workflow';

import type { Actor } from '../google/actor';
import type { NoToken, Transport } from '../google/outcome';
import type { Granted, MethodName } from '../google/permissions';

/** The person a row wants to act as. */
export interface ActsAs {
	/** The row's own wish, an email address. */
	actAs?: string | undefined;
}

/** What the credential gives: who acts, what is allowed, and the way to Google. */
export interface Access {
	kind: 'oAuth2' | 'serviceAccount';
	/** n8n's id of the credential: the one that claims to belong to the project. */
	credential: string;
	/** The project whose quota is used: requests of one Cloud project share it. */
	projectKey: string;
	/** The Cloud project's number or id, for links; absent when the credential does not tell it. */
	project?: string | undefined;
	granted: Granted;
	/** Who acts for the row, or why the credential cannot act as the row wishes. */
	actorOf(row: ActsAs): Actor | { problem: string };
	/**
	 * Finds out before anything is sent whether there is a token for the row: undefined, or why not.
	 * Undefined also where that shows only with the first request.
	 * @param methods what the row needs: no more is asked for
	 */
	check(row: ActsAs, methods: readonly MethodName[]): Promise<NoToken | undefined>;
	/** @param methods what the row needs: no more is asked for, but what a request needs beyond them */
	transportFor(row: ActsAs, methods: readonly MethodName[]): Transport;
}

/**
 * n8n's id of the node's credential, or the type's name where the node has none; and what is in it,
 * decrypted. One that cannot be had is told by the first request, in n8n's words.
 */
export async function credentialOf(context: IExecuteFunctions, type: string) {
	const id = context.getNode().credentials?.[type]?.id ?? type;
	try {
		return { id, data: await context.getCredentials<Record<string, unknown> & object>(type) };
	} catch {
		return { id, data: undefined };
	}
}
