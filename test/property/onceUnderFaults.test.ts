import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { errors, type Fault } from '../../sandbox/google';
import { run, world } from '../support/run';

/** What can happen to a call on its way, with the set-up done or not. */
const fault: fc.Arbitrary<Fault> = fc.constantFrom<Fault>(
	'reset',
	'close',
	'timeout',
	'lostAnswer',
	'cutBody',
	'emptyBody',
	{ html: '<html>proxy</html>' },
	errors.unavailable(),
	errors.internal(),
	errors.deadlineExceeded(),
	errors.aborted(),
	errors.quotaExceeded(),
	errors.backendExhausted(),
	{ delayMs: 2_000 },
);

/** Which call of all meets which fault: at most three in a row, so that four attempts get through. */
const schedule = fc.array(fc.option(fault, { freq: 2, nil: undefined }), { maxLength: 40 });

const rows = (count: number): IDataObject[] =>
	Array.from({ length: count }, (_, position) => ({
		spaceType: ['SPACE', 'GROUP_CHAT', 'SPACE'][position % 3] as string,
		displayName: `Space ${position}`,
		members: 'ada@example.com, ben@example.com',
	}));

describe('under any schedule of faults', () => {
	it('Google ends with exactly one space per row, whatever was lost on the way', async () => {
		await fc.assert(
			fc.asyncProperty(schedule, fc.integer({ min: 1, max: 12 }), async (faults, count) => {
				const there = world();
				faults.forEach((each, position) => {
					if (each !== undefined) there.google.faults.on({ nth: position + 1 }, each);
				});
				const { json } = await run(there, rows(count), { onError: 'continueRegularOutput' });

				const made = there.google.spaces();
				expect(json).toHaveLength(count);
				const ids = json.flatMap(({ spaceId }) => (spaceId === undefined ? [] : [String(spaceId)]));
				expect(new Set(ids).size).toBe(ids.length);
				// No request id made two, and nothing is there that no row asked for.
				expect(made.length).toBeLessThanOrEqual(count);
				for (const [position, item] of json.entries()) {
					const name = `Space ${position}`;
					const same = made.filter(({ displayName }) => displayName === name);
					expect(same.length).toBeLessThanOrEqual(1);
					if (item.error !== undefined) expect(item.error).toMatch(/^Row \d+ \('/);
				}
				// Every attempt of a row is the same to the byte.
				const bodies = new Map<unknown, string>();
				for (const { body, requestId } of there.google.calls('spaces.setup')) {
					const text = JSON.stringify(body);
					expect(bodies.get(requestId) ?? text).toBe(text);
					bodies.set(requestId, text);
				}
			}),
			{ numRuns: 150 },
		);
	});

	it('no row is lost while no call fails four times', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fault, { minLength: 1, maxLength: 3 }),
				fc.integer({ min: 1, max: 10 }),
				async (faults, count) => {
					const there = world();
					const met = new Map<unknown, number>();
					for (const [position, each] of faults.entries()) {
						there.google.faults.on(
							{
								method: 'spaces.setup',
								where: ({ requestId }) => {
									const seen = met.get(requestId) ?? 0;
									if (seen !== position) return false;
									met.set(requestId, seen + 1);
									return true;
								},
							},
							each,
						);
					}
					const { json } = await run(there, rows(count));
					expect(there.google.spaces()).toHaveLength(count);
					expect(json.every(({ created }) => created === true)).toBe(true);
				},
			),
			{ numRuns: 60 },
		);
	});
});
