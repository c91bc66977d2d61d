import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** What was in the field for the private key. */
export interface PastedKey {
	key: KeyObject;
	/** From a key file: the service account's address. */
	email: string | undefined;
	/** From a key file: the number under which an administrator delegates. */
	clientId: string | undefined;
}

/** A key file has some 2,400 characters, one of 4,096 bits 4,000; longer texts are not even looked at. */
const LONGEST_KEY = 20_000;

/** Google makes keys of 2,048 bits, and lets keys of 1,024 be uploaded. */
const FEWEST_BITS = 1_024;

const WHAT_TO_PASTE =
	'Paste the whole JSON key file of the service account, or the private key in it, from -----BEGIN PRIVATE KEY----- to -----END PRIVATE KEY-----.';

/** What is in a key block, by its label; else PKCS #8. */
const FORMS: Readonly<Record<string, 'pkcs1' | 'sec1'>> = {
	'RSA PRIVATE KEY': 'pkcs1',
	'EC PRIVATE KEY': 'sec1',
};

const problem = (what: string) => ({ problem: `${what} ${WHAT_TO_PASTE}` });

/**
 * What stands between a mark that begins a key and the next mark, which ends it (RFC 7468):
 * "-----BEGIN PRIVATE KEY-----MII…-----END PRIVATE KEY-----".
 */
const KEY_BLOCK = /-----BEGIN ([A-Z0-9 ]{0,30}PRIVATE KEY)-----((?:(?!-----)[^])*)-----END \1-----/;
/** The quotes of a JSON text that was itself put into quotes: `\"`, `\\\"`. */
const QUOTED_QUOTE = /(?<!\\)\\+"/g;

/**
 * Reads a private key as people paste it: the key file that Google gives, or the key alone, with
 * line breaks, with `\n` in their place, or on one line with blanks or nothing between. What is said
 * of a problem never holds any part of it.
 */
export function readPastedKey(pasted: string): PastedKey | { problem: string } {
	if (pasted.length > LONGEST_KEY) {
		return problem('The private key field holds more than a private key.');
	}
	const text = pasted.replace(QUOTED_QUOTE, '"');
	if (text.trim() === '') return problem('The private key is missing.');

	const [block, label = '', body = ''] = KEY_BLOCK.exec(text) ?? [];
	if (block === undefined) return problem(whatElse(text));
	if (/ENCRYPTED/.test(block)) return problem('The private key is protected by a passphrase.');
	try {
		const key = createPrivateKey({
			// Of line breaks as JSON writes them, `\n` or `\\n`, the letter would be read as base64.
			key: Buffer.from(body.replace(/\\[nrt]/g, ''), 'base64'),
			format: 'der',
			type: FORMS[label] ?? 'pkcs8',
		});
		if (
			key.asymmetricKeyType !== 'rsa' ||
			(key.asymmetricKeyDetails?.modulusLength ?? 0) < FEWEST_BITS
		) {
			return problem('The private key is of another kind than those of service accounts.');
		}
		// A damaged key may still parse. Sign and verify once to find out.
		const any = Buffer.from('any');
		if (verify('RSA-SHA256', any, createPublicKey(key), sign('RSA-SHA256', any, key))) {
			return { key, email: fieldOf(text, 'client_email'), clientId: fieldOf(text, 'client_id') };
		}
	} catch {
		// It cannot be read or used: damaged as well.
	}
	return problem('A part of the private key is missing or was changed.');
}

/** A text field of the key file, also of one whose line breaks make it no JSON any more. */
function fieldOf(text: string, name: string): string | undefined {
	return new RegExp(`"${name}"\\s*:\\s*"([^"\\s]+)"`).exec(text)?.[1];
}

function whatElse(text: string): string {
	if (/"client_secret"/.test(text)) {
		return 'The private key field holds the file of an OAuth client.';
	}
	if (/BEGIN (CERTIFICATE|([A-Z]+ )?PUBLIC KEY)/.test(text)) {
		return 'The private key field holds a public key or a certificate.';
	}
	if (/PRIVATE KEY/.test(text)) return 'The private key is cut off.';
	return 'The private key field holds something else.';
}
