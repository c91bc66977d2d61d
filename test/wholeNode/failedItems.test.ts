import { run, world } from '../support/run';

const bad = { spaceType: 'SPACE', displayName: '', members: 'ada@example.com' };
const error = "'ada@example.com': Display Name is missing";
const advice = expect.stringContaining('Correct it');

describe('an item that failed', () => {
	it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'holds its message and the advice with %s',
		async (onError) => {
			const { json } = await run(world(), [bad], { onError });
			expect(json).toEqual([{ error, details: advice }]);
		},
	);

	it('leaves by the error output also where n8n does not know the key of the advice', async () => {
		const there = world();
		there.host.knowsDetails = false;
		const { json } = await run(there, [bad], { onError: 'continueErrorOutput' });
		expect(json).toEqual([{ error, message: advice }]);

		const regular = await run(there, [bad], { onError: 'continueRegularOutput' });
		expect(regular.json).toEqual([{ error, details: advice }]);
	});
});
