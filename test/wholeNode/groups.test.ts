import type { IDataObject } from 'n8n-workflow';

import { errors } from '../../sandbox/google';
import { failureOf, SAME_NAMES, world } from '../support/run';
import { emails, EVERYTHING, row, runAll } from './aroundTheSetup';

describe('Google Groups', () => {
	const withGroups = (groups: unknown) => row({ spaceSettings: { groups } as IDataObject });

	it('go into the setup, by id or by email', async () => {
		const there = world();
		const { id } = there.google.directory.group('team@example.com') as { id: string };
		await runAll(there, [withGroups(`groups/${id}, sales@example.com`)]);
		expect(emails(there)).toEqual(
			expect.arrayContaining(['team@example.com', 'sales@example.com']),
		);
		expect(there.google.calls('spaces.setup')).toHaveLength(1);
	});

	it('are looked up once, before the first space is written', async () => {
		const there = world(SAME_NAMES);
		await runAll(there, [withGroups('team@example.com'), withGroups('team@example.com')]);
		expect(there.google.log.map(({ name }) => name)).toEqual([
			'groups.lookup',
			'spaces.setup',
			'spaces.setup',
		]);
	});

	it('that Google does not know keep everything from being sent', async () => {
		const there = world();
		const { message, description } = await failureOf(
			there,
			[row(), withGroups('nothing@example.com')],
			there.tokenFor(...EVERYTHING),
		);
		expect(description).toContain('typing mistakes');
		expect(description).toContain('can let the account see the group');
		expect(message).toMatch(/row 2 \('Apollo'\): there is no Google Group 'nothing@example\.com'/);
		expect(there.google.spaces()).toEqual([]);
	});

	it('whose quota is used up are told with the API that has it', async () => {
		const there = world();
		there.google.faults.on({ method: 'groups.lookup' }, errors.quotaExceeded());
		const rows = [withGroups('team@example.com')].map((one) => ({
			...one,
			options: { maxWaitSeconds: 0 },
		}));
		const { message, description } = await failureOf(there, rows, there.tokenFor(...EVERYTHING));
		expect(message).toMatch(/has used up Cloud Identity's quota for now$/);
		expect(description).toContain('cloudidentity.googleapis.com/quotas');
		expect(description).not.toContain('Space Writes per Minute');
	});

	it('given as members are told from people', async () => {
		const there = world();
		const { description } = await failureOf(there, [row({ members: 'team@example.com' })]);
		expect(description).toContain("belongs into 'Google Groups' in Space Settings");
	});
});
