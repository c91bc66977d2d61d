import { OWNER } from '../../../sandbox/google';
import {
	chain,
	SERVICE_ACCOUNT_TYPE,
	type Workflow,
	type WorkflowNode,
} from '../../../sandbox/n8n/drive/workflow';
import { jsonOf, namesAt, row, type There } from '../there';

const SETTINGS = {
	parameters: {
		authentication: 'serviceAccount',
		options: { actAs: '={{ $json.actAs }}' },
	},
};

export function serviceAccount(there: There): void {
	describe('a service account', () => {
		it('sets up spaces as the user of the credential, or as the one of the row', async () => {
			const credentials = await there.connectServiceAccount();
			const execution = await there.run({ ...SETTINGS, credentials }, [
				row('Apollo', { actAs: '' }),
				row('Gemini', { actAs: 'ben@example.com' }),
			]);
			expect(jsonOf(execution)).toMatchObject([
				{ displayName: 'Apollo', created: true },
				{ displayName: 'Gemini', created: true },
			]);
			expect(
				there.google
					.spaces()
					.map(({ createdBy }) => createdBy)
					.sort(),
			).toEqual(['ben@example.com', OWNER]);
		});

		it('that nobody has delegated to says so before anything is sent', async () => {
			const credentials = await there.connectServiceAccount({ delegated: undefined });
			const { error } = await there.run({ ...SETTINGS, credentials }, [row('Apollo')]);
			expect(error?.message).toMatch(/may not act as 'owner@example\.com'$/);
			expect(error?.description).toContain('domain-wide delegation');
			expect(namesAt(there)).toEqual([]);
		});

		it('signs in once more where Google no longer accepts its token', async () => {
			const credentials = await there.connectServiceAccount();
			there.google.faults.on({ method: 'spaces.setup', nth: 1 }, { status: 401, body: {} });
			const { status } = await there.run({ ...SETTINGS, credentials }, [row('Apollo')]);
			expect(status).toBe('success');
			expect(there.google.calls('token.jwt')).toHaveLength(2);
			expect(namesAt(there)).toEqual(['Apollo']);
		});

		it('has rows retried as the same person, one space each', async () => {
			const credentials = await there.connectServiceAccount();
			there.google.faults.on({ method: 'spaces.setup', nth: 2 }, { status: 404, body: {} });
			const failed = await there.run({ ...SETTINGS, credentials }, [
				row('Apollo'),
				row('Gemini', { actAs: 'ben@example.com' }),
			]);
			expect(failed.status).toBe('error');
			expect((await there.retry(failed)).status).toBe('success');
			const made = there.google
				.spaces()
				.map(({ displayName, createdBy }) => [displayName, createdBy]);
			expect(made.sort()).toEqual([
				['Apollo', OWNER],
				['Gemini', 'ben@example.com'],
			]);
		});

		it("lets n8n's own HTTP Request node in, and once more when its token has ended", async () => {
			const credentials = await there.connectServiceAccount();
			const { name } = there.google.addSpace({
				spaceType: 'SPACE',
				displayName: 'Apollo',
				createdBy: OWNER,
			});
			const workflow = listing(credentials);
			const list = async (id?: string) => {
				const execution = await there.n8n.runWorkflow({ ...workflow, ...(id && { id }) });
				const { status, workflowId } = there.seen(execution);
				expect(status).toBe('success');
				expect(jsonOf(execution.node(HTTP_REQUEST))).toMatchObject([{ spaces: [{ name }] }]);
				return workflowId;
			};
			const asked = () => there.google.log.map(({ name: called, status }) => [called, status]);

			const id = await list();
			await list(id);
			// One token serves both.
			const before = [
				['token.jwt', 200],
				['spaces.list', 200],
				['spaces.list', 200],
			];
			expect(asked()).toEqual(before);

			there.google.oauth.revoke(OWNER);
			await list(id);
			expect(asked().slice(before.length)).toEqual([
				['spaces.list', 401],
				['token.jwt', 200],
				['spaces.list', 200],
			]);
			expect(new Set(there.google.calls('spaces.list').map(({ user }) => user))).toEqual(
				new Set([OWNER]),
			);
		});
	});
}

const HTTP_REQUEST = 'HTTP Request';

/** n8n's own node lists the spaces, signed in by our credential. */
const listing = (credentials: WorkflowNode['credentials']): Workflow => ({
	name: 'listing',
	settings: { executionOrder: 'v1' },
	nodes: [
		{
			id: '6f1c1f2e-0000-4000-8000-00000000000a',
			name: 'By hand',
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
		{
			id: '6f1c1f2e-0000-4000-8000-00000000000e',
			name: HTTP_REQUEST,
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			position: [220, 0],
			parameters: {
				url: 'https://chat.googleapis.com/v1/spaces',
				authentication: 'predefinedCredentialType',
				nodeCredentialType: SERVICE_ACCOUNT_TYPE,
				options: {},
			},
			credentials,
		},
	],
	connections: chain('By hand', HTTP_REQUEST),
});
