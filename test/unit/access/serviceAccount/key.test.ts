import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';

import { readPastedKey } from '../../../../nodes/GoogleChatSetupSpace/access/serviceAccount/key';
import { anyCharacter } from '../../../support/anyCharacter';
import { EMAIL, KEY, keyFile, PUBLIC_KEY } from './world';

const BODY = KEY.replace(/-----[A-Z ]+-----|\s/g, '');

const OLDER = createPrivateKey(KEY).export({ type: 'pkcs1', format: 'pem' }).toString();

const publicPartOf = (pasted: string): string => {
	const read = readPastedKey(pasted);
	if ('problem' in read) throw new Error(read.problem);
	return createPublicKey(read.key).export({ type: 'spki', format: 'pem' }).toString();
};

const problemOf = (pasted: string): string => {
	const read = readPastedKey(pasted);
	if (!('problem' in read)) throw new Error('It was accepted.');
	return read.problem;
};

describe('a private key is accepted', () => {
	it.each([
		['as it is', KEY],
		['with Windows line breaks', KEY.replace(/\n/g, '\r\n')],
		['with \\n in place of line breaks', KEY.replace(/\n/g, '\\n')],
		['with \\r\\n in place of line breaks', KEY.replace(/\n/g, '\\r\\n')],
		['with \\n escaped once more', KEY.replace(/\n/g, '\\\\n')],
		['with \\n and real line breaks', KEY.replace(/\n/g, '\\n\n')],
		['on one line, with blanks', KEY.replace(/\n/g, ' ')],
		['on one line, with nothing between', KEY.replace(/\n/g, '')],
		['with blank lines and indentation', `\n\n   ${KEY.replace(/\n/g, '\n\n\t')}  `],
		['with no-break and zero-width blanks', KEY.replace(/\n/g, '\u00a0\u200b\n\ufeff')],
		['in quotes', `"${KEY.replace(/\n/g, '\\n')}"`],
		['in single quotes', `'${KEY}'`],
		['as the line of the key file', `  "private_key": ${JSON.stringify(KEY)},`],
		[
			'after its certificate',
			`-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n${KEY}`,
		],
		['as the whole key file', keyFile()],
		['as the key file on one line', JSON.stringify(JSON.parse(keyFile()))],
		['as the key file without line breaks', keyFile().replace(/\n/g, ' ')],
		['as the key file whose \\n became line breaks', keyFile().replace(/\\n/g, '\n')],
		['as the key file in quotes', JSON.stringify(keyFile())],
		['as the key file with escaped slashes', keyFile().replace(/\//g, '\\/')],
		['in the older form (PKCS #1)', OLDER],
		['in the older form on one line', OLDER.replace(/\n/g, ' ')],
	])('%s', (_how, pasted) => {
		expect(publicPartOf(pasted)).toBe(PUBLIC_KEY);
	});

	it('wrapped at any width, with any of the blanks and escapes between', () => {
		const between = fc.constantFrom('\n', '\r\n', ' ', '\t', '\\n', '\\r\\n', '\\\\n', '', '  \n');
		fc.assert(
			fc.property(
				fc.integer({ min: 5, max: 200 }),
				fc.array(between, { minLength: 1 }),
				(width, gaps) => {
					const lines = BODY.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
					const body = lines
						.map((line, index) => line + (gaps[index % gaps.length] ?? ''))
						.join('');
					const pasted = `-----BEGIN PRIVATE KEY-----${body}-----END PRIVATE KEY-----`;
					expect(publicPartOf(pasted)).toBe(PUBLIC_KEY);
				},
			),
			{ numRuns: 50 },
		);
	});
});

describe('a key file', () => {
	it.each([
		['as it is', keyFile()],
		['in quotes', JSON.stringify(keyFile())],
		['with its line breaks undone', keyFile().replace(/\\n/g, '\n')],
	])('%s also tells the address and the Client ID', (_how, pasted) => {
		expect(readPastedKey(pasted)).toMatchObject({
			email: EMAIL,
			clientId: '103456789012345678901',
		});
	});
});

describe('anything else is refused with a sentence on what to paste', () => {
	const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
	const encrypted = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
		type: 'pkcs8',
		format: 'pem',
		cipher: 'aes-256-cbc',
		passphrase: 'x',
	});
	const middle = Math.floor(KEY.length / 2);
	const oauthClient = {
		installed: { client_id: '1-a.apps.googleusercontent.com', client_secret: 'x' },
	};

	it.each([
		['nothing', '', 'is missing'],
		['blanks', ' \n ', 'is missing'],
		['some word', 'hunter2hunter2', 'something else'],
		['an address', EMAIL, 'something else'],
		['a public key', PUBLIC_KEY, 'public key or a certificate'],
		['an OAuth client', JSON.stringify(oauthClient), 'OAuth client'],
		['a key without its end', KEY.slice(0, middle), 'cut off'],
		['a key without its beginning', KEY.slice(middle), 'cut off'],
		['a key without its middle', KEY.slice(0, 300) + KEY.slice(middle), 'missing or was changed'],
		[
			'a key with nothing in it',
			'-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----',
			'missing or was changed',
		],
		['an encrypted key', encrypted.toString(), 'passphrase'],
		['an EC key', ec.export({ type: 'pkcs8', format: 'pem' }).toString(), 'another kind'],
		[
			'an EC key in its own form',
			ec.export({ type: 'sec1', format: 'pem' }).toString(),
			'another kind',
		],
	])('%s', (_what, pasted, words) => {
		const problem = problemOf(pasted);
		expect(problem).toContain(words);
		expect(problem).toContain('Paste the whole JSON key file of the service account');
	});

	it('unless what was changed in it does not matter for signing', () => {
		const text = Buffer.from('text');
		fc.assert(
			fc.property(fc.nat(BODY.length - 1), (at) => {
				const letter = BODY[at] === 'A' ? 'B' : 'A';
				const body = BODY.slice(0, at) + letter + BODY.slice(at + 1);
				const read = readPastedKey(
					`-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----`,
				);
				const isRefused = 'problem' in read;
				expect(
					isRefused || verify('RSA-SHA256', text, PUBLIC_KEY, sign('RSA-SHA256', text, read.key)),
				).toBe(true);
			}),
		);
	});

	it('that never holds a part of what was pasted', () => {
		fc.assert(
			fc.property(fc.nat(BODY.length), fc.string({ maxLength: 3 }), (at, damage) => {
				const body = `${BODY.slice(0, at)}${damage}!${BODY.slice(at)}`;
				const pasted = `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----`;
				const said = JSON.stringify(readPastedKey(pasted));
				const pieces = BODY.match(/.{1,16}/g) ?? [];
				expect(pieces.length).toBeGreaterThan(50);
				expect(pieces.filter((piece) => said.includes(piece))).toEqual([]);
			}),
			{ numRuns: 50 },
		);
	});

	it('whatever it is, and without throwing', () => {
		// Pieces of keys and key files are what people paste; nothing of random texts looks like one.
		const piece = fc.constantFrom(
			'-----BEGIN PRIVATE KEY-----',
			'-----BEGIN RSA PRIVATE KEY-----',
			'-----END PRIVATE KEY-----',
			BODY.slice(0, 64),
			BODY.slice(64, 500),
			'{"private_key":"',
			'"}',
			'\\n',
			'\n',
			' ',
		);
		const odd = fc.oneof(
			fc.string({ unit: anyCharacter, maxLength: 300 }),
			fc
				.array(fc.oneof(piece, fc.string({ unit: anyCharacter, maxLength: 5 })), { maxLength: 10 })
				.map((parts) => parts.join('')),
		);
		fc.assert(
			fc.property(odd, (pasted) => {
				expect(problemOf(pasted)).toContain('Paste the whole JSON key file');
			}),
		);
	});
});

