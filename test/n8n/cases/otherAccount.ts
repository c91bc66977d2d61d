import { errors, OWNER } from '../../../sandbox/google';
import { OAUTH2_TYPE } from '../../../sandbox/n8n/drive/workflow';
import { switchAccount } from '../accounts';
import { isFor, jsonOf, row, type There } from '../there';

const BEN = 'ben@example.com';
const ROWS = [row('Apollo', { key: 'T-1' }), row('Gemini', { key: 'T-2' })];
const KEYED = { parameters: { options: { idempotencyKey: '={{ $json.key }}' } } };

const NOT_OPENED =
	'The space cannot be opened any more: it was deleted, you have left it, or another Google account made it. Nothing was done in it.';

export function otherAccount(there: There): void {
	/** What there is, and who made it. */
	const made = () =>
		there.google.spaces().map(({ displayName, createdBy }) => [displayName, createdBy]);

	/** A run in which Apollo is set up, and Gemini is refused. */
	async function failed() {
		there.google.faults.on(
			{ method: 'spaces.setup', where: isFor('Gemini'), times: 1 },
			errors.permissionDenied(),
		);
		const execution = await there.run({}, ROWS);
		expect(execution.status).toBe('error');
		expect(made()).toEqual([['Apollo', OWNER]]);
		return execution;
	}

	/** n8n's Retry with another credential chosen in the saved workflow, of another Cloud project. */
	async function retryWithAnother({ id, workflowId }: Awaited<ReturnType<typeof failed>>) {
		const { ref } = await there.connect();
		await switchAccount(there, ref, BEN);
		await there.n8n.useCredential(workflowId, { [OAUTH2_TYPE]: ref });
		return there.seen(await there.n8n.executions.retry(id, 'saved'));
	}

	describe("another account between a failed execution and n8n's Retry of it", () => {
		it.each(['in the same credential', 'in another credential, chosen in the saved workflow'])(
			'%s: what the first one made is told and not made again, and the rest is made',
			async (where) => {
				const { ref } = await there.connect();
				const execution = await failed();
				const isSame = where === 'in the same credential';
				if (isSame) await switchAccount(there, ref, BEN);
				const again = await (isSame ? there.retry(execution) : retryWithAnother(execution));
				expect(again.status).toBe('success');
				expect(jsonOf(again)).toMatchObject([
					{ result: `set up, but: ${NOT_OPENED.slice(0, -1)}`, warnings: [NOT_OPENED] },
					{ displayName: 'Gemini', result: 'set up', created: true },
				]);
				expect(again.hints.join()).toContain(`Row 1 ('Apollo'): ${NOT_OPENED}`);
				expect(made()).toEqual([
					['Apollo', OWNER],
					['Gemini', BEN],
				]);
			},
		);

		it('that may only set up spaces: the row says who began it, and what is there', async () => {
			const { ref } = await there.connect({
				scopes: ['chat.spaces.create'],
				fields: { spacesAccess: 'create' },
			});
			const execution = await failed();
			await switchAccount(there, ref, BEN);
			const { status, error } = await there.retry(execution);
			expect(status).toBe('error');
			expect(error?.message).toBe("Row 1 ('Apollo'): this row was begun by another Google account");
			expect(error?.description).toMatch(/^Connect the account that began it/);
			expect(error?.description).toContain('<br>1 of 2 spaces exist already.');
			expect(made()).toEqual([['Apollo', OWNER]]);

			await switchAccount(there, ref, OWNER);
			expect((await there.retry(execution)).status).toBe('success');
			expect(made()).toEqual(ROWS.map(({ name }) => [name, OWNER]));
		});
	});

	describe('another account in the credential, and the same keys', () => {
		it("says that another one has used the key, and makes nobody's space again", async () => {
			const { ref } = await there.connect();
			const { workflowId } = await there.run(KEYED, ROWS);
			await switchAccount(there, ref, BEN);
			const { status, error } = await there.run(KEYED, ROWS, workflowId);
			expect(status).toBe('error');
			expect(error?.message).toBe(
				"Row 1 ('Apollo'): this idempotency key was already used by another Google account",
			);
			expect(error?.description).toMatch(/^Connect the account that set up the space/);
			expect(made()).toEqual(ROWS.map(({ name }) => [name, OWNER]));
		});
	});
}
