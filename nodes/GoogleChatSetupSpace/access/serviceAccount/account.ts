import { createHash } from 'node:crypto';

import { textOf } from '../../google/json';
import type { NoToken } from '../../google/outcome';
import { seenAs } from '../../words/seenAs';
import { readPastedKey, type PastedKey } from './key';
import { refused } from './refusal';

/** A service account that can sign, and the person for whom it acts unless a row says otherwise. */
export interface ServiceAccount extends PastedKey {
	email: string;
	/** Tells two keys apart without telling the key: SHA-256, in base64url. */
	fingerprint: string;
	/** The Cloud project's id or number, if the address tells it. */
	project: string | undefined;
	/** '' where the credential names nobody. */
	user: string;
}

/** The person to act as, and with what permissions. */
export interface ActingAs {
	/** Email address. */
	user: string;
	/** Full names, `https://www.googleapis.com/auth/…`. */
	scopes: readonly string[];
}

/**
 * Reads n8n's decrypted credential. The address in a pasted key file goes before the one in the
 * email field: it is the one that the key belongs to.
 */
export function readServiceAccount(
	data: Readonly<Record<string, unknown>>,
): ServiceAccount | { problem: string } {
	const pasted = readPastedKey(textOf(data.privateKey));
	if ('problem' in pasted) return pasted;
	const email = pasted.email ?? seenAs(textOf(data.email));
	if (!email.includes('@') || !mayBeAddress(email)) {
		return {
			problem:
				"The service account's email address is missing, or what stands there is none. Copy it from the Google Cloud console, or paste the whole JSON key file into the private key field.",
		};
	}
	return {
		...pasted,
		email,
		fingerprint: createHash('sha256')
			.update(pasted.key.export({ type: 'pkcs8', format: 'der' }))
			.digest('base64url'),
		project: projectOf(email),
		user: seenAs(textOf(data.delegatedEmail)),
	};
}

/**
 * The service account of a credential, or why there is no token.
 * @param data n8n's decrypted credential; undefined where n8n could not give it
 */
export function accountIn(
	data: Readonly<Record<string, unknown>> | undefined,
): ServiceAccount | NoToken {
	if (data === undefined) return { kind: 'noToken', by: 'user', reason: 'unusable' };
	const account = readServiceAccount(data);
	return 'problem' in account ? refused('unreadableKey', account) : account;
}

/** RFC 5321, 4.5.3.1.3: 256 octets, two of them angle brackets. */
const LONGEST_ADDRESS = 254;

/** What cannot be an address may be a key that was pasted into the wrong field: it is never shown. */
export const mayBeAddress = (text: string): boolean =>
	text.length <= LONGEST_ADDRESS && /^[^\s{}"<>]+$/.test(text);

/**
 * The addresses that Google gives. A project of the older kind, `example.com:name`, turns its parts.
 * https://cloud.google.com/iam/docs/service-account-types
 */
function projectOf(email: string): string | undefined {
	// "robot@my-project.iam.gserviceaccount.com", "robot@name.example.com.iam.gserviceaccount.com"
	const own = /@([a-z0-9-]+)(?:\.([a-z0-9.-]+))?\.iam\.gserviceaccount\.com$/i.exec(email);
	if (own !== null) return own.slice(1).reverse().filter(Boolean).join(':');
	// "my-project@appspot.gserviceaccount.com", "123456789012-compute@developer.gserviceaccount.com"
	return /^([a-z0-9-]+?)(?:@appspot|-compute@developer)\.gserviceaccount\.com$/i.exec(email)?.[1];
}