describe('what is said of what was pasted', () => {
	const PASTE =
		'Paste the whole JSON key file of the service account, or the private key in it, from -----BEGIN PRIVATE KEY----- to -----END PRIVATE KEY-----.';
	const rsa = (modulusLength: number): string =>
		generateKeyPairSync('rsa', { modulusLength })
			.privateKey.export({ type: 'pkcs8', format: 'pem' })
			.toString();
	const labelled = (label: string, end = label): string =>
		`-----BEGIN ${label}-----${BODY}-----END ${end}-----`;
	const CUT_OFF = 'The private key is cut off.';
	const PUBLIC = 'The private key field holds a public key or a certificate.';
	const ELSE = 'The private key field holds something else.';
	const DAMAGED = 'A part of the private key is missing or was changed.';
	const OTHER_KIND = 'The private key is of another kind than those of service accounts.';

	it.each([
		['nothing', '', 'The private key is missing.'],
		['some word', 'word', ELSE],
		['a word that Google writes in small letters', 'private key', ELSE],
		[
			'an OAuth client',
			'{"client_secret":"x","private_key":""}',
			'The private key field holds the file of an OAuth client.',
		],
		['a word that is no field', 'client_secret', ELSE],
		['a certificate', '-----BEGIN CERTIFICATE-----', PUBLIC],
		['a public key', '-----BEGIN PUBLIC KEY-----', PUBLIC],
		['a public key of the older form', '-----BEGIN RSA PUBLIC KEY-----', PUBLIC],
		['the end of a public key', '-----END PUBLIC KEY-----', ELSE],
		['the beginning of a key', '-----BEGIN PRIVATE KEY-----', CUT_OFF],
		['a key with another end', labelled('PRIVATE KEY', 'RSA PRIVATE KEY'), CUT_OFF],
		['a key with a long name', labelled(`${'A'.repeat(31)}PRIVATE KEY`), CUT_OFF],
		['a key with a mark in it', labelled('PRIVATE KEY').replace('MII', 'MII-----'), CUT_OFF],
		[
			'an encrypted key',
			labelled('ENCRYPTED PRIVATE KEY'),
			'The private key is protected by a passphrase.',
		],
		['a key without its first part', labelled('PRIVATE KEY').replace('MII', ''), DAMAGED],
		['a key that is too short', rsa(1_016), OTHER_KIND],
	])('%s', (_what, pasted, words) => {
		expect(problemOf(pasted)).toBe(`${words} ${PASTE}`);
	});

	it.each([
		['a key of the fewest bits', rsa(1_024)],
		['a key with a name of its own', labelled('MY2 PRIVATE KEY')],
		['a key with the longest name', labelled(`${'A'.repeat(30)}PRIVATE KEY`)],
		['a text of the greatest length', KEY.padEnd(20_000)],
	])('is nothing of %s', (_what, pasted) => {
		expect(readPastedKey(pasted)).toHaveProperty('key');
	});

	it('is that it is too long, from the next letter on', () => {
		expect(problemOf(KEY.padEnd(20_001))).toBe(
			`The private key field holds more than a private key. ${PASTE}`,
		);
	});
});

