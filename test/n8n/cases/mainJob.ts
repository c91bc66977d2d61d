import { MADE, SETTINGS, SHEET } from '../sheet';
import { jsonOf, row, type There } from '../there';

const person = (name: string) => ({
	member: { name: `users/${name}@example.com`, type: 'HUMAN' },
});

/** What Google documents for the rows of the sheet. */
const DOCUMENTED = [
	{
		space: {
			spaceType: 'SPACE',
			displayName: 'Apollo',
			spaceDetails: { description: 'To the moon' },
		},
		memberships: [person('ada'), person('ben')],
	},
	{ space: { spaceType: 'GROUP_CHAT' }, memberships: [person('ada'), person('ben')] },
	{ space: { spaceType: 'DIRECT_MESSAGE' }, memberships: [person('carla')] },
	{ space: { spaceType: 'DIRECT_MESSAGE', singleUserBotDm: true } },
	{
		space: {
			spaceType: 'SPACE',
			displayName: 'Gemini',
			spaceDetails: { description: 'To the moon' },
		},
	},
];

export function mainJob(there: There): void {
	describe('a sheet of rows of all four kinds, from a webhook', () => {
		it('gives the requests that Google documents, and an item for each row, in order', async () => {
			await there.connect({ isExpired: true });
			await there.publish(SETTINGS, 'mixed');
			const execution = await there.post('mixed', SHEET);
			expect(execution.status).toBe('success');

			const sent = there.google.calls('spaces.setup').filter(({ status }) => status === 200);
			const items = jsonOf(execution);
			const inOrder = items.map(
				({ requestId }) => sent.find((call) => call.requestId === requestId)?.body,
			);
			expect(inOrder).toEqual(
				DOCUMENTED.map((body, index) => ({ ...body, requestId: items[index]?.requestId })),
			);
			expect(sent).toHaveLength(SHEET.length);
			expect(there.google.calls('spaces.findDirectMessage').at(-1)?.query).toEqual({
				name: 'users/carla@example.com',
			});

			expect(items.map(({ spaceType, created }) => [spaceType, created])).toEqual(MADE);
			expect(execution.items[0]?.map(({ pairedItem }) => pairedItem)).toEqual(
				SHEET.map((_, item) => ({ item })),
			);
			for (const { spaceId, spaceUri } of items) {
				expect(spaceUri).toMatch(new RegExp(`^https://chat\\.google\\.com/(room|dm)/${spaceId}`));
			}
			expect(items.map(({ warnings }) => warnings)).toEqual([
				undefined,
				['Description was left out: it does not apply to a group chat'],
				['Description was left out: it does not apply to a direct message'],
				['Description was left out: it does not apply to a direct message'],
				undefined,
			]);
		});

		it('has its access renewed on the way, and the same request sent again', async () => {
			await there.connect({ isExpired: true });
			const execution = await there.run({}, [row('Apollo')]);
			expect(jsonOf(execution)).toMatchObject([{ displayName: 'Apollo', created: true }]);
			expect(there.google.calls('token.refresh')).toMatchObject([{ status: 200 }]);

			const posts = there.google.calls('spaces.setup');
			expect(posts.at(-1)?.status).toBe(200);
			expect(posts.slice(0, -1).every(({ status }) => status === 401)).toBe(true);
			expect(new Set(posts.map(({ body }) => JSON.stringify(body))).size).toBe(1);

			await there.run({}, [row('Gemini')]);
			expect(there.google.calls('token.refresh')).toHaveLength(1);
		});
	});
}
