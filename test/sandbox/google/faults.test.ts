import { Google, errors, type Fault } from '../../../sandbox/google';
import { caller, namedSpace, standIn, type Call } from './caller';

const SETUP = '/v1/spaces:setup';
const method = 'spaces.setup';

function start(options = {}) {
	const { google, clock } = standIn(options);
	return { google, clock, call: caller(google) };
}

async function outcomes(call: Call, count: number): Promise<(number | string)[]> {
	const seen = [];
	for (let index = 0; index < count; index += 1) {
		seen.push(
			await call('POST', SETUP, namedSpace(`Space ${String(index + 1)}`)).then(
				({ status }) => status,
				(error: Error) => error.message,
			),
		);
	}
	return seen;
}

describe('a scripted fault', () => {
	it('answers instead of doing it', async () => {
		const { google, call } = start();
		google.faults.on({ method }, errors.appNotConfigured());
		const answer = await call('POST', SETUP, namedSpace('Launch'));
		expect(answer).toMatchObject(errors.appNotConfigured());
		expect(google.spaces()).toEqual([]);
	});

	it.each<[Fault, number | string, number]>([
		['reset', 'connection: reset', 0],
		['close', 'connection: close', 0],
		['timeout', 'connection: timeout', 0],
		['lostAnswer', 'connection: reset', 1],
		['emptyBody', 200, 1],
		[{ html: '<h1>Bad Gateway</h1>', status: 502 }, 502, 0],
		[{ status: 503 }, 503, 0],
	])('%j ends as %s with %i spaces', async (fault, outcome, spaces) => {
		const { google, call } = start();
		google.faults.on({ method }, fault);
		expect(await outcomes(call, 1)).toEqual([outcome]);
		expect(google.spaces()).toHaveLength(spaces);
		const [record] = google.calls(method);
		expect(record?.status ?? `connection: ${record?.fault ?? ''}`).toBe(outcome);
	});

	it('befalls the calls of each method in their own order', async () => {
		const { google, call } = start();
		google.faults.schedule({
			'spaces.setup': [undefined, { status: 503 }],
			'spaces.list': [{ status: 500 }],
			'spaces.members.list': ['reset'],
		});
		expect((await call('GET', '/v1/spaces')).status).toBe(500);
		expect(await outcomes(call, 3)).toEqual([200, 503, 200]);
		expect((await call('GET', '/v1/spaces')).status).toBe(200);
		expect(google.faults.unused).toEqual([{ method: 'spaces.members.list', nth: 1 }]);
	});

	it('needs the name of a call', () => {
		const { google } = start();
		expect(() => google.faults.on({ method: 'spaces.members.add' }, 'reset')).toThrow(
			'No call is named spaces.members.add',
		);
		expect(() => google.faults.on({ method: 'token.refresh' }, 'reset')).not.toThrow();
	});

	it('can cut a body in two', async () => {
		const { google } = start();
		google.faults.on({ method }, 'cutBody');
		await expect(caller(google)('POST', SETUP, namedSpace('Launch'))).rejects.toThrow(SyntaxError);
		expect(google.spaces()).toHaveLength(1);
	});

	it('can be slow', async () => {
		const { google, call, clock } = start({ latencyMs: 100 });
		google.faults.on({ method }, { delayMs: 2_000 });
		const before = clock.ms;
		expect(await outcomes(call, 1)).toEqual([200]);
		expect(clock.ms - before).toBe(2_100);
		expect(google.log[0]).toMatchObject({ at: before, endedAt: before + 2_100 });
	});

	it('strikes the nth call, some calls, or as often as it was told', async () => {
		const { google, call } = start();
		google.faults.on({ method, nth: 2 }, { status: 500 });
		google.faults.on({ method, nth: [4, 5] }, { status: 503 });
		google.faults.on({ method, times: 1 }, { status: 502 });
		expect(await outcomes(call, 6)).toEqual([502, 500, 200, 503, 503, 200]);
	});

	it('strikes the calls that a condition picks, counted among themselves', async () => {
		const { google, call } = start();
		const where = ({ body }: { body: unknown }) => !JSON.stringify(body).includes('Space 1');
		google.faults.on({ method, where, nth: 2 }, { status: 500 });
		expect(await outcomes(call, 4)).toEqual([200, 200, 500, 200]);
	});

	it('leaves other methods alone, and can be taken away', async () => {
		const { google, call } = start();
		const takeAway = google.faults.on({ method: 'spaces.list' }, { status: 500 });
		expect(await outcomes(call, 1)).toEqual([200]);
		expect((await call('GET', '/v1/spaces')).status).toBe(500);
		takeAway();
		expect((await call('GET', '/v1/spaces')).status).toBe(200);
		google.faults.on({}, 'reset');
		google.faults.clear();
		expect(await outcomes(call, 1)).toEqual([200]);
	});
});

describe('latency', () => {
	it('may depend on the call; what a call does is done on arrival', async () => {
		const waits: number[] = [];
		let release: (() => void) | undefined;
		const google = new Google({
			latencyMs: ({ path }) => (path.endsWith(':setup') ? 800 : 0),
			sleep: (ms) => {
				waits.push(ms);
				return new Promise<void>((resolve) => (release = resolve));
			},
		});
		const answer = caller(google)('POST', SETUP, namedSpace('Launch'));
		expect(google.spaces()).toHaveLength(1);
		expect(google.log[0]).not.toHaveProperty('status');
		release?.();
		expect((await answer).status).toBe(200);
		await caller(google)('GET', '/v1/spaces');
		expect(waits).toEqual([800]);
	});
});
