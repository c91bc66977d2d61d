import {
	accountIn,
	mayBeAddress,
	readServiceAccount,
} from '../../../../nodes/GoogleChatSetupSpace/access/serviceAccount/account';
import { DATA, EMAIL, KEY, keyFile, newKeyPair } from './world';

describe('the service account in a credential', () => {
	it('is the address and the user of the fields, trimmed', () => {
		const account = readServiceAccount({
			...DATA,
			email: ` ${EMAIL}\n`,
			delegatedEmail: ' owner@example.com ',
		});
		expect(account).toMatchObject({ email: EMAIL, user: 'owner@example.com' });
	});

	it('has the address of a pasted key file, whatever the email field says', () => {
		expect(readServiceAccount({ privateKey: keyFile() })).toMatchObject({ email: EMAIL, user: '' });
		expect(readServiceAccount({ email: 'other@example.com', privateKey: keyFile() })).toMatchObject(
			{ email: EMAIL, clientId: '103456789012345678901' },
		);
	});

	it.each([undefined, '', 'robot', 7])('is none with the address %p', (email) => {
		expect(readServiceAccount({ ...DATA, email })).toEqual({
			problem: expect.stringContaining('email address is missing'),
		});
	});

	it.each([undefined, null, 7, {}])('is none with the key %p', (privateKey) => {
		expect(readServiceAccount({ ...DATA, privateKey })).toEqual({
			problem: expect.stringContaining('Paste the whole JSON key file'),
		});
	});

	it('tells two keys apart, and one key pasted in two ways not', () => {
		const print = (privateKey: string) => {
			const account = readServiceAccount({ ...DATA, privateKey });
			return 'problem' in account ? account.problem : account.fingerprint;
		};
		expect(print(KEY)).toBe(print(keyFile()));
		expect(print(KEY)).not.toBe(print(newKeyPair().privateKey));
	});

	it('does not tell its key when it is written out', () => {
		const written = JSON.stringify(readServiceAccount(DATA));
		const body = KEY.replace(/-----[A-Z ]+-----|\s/g, '');
		for (let from = 0; from < body.length; from += 16) {
			expect(written).not.toContain(body.slice(from, from + 16));
		}
	});
});

describe('a text that may be an address', () => {
	it.each([
		['an address', 'ada@example.com', true],
		['a text without an @', 'ada', true],
		['the longest', 'a'.repeat(254), true],
		['a longer one', 'a'.repeat(255), false],
		['an empty one', '', false],
		['one with a blank', 'ada @example.com', false],
		['one with a line break at the end', 'ada@example.com\n', false],
		['one in brackets', '<ada@example.com>', false],
		['one that begins with a bracket', '<ada@example.com', false],
		['one that ends with a bracket', 'ada@example.com>', false],
		['one in quotes', '"ada"@example.com', false],
		['the beginning of a key file', '{', false],
		['the end of a key file', '}', false],
	])('%s', (_what, text, isOne) => {
		expect(mayBeAddress(text)).toBe(isOne);
	});
});

describe('a credential without a service account', () => {
	const MISSING =
		"The service account's email address is missing, or what stands there is none. Copy it from the Google Cloud console, or paste the whole JSON key file into the private key field.";

	it.each([
		['no address', ''],
		['a text without an @', 'robot'],
		['two addresses', 'robot@example.com other@example.com'],
		['an address that is too long', `robot@${'a'.repeat(250)}`],
	])('has %s', (_what, email) => {
		expect(accountIn({ ...DATA, email })).toEqual({
			kind: 'noToken',
			by: 'serviceAccount',
			reason: 'unreadableKey',
			problem: MISSING,
		});
	});

	it('may be one that n8n cannot give', () => {
		expect(accountIn(undefined)).toEqual({ kind: 'noToken', by: 'user', reason: 'unusable' });
	});

	it('is none where both are right', () => {
		expect(accountIn(DATA)).toMatchObject({ email: EMAIL, clientId: undefined });
	});
});

describe('the Cloud project in the address', () => {
	it.each([
		['robot@my-project-1.iam.gserviceaccount.com', 'my-project-1'],
		['robot@name.example.com.iam.gserviceaccount.com', 'example.com:name'],
		['my-project-1@appspot.gserviceaccount.com', 'my-project-1'],
		['123456789012-compute@developer.gserviceaccount.com', '123456789012'],
		['ROBOT@My-Project-1.IAM.gserviceaccount.com', 'My-Project-1'],
		['My-Project-1@Appspot.gserviceaccount.com', 'My-Project-1'],
		['robot@example.com', undefined],
		['robot@my_project.iam.gserviceaccount.com', undefined],
		['robot@my-project-1.iam.gserviceaccount.com.example.com', undefined],
		['robot@my-project-1.iam-gserviceaccount.com', undefined],
		['robot@my-project-1-iam.gserviceaccount.com', undefined],
		['robot@my-project-1.iam.gserviceaccount-com', undefined],
		['my-project-1@appspot.gserviceaccount.com.example.com', undefined],
		['my-project-1@appspot.gserviceaccount-com', undefined],
		['my-project-1@appspot-gserviceaccount.com', undefined],
		['my_project-1@appspot.gserviceaccount.com', undefined],
		['my-project-1@developer.gserviceaccount.com', undefined],
		['123456789012@cloudservices.gserviceaccount.com', undefined],
	])('%s', (email, project) => {
		const account = readServiceAccount({ ...DATA, email });
		expect('problem' in account ? account : account.project).toBe(project);
	});
});
