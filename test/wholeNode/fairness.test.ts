import type { IDataObject } from 'n8n-workflow';

import { errors } from '../../sandbox/google';
import { run, world } from '../support/run';

const rows = (count: number, options: IDataObject = {}): IDataObject[] =>
	Array.from({ length: count }, (_, position) => ({
		spaceType: 'SPACE',
		displayName: `Space ${position + 1}`,
		options,
	}));
const other = { nodeContext: {}, onError: 'continueRegularOutput' } as const;

describe('an execution beside another of the same project', () => {
	it.each([
		[150, 8_000],
		[1_200, 61_000],
	])(
		'with a single row, 5 s after a batch of %d began, waits %d ms at the most',
		async (count, mostMs) => {
			const there = world({ latencyMs: 300 });
			const batch = run(there, rows(count));
			await there.clock.sleep(5_000);
			const begun = there.clock.now();
			await run(there, [{ spaceType: 'SPACE', displayName: 'Incident' }], other);
			expect(there.clock.now() - begun).toBeLessThanOrEqual(mostMs);
			await batch;
			expect(there.google.log.filter(({ status }) => status === 429)).toEqual([]);
		},
	);

	it.each([0, 300])(
		'waits for Google by its own Max Wait of %d s, not by the other one',
		async (maxWaitSeconds) => {
			const there = world();
			there.google.faults.on({ nth: 1 }, errors.quotaExceeded({ retryAfter: '3000' }));
			const patient = run(there, rows(1, { maxWaitSeconds: 86_400 }));
			await there.clock.sleep(1_000);
			const begun = there.clock.now();
			const { json } = await run(there, rows(1, { maxWaitSeconds }), other);
			expect(there.clock.now()).toBe(begun);
			expect(json[0]?.error).toMatch(/has used up Google Chat's quota for now$/);
			expect(json[0]?.details).toContain('Come back in 50 minutes.');
			expect(there.google.log).toHaveLength(1);
			expect((await patient).json[0]).toMatchObject({ created: true });
		},
	);
});

it('direct messages with people by email and by ID are carried out side by side', async () => {
	const there = world({ latencyMs: 300 });
	const people = there.google.directory.addMany(50).map(({ email, id }, position) => ({
		spaceType: 'DIRECT_MESSAGE',
		members: position % 2 === 0 ? email : `users/${id}`,
	}));
	const begun = there.clock.now();
	const { json } = await run(there, people);
	expect(json.map(({ created }) => created)).toEqual(people.map(() => true));
	expect(there.clock.now() - begun).toBeLessThanOrEqual(3_000);
});

it('a hint beyond the patience ends all rows with the same words, after one answer', async () => {
	const there = world({ latencyMs: 300 });
	const begun = there.clock.now();
	there.google.faults.on({}, errors.quotaExceeded({ retryAfter: '3600' }));
	const { json } = await run(there, rows(300), { onError: 'continueRegularOutput' });
	expect(there.google.log).toHaveLength(1);
	expect(there.clock.now() - begun).toBeLessThan(1_000);
	const words = json.map(({ error }) => String(error).replace(/^Row \d+ \('Space \d+'\)/, 'Row'));
	expect(new Set(words).size).toBe(1);
	expect(json.every(({ details }) => String(details).includes('Come back in 1 hour.'))).toBe(true);
});
