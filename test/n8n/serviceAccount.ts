import { OWNER } from '../../sandbox/google';
import { jsonOf, namesAt, row, type There } from './there';

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
			expect(namesAt(there).sort()).toEqual(['Apollo', 'Gemini']);
		});
	});
}
