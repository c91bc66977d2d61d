import { readServiceAccount } from '../../../../nodes/GoogleChatSetupSpace/access/serviceAccount/account';
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

describe('the Cloud project in the address', () => {
	it.each([
		['robot@my-project-1.iam.gserviceaccount.com', 'my-project-1'],
		['robot@name.example.com.iam.gserviceaccount.com', 'example.com:name'],
		['my-project-1@appspot.gserviceaccount.com', 'my-project-1'],
		['123456789012-compute@developer.gserviceaccount.com', '123456789012'],
		['robot@example.com', undefined],
	])('%s', (email, project) => {
		const account = readServiceAccount({ ...DATA, email });
		expect('problem' in account ? account : account.project).toBe(project);
	});
});
