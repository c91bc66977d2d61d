import type { IDataObject } from 'n8n-workflow';

import { jsonOf, namesAt, row, type There } from '../there';

const ROWS = [row('Apollo', { key: 'T-1' }), row('Gemini', { key: 'T-2' })];
const NAMES = ['Apollo', 'Gemini'];

const settings = (options: IDataObject = {}) => ({ parameters: { options } });
const KEYED = settings({ idempotencyKey: '={{ $json.key }}' });

export function copiedWorkflow(there: There): void {
	/**
	 * Runs a workflow, and then a copy of it: another workflow with the same node.
	 * @param copied what is set in the copy
	 */
	async function runBoth(original: ReturnType<typeof settings>, copied = original, link = false) {
		const first = await there.run(original, ROWS);
		const links = jsonOf(first).map(({ spaceUri }) => spaceUri);
		const rows = ROWS.map((each, index) => ({ ...each, ...(link && { link: links[index] }) }));
		const copy = await there.run(copied, rows);
		expect(copy.workflowId).not.toBe(first.workflowId);
		expect([first.status, copy.status]).toEqual(['success', 'success']);
		expect([first, copy].flatMap(({ hints }) => hints)).toEqual([]);
		return { first: jsonOf(first), copy: jsonOf(copy) };
	}

	describe('a copy of a workflow, run over the same rows', () => {
		it.each([
			['without keys', settings()],
			['with keys, which are those of one workflow', KEYED],
		])('%s, makes spaces of its own and says that it has made them', async (_how, given) => {
			const { first, copy } = await runBoth(given);
			expect(namesAt(there).sort()).toEqual([...NAMES, ...NAMES].sort());
			for (const items of [first, copy]) {
				expect(items).toMatchObject(
					NAMES.map((displayName) => ({ displayName, result: 'set up', created: true })),
				);
			}
			expect(new Set([...first, ...copy].map(({ name }) => name)).size).toBe(2 * ROWS.length);
		});

		it('the field for the key says so', async () => {
			const nodes = await there.n8n.rest.openPage(`${there.n8n.url}/types/nodes.json`);
			expect(nodes).toContain(
				'A copied workflow, a node pasted anew or another credential makes other keys.',
			);
		});

		it.each([
			[
				"with 'Reuse' set before it is run",
				settings({ idempotencyKey: '={{ $json.key }}', ifSpaceExists: 'reuse' }),
				false,
			],
			[
				'over rows that hold the links of the first run',
				settings({ existingSpace: '={{ $json.link }}' }),
				true,
			],
		])('%s, comes to the spaces that are there', async (_how, copied, link) => {
			await there.connect({ scopes: ['chat.spaces', 'chat.memberships'] });
			const { first, copy } = await runBoth(KEYED, copied, link);
			expect(namesAt(there).sort()).toEqual(NAMES);
			expect(copy).toMatchObject(
				first.map(({ name }) => ({ name, result: 'was there', created: false })),
			);
		});
	});
}
