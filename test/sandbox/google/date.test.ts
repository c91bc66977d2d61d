import { caller, namedSpace, send, standIn } from './caller';

const NOW = 'Mon, 23 Nov 2026 00:00:00 GMT';

describe('every answer', () => {
	it('bears the time of its end, by the clock of the stand-in', async () => {
		const { google } = standIn({ latencyMs: 2_000 });
		const { headers } = await caller(google)('POST', '/v1/spaces:setup', namedSpace('Launch'));
		expect(headers.date).toBe('Mon, 23 Nov 2026 00:00:02 GMT');
	});

	it('bears it when it says no, too', async () => {
		const { google } = standIn();
		google.faults.on({ nth: 3 }, { status: 503 });
		const answers = [
			await caller(google)('GET', '/v1/spaces/NOWHERE'),
			await send(google, 'GET', '/v1/spaces'),
			await caller(google)('GET', '/v1/spaces'),
		];
		expect(answers.map(({ status, headers }) => [status, headers.date])).toEqual([
			[403, NOW],
			[401, NOW],
			[503, NOW],
		]);
	});

	it('bears another one where a test scripts it', async () => {
		const { google } = standIn();
		google.faults.on({}, { status: 503, headers: { date: 'then' } });
		expect((await caller(google)('GET', '/v1/spaces')).headers.date).toBe('then');
	});
});