describe('the fields of a key file', () => {
	it.each<[string, string, string | undefined]>([
		['with blanks around the colon', '"client_email" : \n "a@example.com"', 'a@example.com'],
		['with nothing around it', '"client_email":"a@example.com"', 'a@example.com'],
		['that are empty', '"client_email": ""', undefined],
		['with a blank in them', '"client_email": "a @example.com"', undefined],
		['that are no text', '"client_email": 7', undefined],
		['of another name', '"my_client_email": "a@example.com"', undefined],
		['that are not there', '', undefined],
	])('%s', (_how, field, email) => {
		const read = readPastedKey(`{${field}, "private_key": ${JSON.stringify(KEY)}}`);
		expect(read).toMatchObject({ email, clientId: undefined });
	});
});

describe('a field that holds much else', () => {
	it.each([
		['backslashes', '\\'.repeat(19_000)],
		['marks that begin', '-----BEGIN PRIVATE KEY-----'.repeat(700)],
		['marks and backslashes', `-----BEGIN A-----${'\\'.repeat(19_000)}-----END A-----`],
		['a megabyte', `-----BEGIN PRIVATE KEY-----${'\\'.repeat(1_000_000)}`],
	])('is refused in no time: %s', (_what, text) => {
		const begun = process.cpuUsage().user;
		expect(readPastedKey(text)).toEqual({
			problem: expect.stringMatching(/^The private key .* Paste the whole JSON key file/),
		});
		expect((process.cpuUsage().user - begun) / 1_000).toBeLessThan(50);
	});

	it('is refused by its length alone, though the key be right', () => {
		expect(readPastedKey(`${' '.repeat(20_000)}${KEY}`)).toEqual({
			problem: expect.stringMatching(/^The private key field holds more than a private key\./),
		});
	});
});
