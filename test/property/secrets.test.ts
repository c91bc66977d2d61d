import assert from 'node:assert/strict';

import fc from 'fast-check';

import { withoutSecrets } from '../../nodes/GoogleChatSetupSpace/words/secrets';
import { errors } from '../../sandbox/google';
import { run, world } from '../support/run';

const textOf = (characters: string, length: number) =>
	fc.string({ unit: fc.constantFrom(...characters), minLength: length, maxLength: length + 40 });
const WORD = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-';
const base64 = textOf(`${WORD.slice(0, -2)}+/`, 64);
const base64url = (length: number) => textOf(WORD, length);

/** Whatever lets somebody in, by the form that Google gives it; the second half is what must go. */
const secret: fc.Arbitrary<readonly [text: string, hidden: string]> = fc.oneof(
	base64url(20).map((text) => [`ya29.${text}`, text] as const),
	base64url(20).map((text) => [`ya29.c.${text}`, text] as const),
	base64url(20).map((text) => [`1//${text}`, text] as const),
	base64url(20).map((text) => [`4/${text}`, text] as const),
	base64url(20).map((text) => [`Bearer ${text}`, text] as const),
	base64url(20).map((text) => [`bearer ${text}`, text] as const),
	base64url(30).map((text) => [`AIza${text}`, text] as const),
	base64url(20).map((text) => [`GOCSPX-${text}`, text] as const),
	fc
		.tuple(base64url(20), base64url(60), base64url(60))
		.map(([head, claims, signature]) => [`eyJ${head}.${claims}.${signature}`, claims] as const),
	base64.map((text) => [`-----BEGIN PRIVATE KEY-----\n${text}\n`, text] as const),
	base64.map(
		(text) =>
			[`-----BEGIN RSA PRIVATE KEY-----\\n${text}\\n-----END RSA PRIVATE KEY-----`, text] as const,
	),
	base64.map((text) => [text, text] as const),
	base64url(8).map((text) => [`{"access_token":"${text}"}`, text] as const),
	base64url(8).map((text) => [`{\\"refresh_token\\": \\"${text}\\"}`, text] as const),
	base64url(8).map((text) => [`grant_type=x&client_secret=${text}&y=z`, text] as const),
);

/** What stands before a secret ends before it: in the midst of a word, nobody would know one. */
const words = fc.tuple(fc.string(), fc.constantFrom(' ', '"', "'", '(', ': ', '<b>', '\n', '='));

const MARK = 'Not with this:';

/** Bodies that repeat, somewhere in Google's words, what they are given. */
const bodyWithToken = fc
	.record({
		status: fc.constantFrom('NOT_FOUND', 'PERMISSION_DENIED', 'INVALID_ARGUMENT', undefined),
		around: fc.tuple(fc.string(), fc.constantFrom('', ' ', '"', "'", '(', '<b>', ': ')),
		form: fc.constantFrom<(said: string, status?: string) => unknown>(
			(said, status) => ({ error: { message: said, status } }),
			(said, status) => ({ error: { message: said, status, details: [infoOf(said)] } }),
			(said) => ({ error: { message: said, status: said, errors: [{ reason: said }] } }),
			(said, status) => ({ error: { message: 'Denied.', status, details: [infoOf(said)] } }),
			(said) => ({ error: said, error_description: said }),
			(said) => ({ name: said, displayName: said }),
			(said) => said,
		),
	})
	.map(({ status, around: [before, border], form }) => (said: string) => {
		const given = form(`${before}${border}${said}${border}${before}`, status);
		return typeof given === 'string' ? given : JSON.stringify(given);
	});

const infoOf = (said: string) => ({
	'@type': 'type.googleapis.com/google.rpc.ErrorInfo',
	reason: said,
	metadata: { consumer: said, service: said },
});

describe('Google’s words', () => {
	it('lose every token and key, wherever they stand', () => {
		fc.assert(
			fc.property(words, secret, words, ([before, border], [text, hidden], [after, end]) => {
				const shown = withoutSecrets(`${before}${border}${text}${end}${after}`);
				assert.ok(!shown.includes(hidden), shown);
				assert.ok(shown.includes('…'), shown);
			}),
			{ numRuns: 2_000 },
		);
	});

	it('lose a short token of three parts, too', () => {
		const text = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';
		expect(withoutSecrets(`Bad token ${text}.`)).toBe('Bad token ….');
	});

	it('lose nothing else', () => {
		const sentences = Object.values(errors)
			.map((make) => JSON.stringify((make as () => unknown)()))
			.flatMap((text) => [...text.matchAll(/"(?:message|error_description|url)":"([^"]+)"/g)])
			.map(([, sentence = '']) => sentence);
		expect(sentences.length).toBeGreaterThan(20);
		const said = [
			...sentences,
			'The request requires a Bearer token.',
			'Bearer realm="https://accounts.google.com/", error="invalid_token"',
			'The access_token is missing.',
			'Membership spaces/AAQAexample1/members/100000000000000000001 was not found.',
			'Invalid value at \'space\' for "someone.with.a.long.name.indeed@subsidiary.example.com"',
		];
		expect(said.map(withoutSecrets)).toEqual(said);
	});

	it('are read in no time, however long and odd', () => {
		const pieces = [
			'-----BEGIN ',
			'-----BEGIN A-----',
			'Bearer ',
			'eyJ',
			'ya29.',
			'access_token" ',
			'1//',
			'a',
		];
		const begun = process.cpuUsage().user;
		for (const piece of pieces) withoutSecrets(piece.repeat(100_000 / piece.length));
		expect((process.cpuUsage().user - begun) / 1_000).toBeLessThan(3_000);
	});

	it('are shown without the token that an answer repeats, in a failure and in a warning', async () => {
		const method = fc.constantFrom('spaces.setup', 'spaces.messages.create');
		const status = fc.oneof(
			fc.constantFrom(400, 401, 403, 404, 409, 429, 500),
			fc.integer({ min: 200, max: 599 }),
		);
		let shown = 0;
		const rows = [
			{ spaceType: 'SPACE', displayName: 'Apollo', afterSetup: { welcomeMessage: 'Hi' } },
		];
		await fc.assert(
			fc.asyncProperty(method, status, bodyWithToken, async (at, code, bodyOf) => {
				const there = world();
				const caller = there.tokenFor('chat.spaces', 'chat.messages.create');
				const tokens = [caller.accessToken, 'ya29.a0AfB_byC-not-to-be-seen'];
				const said = `${MARK} Bearer ${tokens[0]}, then ${tokens[1]}`;
				there.google.faults.on({ method: at }, { status: code, body: bodyOf(said) });
				const { json, heard } = await run(there, rows, {
					onError: 'continueRegularOutput',
					...caller,
				});
				const told = JSON.stringify([json, heard]);
				if (told.includes(MARK)) shown++;
				for (const token of tokens) expect(told).not.toContain(token);
			}),
			{ numRuns: 300 },
		);
		// Else nothing was there that could have been leaked.
		expect(shown).toBeGreaterThan(30);
	});
});
