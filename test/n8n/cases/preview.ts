import { jsonOf, row, type There } from '../there';

const ROWS = [
	row('Apollo', { key: 'T-1', people: 'Ada <ada@example.com>, ben@example.com' }),
	row('Gemini', { key: 'T-2', type: 'group chat', people: 'ada@example.com\nben@example.com' }),
];
const settings = (previewOnly: boolean) => ({
	parameters: {
		spaceSettings: { guidelines: 'Be kind.', spaceHistoryState: 'HISTORY_OFF' },
		options: { idempotencyKey: '={{ $json.key }}', previewOnly },
	},
});

export function preview(there: There): void {
	describe('Preview Only', () => {
		it('sends nothing and shows the very bodies that the real run then sends', async () => {
			const shown = await there.run(settings(true), ROWS);
			expect(there.google.log).toEqual([]);
			expect(jsonOf(shown)).toMatchObject([
				{ preview: true, method: 'POST', url: 'https://chat.googleapis.com/v1/spaces:setup' },
				{ preview: true, afterSetup: [] },
			]);

			await there.run(settings(false), ROWS, shown.workflowId);
			const sent = there.google.calls('spaces.setup').map(({ body }) => body);
			const bodies = jsonOf(shown).map(({ body }) => body);
			expect(sent).toHaveLength(ROWS.length);
			expect(sent).toEqual(expect.arrayContaining(bodies));
		});
	});
}
