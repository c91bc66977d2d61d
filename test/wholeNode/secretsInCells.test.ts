import { generateKeyPairSync } from 'node:crypto';

import type { IDataObject } from 'n8n-workflow';

import { failureOf, world } from '../support/run';
import { row } from './aroundTheSetup';

const pem = generateKeyPairSync('rsa', { modulusLength: 2048 })
	.privateKey.export({ type: 'pkcs8', format: 'pem' })
	.toString();
const base64 = pem.replace(/-----[A-Z ]+-----|\s/g, '');

const SECRETS: Array<[string, string]> = [
	['a key', pem],
	['a key on one line', pem.replace(/\n/g, ' ')],
	['a key as its file writes it', pem.replace(/\n/g, '\\n')],
	['a key alone', base64],
	['an access token', 'ya29.a0AfB_byC-secretsecretsecret'],
	['a header', 'Authorization: Bearer ya29.a0AfB_byC-secretsecretsecret'],
	['a signed token', 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2lnbmF0dXJl'],
];

const holding = (secret: string): Array<[string, IDataObject]> => [
	['Space Type', { spaceType: secret }],
	['Display Name', { displayName: `${secret} ${'long '.repeat(30)}` }],
	['Members', { members: secret }],
	['Google Groups', { spaceSettings: { groups: secret } }],
	['Target Audience', { spaceSettings: { audience: secret } }],
	['Allow External People', { spaceSettings: { externalUserAllowed: secret } }],
	['Owners', { afterSetup: { owners: secret } }],
	['Check Members', { afterSetup: { checkMembers: secret } }],
	['Existing Space', { options: { existingSpace: secret } }],
	['If Space Exists', { options: { ifSpaceExists: secret } }],
	['Max Wait', { options: { maxWaitSeconds: secret } }],
	['Authentication', { authentication: secret }],
];

/** A piece of a secret that is long enough to tell it. */
const isShownIn = (text: string): boolean =>
	/a0AfB|eyJhbGci/.test(text) ||
	(text.match(/[\w+/]{16,}/g) ?? []).some((piece) => base64.includes(piece.slice(0, 16)));

describe.each(SECRETS)('%s that was pasted into the wrong cell', (_what, secret) => {
	it.each(holding(secret))('is not shown: %s', async (_label, cells) => {
		const wrong = row({ displayName: 'Gemini', members: 'bad' });
		const { message, description } = await failureOf(world(), [row(cells), wrong]);
		expect(isShownIn(`${message} ${description}`)).toBe(false);
	});

	it('is not shown where an expression fails on it', async () => {
		const members = () => {
			throw new Error(`invalid: ${secret}`);
		};
		const { message } = await failureOf(world(), [row({ members: members as never })]);
		expect(message).toContain('Members could not be evaluated');
		expect(isShownIn(message)).toBe(false);
	});
});

it('a long word of small letters is shown in part: no secret is made of these alone', async () => {
	const { message } = await failureOf(world(), [row({ members: 'b'.repeat(100) })]);
	expect(message).toContain(`'${'b'.repeat(59)}…' is not an email address`);
});
