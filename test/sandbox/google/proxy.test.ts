import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import { Google, OWNER, startProxy, type RunningProxy } from '../../../sandbox/google';
import { AUTH, namedSpace } from './caller';

let google: Google;
let starting: Promise<RunningProxy>;
let proxy: RunningProxy;
let token: string;

/** Loading mockttp takes seconds on a busy machine. */
const START_TIMEOUT_MS = 60_000;

beforeAll(async () => {
	google = new Google();
	starting = startProxy(google, {
		hosts: {
			'sheets.example.com': ({ method, url, body }) =>
				Promise.resolve({ status: 201, headers: {}, body: [method, url, body].join(' ') }),
		},
	});
	proxy = await starting;
	token = google.oauth.issueToken({ user: OWNER, scopes: [`${AUTH}chat.spaces`] }).access_token;
}, START_TIMEOUT_MS);
afterAll(async () => (await starting).stop());
afterEach(() => google.reset());

/** One request through a tunnel of the proxy, as a client with HTTPS_PROXY sends it. */
async function through(
	url: string,
	options: { body?: string; ca?: string; patience?: number } = {},
) {
	const { host, hostname, pathname, search } = new URL(url);
	const socket = await new Promise<import('node:net').Socket>((resolve, reject) => {
		const opening = httpRequest({
			host: '127.0.0.1',
			port: proxy.port,
			method: 'CONNECT',
			path: `${host}:443`,
		});
		opening
			.on('connect', (_, opened) => resolve(opened))
			.on('error', reject)
			.end();
	});
	const { body = '', ca = proxy.caPem, patience = 5_000 } = options;
	return new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
		const tls = tlsConnect({ socket, servername: hostname, ca });
		tls.on('error', reject);
		const sending = httpRequest({
			createConnection: () => tls,
			host,
			path: pathname + search,
			method: body ? 'POST' : 'GET',
			headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
		});
		const impatience = setTimeout(() => {
			tls.destroy();
			reject(new Error('no answer'));
		}, patience);
		tls.on('close', () => clearTimeout(impatience));
		sending.on('error', reject);
		sending.on('response', (answer: IncomingMessage) => {
			const chunks: Buffer[] = [];
			answer.on('data', (chunk: Buffer) => chunks.push(chunk));
			answer.on('end', () => {
				tls.destroy();
				resolve({ status: answer.statusCode, body: Buffer.concat(chunks).toString() });
			});
		});
		sending.end(body);
	});
}

const SETUP = 'https://chat.googleapis.com/v1/spaces:setup';
const body = JSON.stringify(namedSpace('Grüße 🚀'));

it('answers for Google, with its own certificate', async () => {
	const answer = await through(SETUP, { body });
	expect(answer.status).toBe(200);
	expect(JSON.parse(answer.body)).toMatchObject({ displayName: 'Grüße 🚀' });
	expect(google.spaces()).toHaveLength(1);
	expect((await through('https://chat.googleapis.com/v1/spaces?pageSize=1')).status).toBe(200);
	expect((await through('https://oauth2.googleapis.com/token', { body: 'a=b' })).status).toBe(400);
	expect((await through('https://accounts.google.com/o/oauth2/v2/auth')).status).toBe(400);
});

it('is trusted by nobody who was not told to', async () => {
	await expect(through(SETUP, { body, ca: '' })).rejects.toThrow(/certificate/);
});

it.each(['reset', 'close', 'lostAnswer'] as const)('breaks the connection on %s', async (fault) => {
	google.faults.on({ method: 'spaces.setup' }, fault);
	await expect(through(SETUP, { body })).rejects.toMatchObject({ code: 'ECONNRESET' });
	expect(google.spaces()).toHaveLength(fault === 'lostAnswer' ? 1 : 0);
});

it('is silent on a timeout', async () => {
	google.faults.on({ method: 'spaces.setup' }, 'timeout');
	await expect(through(SETUP, { body, patience: 200 })).rejects.toThrow('no answer');
});

it('lets nothing else through, and says what was asked for', async () => {
	const answer = await through('https://example.com/secret?token=x');
	expect(answer.status).toBe(502);
	expect(proxy.unmatched).toEqual(['GET https://example.com/secret']);
});

it('can answer for more hosts', async () => {
	const answer = await through('https://sheets.example.com/v4?x=1', { body: 'row' });
	expect(answer).toEqual({ status: 201, body: 'POST https://sheets.example.com/v4?x=1 row' });
});

it('ends although somebody waits for an answer', async () => {
	const other = await startProxy(google);
	const previous = proxy;
	proxy = other;
	google.faults.on({ method: 'spaces.setup' }, 'timeout');
	const waiting = expect(through(SETUP, { body })).rejects.toMatchObject({ code: 'ECONNRESET' });
	while (google.calls('spaces.setup').length === 0) await new Promise(setImmediate);
	await other.stop();
	proxy = previous;
	await waiting;
});

it('listens on loopback alone', async () => {
	const { networkInterfaces } = await import('node:os');
	const outer = Object.values(networkInterfaces())
		.flatMap((addresses) => addresses ?? [])
		.find(({ internal, family }) => !internal && family === 'IPv4')?.address;
	const reached = (host: string) =>
		new Promise<boolean>((resolve) => {
			const socket = connect(proxy.port, host, () => resolve(true)).on('error', () =>
				resolve(false),
			);
			socket.once('connect', () => socket.destroy());
		});
	expect(await reached('127.0.0.1')).toBe(true);
	// A machine without a network of its own has nothing else to listen on.
	if (outer !== undefined) expect(await reached(outer)).toBe(false);
});
