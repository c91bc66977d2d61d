import { createSign, generateKeyPairSync } from 'node:crypto';

/** A key pair made for this run: nothing secret is kept in the repository. */
export function newKeyPair(): { privateKey: string; publicKeyPem: string } {
	const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	return {
		privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
		publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
	};
}

/** A signed assertion (JWT by RS256). */
export function sign(
	privateKey: string,
	claims: object,
	header: object = { alg: 'RS256' },
): string {
	const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const text = `${part(header)}.${part(claims)}`;
	return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`;
}
