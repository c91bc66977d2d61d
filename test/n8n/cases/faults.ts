import { createServer, type AddressInfo } from 'node:net';

import { errors, startProxy } from '../../../sandbox/google';
import { jsonOf, namesAt, row, type There } from '../there';

const { quotaExceeded, unavailable } = errors;

/** What befalls the first attempts, and how many. */
const PASSING = [
	['the connection is reset before Google hears of it', 'reset', 1],
	['the connection is closed without an answer', 'close', 1],
	['the answer is lost after Google did it', 'lostAnswer', 1],
	['the answer is cut in the middle, with status 200', 'cutBody', 1],
	['the answer is empty, with status 200', 'emptyBody', 1],
	["a proxy's page comes with status 200", { html: '<html>Welcome</html>' }, 1],
	["a proxy's page comes with status 502", { html: '<html>Bad gateway</html>', status: 502 }, 1],
	['Google is unavailable twice', unavailable(), 2],
	['Google has an internal error', errors.internal(), 1],
	['two changes meet at Google', errors.aborted(), 1],
	['the quota is used up, with RetryInfo', quotaExceeded({ retryInfoSeconds: 1 }), 1],
	['the quota is used up, with Retry-After', quotaExceeded({ retryAfter: 1 }), 1],
	['the quota is used up, without a hint', quotaExceeded(), 1],
	['a limit behind the quota is reached', errors.backendExhausted(), 1],
] as const;

/** An attempt that nobody answers takes 30 s. */
const SILENCE_TIMEOUT_MS = 90_000;

export function faults(there: There): void {
	describe('a fault that passes is none for the row', () => {
		it.each(PASSING)('where %s', async (_what, fault, times) => {
			there.google.faults.on({ method: 'spaces.setup', times }, fault);
			const execution = await there.run({}, [row('Apollo')]);
			expect(execution.error?.message).toBeUndefined();
			expect(namesAt(there)).toEqual(['Apollo']);
			expect(jsonOf(execution)).toMatchObject([
				{ displayName: 'Apollo', created: true, spaceUri: expect.stringContaining('cls=') },
			]);
			const sent = there.google.calls('spaces.setup');
			expect(sent).toHaveLength(times + 1);
			expect(new Set(sent.map(({ body }) => JSON.stringify(body))).size).toBe(1);
		});

		it(
			'where Google does not answer for half a minute',
			async () => {
				there.google.faults.on({ method: 'spaces.setup', nth: 1 }, 'timeout');
				const execution = await there.run({}, [row('Apollo')]);
				expect(execution.error?.message).toBeUndefined();
				expect(namesAt(there)).toEqual(['Apollo']);
				expect(execution.runTimeMs).toBeGreaterThan(30_000);
			},
			SILENCE_TIMEOUT_MS,
		);

		it('where all of them happen in one batch, at once', async () => {
			for (const [index, [, fault]] of PASSING.entries()) {
				there.google.faults.on({ method: 'spaces.setup', nth: index + 2 }, fault);
			}
			const names = Array.from({ length: 20 }, (_, index) => `Team ${index + 1}`);
			const execution = await there.run(
				{},
				names.map((name) => row(name)),
			);
			expect(execution.error?.message).toBeUndefined();
			expect(namesAt(there).sort()).toEqual([...names].sort());
			expect(jsonOf(execution).map(({ displayName }) => displayName)).toEqual(names);
		});
	});

	describe('a quota that is used up', () => {
		it('makes the rows wait, which the person is told', async () => {
			there.google.faults.on({ method: 'spaces.setup', nth: 1 }, quotaExceeded({ retryAfter: 1 }));
			const { hints } = await there.run({}, [row('Apollo'), row('Gemini')]);
			expect(hints).toEqual([expect.stringContaining('quota at Google is used up')]);
			expect(there.n8n.deployment.log()).toContain('quota at Google is used up');
		});

		it('for longer than the rows may wait is told at once, with when to come back', async () => {
			there.google.faults.on({ method: 'spaces.setup' }, quotaExceeded({ retryAfter: 3600 }));
			const { error } = await there.run({}, [row('Apollo')]);
			expect(error?.message).toMatch(/has used up Google Chat's quota for now$/);
			expect(error?.description).toContain('Come back in 1 hour.');
			expect(there.google.calls('spaces.setup')).toHaveLength(1);
		});
	});

	describe('a fault that stays', () => {
		it('is told with what was seen, after four attempts', async () => {
			there.google.faults.on({ method: 'spaces.setup', nth: [1, 3] }, unavailable());
			there.google.faults.on({ method: 'spaces.setup' }, 'reset');
			const { error } = await there.run({}, [row('Apollo')]);
			expect(error?.description).toMatch(/Tried 4 times: 503, \w+, 503, \w+\./);
			expect(error?.message).toMatch(/lost or could not be made$/);
		});

		it('where nobody listens at the proxy', async () => {
			await there.line.cut();
			const { error } = await there.run({}, [row('Apollo')]);
			expect(error?.message).toBe(
				"'Apollo': the connection to Google was lost or could not be made",
			);
			expect(error?.description).toMatch(/proxy settings of the machine that runs n8n/);
			expect(error?.description).toContain('Seen: ECONNREFUSED.');
		});

		it('where the certificate is signed by nobody whom n8n trusts', async () => {
			const stranger = await startProxy(there.google);
			try {
				there.line.leadTo(stranger.port);
				const { error } = await there.run({}, [row('Apollo')]);
				expect(error?.message).toBe(
					"'Apollo': the secure connection to Google could not be verified",
				);
				expect(error?.description).toContain('NODE_EXTRA_CA_CERTS');
			} finally {
				await stranger.stop();
			}
		});

		it.each([
			[403, 'Forbidden'],
			[407, 'Proxy Authentication Required'],
		])('where the proxy answers %i in place of Google', async (status, reason) => {
			const refusing = await answering(`HTTP/1.1 ${status} ${reason}\r\nContent-Length: 0\r\n\r\n`);
			try {
				there.line.leadTo(refusing.port);
				const { error } = await there.run({}, [row('Apollo')]);
				expect(error?.message).not.toContain('Google Chat refused');
				expect(error?.description).toMatch(/proxy or firewall/);
				expect(error?.description).not.toContain("Google's own words");
			} finally {
				refusing.stop();
			}
		});

		it('where a firewall shows its own page with status 403', async () => {
			there.google.faults.on({ method: 'spaces.setup' }, { html: '<h1>Blocked</h1>', status: 403 });
			const { error } = await there.run({}, [row('Apollo')]);
			expect(error?.message).not.toContain('Google Chat refused');
			expect(error?.description).toMatch(/proxy or firewall/);
		});
	});
}

/** A proxy that says the same to everybody. */
async function answering(answer: string): Promise<{ port: number; stop(): void }> {
	const server = createServer((socket) => {
		socket.on('error', () => undefined);
		socket.once('data', () => socket.end(answer));
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	return { port: (server.address() as AddressInfo).port, stop: () => void server.close() };
}
