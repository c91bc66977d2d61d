import type { IDataObject } from 'n8n-workflow';

import { OWNER } from '../../../sandbox/google';
import { jsonOf, namesAt, row, type There } from '../there';

const APOLLO = 'ada@example.com, ben@example.com, carla@example.com';
const SHEET = [
	row('Apollo', { key: 'T-1', link: '', people: APOLLO }),
	row('Gemini', { key: 'T-2', link: '' }),
];
/** Another name, one person more and one less. */
const EDITED = { name: 'Artemis', people: 'ada@example.com, carla@example.com, karin@example.com' };

const settings = (options: IDataObject = {}) => ({
	parameters: {
		options: {
			existingSpace: '={{ $json.link }}',
			idempotencyKey: "={{ $json.link ? '' : $json.key }}",
			peopleNotInRow: 'remove',
			...options,
		},
	},
});

export function runAgain(there: There): void {
	/** Sets the sheet's spaces up; gives the sheet with their links in it, and the workflow. */
	async function firstRun() {
		await there.connect({ scopes: ['chat.spaces', 'chat.memberships'] });
		const { workflowId, ...first } = await there.run(settings(), SHEET);
		const made = jsonOf(first);
		expect(made).toMatchObject([{ result: 'set up' }, { result: 'set up' }]);
		there.google.log.length = 0;
		const sheet = SHEET.map((each, index) => ({ ...each, link: made[index]?.spaceUri ?? '' }));
		const [apollo = {}, ...others] = sheet;
		return { workflowId, sheet: [{ ...apollo, ...EDITED }, ...others] };
	}

	const peopleIn = (name: string) =>
		there.google
			.spaces()
			.find(({ displayName }) => displayName === name)
			?.members.map(({ email }) => email);

	const writes = () =>
		there.google.log
			.filter(({ name, method }) => name.startsWith('spaces.') && method !== 'GET')
			.map(({ name }) => name);

	describe('a sheet that is edited and run again', () => {
		it('brings the same spaces in line, and a run after that changes nothing', async () => {
			const { sheet, workflowId } = await firstRun();
			const before = there.google.spaces().map(({ name }) => name);
			const again = await there.run(settings(), sheet, workflowId);
			expect(again.status).toBe('success');
			expect(jsonOf(again)).toMatchObject([
				{
					displayName: 'Artemis',
					result:
						"updated: renamed from 'Apollo', added karin@example.com, removed ben@example.com",
					created: false,
					changes: ["renamed from 'Apollo'", 'added karin@example.com', 'removed ben@example.com'],
				},
				{ displayName: 'Gemini', result: 'was there', created: false, changes: [] },
			]);
			expect(there.google.spaces().map(({ name }) => name)).toEqual(before);
			expect(peopleIn('Artemis')).toEqual([
				OWNER,
				'ada@example.com',
				'carla@example.com',
				'karin@example.com',
			]);

			there.google.log.length = 0;
			const third = jsonOf(await there.run(settings(), sheet, workflowId));
			expect(third.map(({ changes }) => changes)).toEqual([[], []]);
			expect(writes()).toEqual([]);
		});

		it('is told change by change in a preview, which writes nothing', async () => {
			const { sheet, workflowId } = await firstRun();
			const shown = await there.run(settings({ previewOnly: true }), sheet, workflowId);
			expect(jsonOf(shown)).toMatchObject([
				{
					preview: true,
					displayName: 'Apollo',
					changes: [
						"renamed from 'Apollo'",
						'would add or invite karin@example.com',
						'removed ben@example.com',
					],
				},
				{ preview: true, displayName: 'Gemini', changes: [] },
			]);
			expect(writes()).toEqual([]);
			expect(namesAt(there)).toEqual(['Apollo', 'Gemini']);
			expect(peopleIn('Apollo')).toContain('ben@example.com');
		});
	});
}
