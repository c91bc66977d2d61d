import { withoutSecrets } from '../../../nodes/GoogleChatSetupSpace/words/secrets';

const LONG = 'Ab1_'.repeat(20);

describe("Google's words without secrets", () => {
	it.each([
		['a key', 'x -----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY----- y', 'x … y'],
		['a key of RSA', '-----BEGIN RSA PRIVATE KEY-----MII-----END RSA PRIVATE KEY-----', '…'],
		['a key that is cut off', 'x -----BEGIN PRIVATE KEY-----\nMIIabc', 'x …'],
		['two keys', '-----BEGIN A-----a-----END A----- b -----BEGIN A-----c-----END A-----', '… b …'],
		['a field of JSON', '{"access_token": "abc", "x": "y"}', '{"access_token": "…", "x": "y"}'],
		[
			'a field in quotes in quotes',
			String.raw`\"client_secret\":\"abc\"`,
			String.raw`\"client_secret\":\"…\"`,
		],
		['a field of a form', 'client_secret=abc&assertion=def;x', 'client_secret=…&assertion=…;x'],
		['any capitals', 'Refresh_Token: abc', 'Refresh_Token: …'],
		['a bearer token with a digit', 'Bearer abc1 x', 'Bearer … x'],
		['a long bearer token', `bearer ${'a'.repeat(20)}`, 'bearer …'],
		['an access token', 'token ya29.a0Af-B_c.~+/= x', 'token … x'],
		['a JWT', 'eyJhbGciOi.eyJpc3Mi.c2ln x', '… x'],
		['a JWT that is cut off', 'eyJhbGciOi', '…'],
		['a refresh token', '1//0abcdefghijklmnop x', '… x'],
		['a code', '4/0abcdefghijklmnop', '…'],
		['an API key', 'AIzaSyA1234567890abcdef', '…'],
		["a client's secret", 'GOCSPX-abcdefghijklmnop', '…'],
		['a long word', `x ${LONG} y`, 'x … y'],
	])('lack %s', (_what, words, left) => {
		expect(withoutSecrets(words)).toBe(left);
	});

	it.each([
		'Bearer token is missing',
		`Bearer ${'a'.repeat(19)}`,
		'The access_token has expired',
		'my_access_tokens=abc',
		'eyJabcde',
		'4/0abcdefghijklm',
		'BEGIN PRIVATE KEY',
		'a'.repeat(59),
		'The caller does not have permission',
	])('keep "%s"', (words) => {
		expect(withoutSecrets(words)).toBe(words);
	});
});
