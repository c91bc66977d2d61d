import { spaceItem } from '../../../nodes/GoogleChatSetupSpace/output/spaceItem';
import type { Job } from '../../../nodes/GoogleChatSetupSpace/plan/job';
import { planOf } from '../plan/rows';

describe('the item of a row', () => {
	it('has its fields in this order, whatever is known', () => {
		const job = { plan: planOf() } as Job;
		const item = spaceItem(job, {
			space: { name: 'spaces/A', displayName: 'Apollo', spaceType: 'SPACE' },
			requestId: 'id',
			created: false,
			skipped: [],
			warnings: ['Look.'],
			memberReport: { requested: 1, joined: 1, invited: 0, missing: [] },
			changes: [],
			notInRow: ['carl@example.com'],
		});
		expect(Object.keys(item)).toEqual([
			'displayName',
			'spaceUri',
			'result',
			'created',
			'changes',
			'memberReport',
			'notInRow',
			'warnings',
			'spaceType',
			'spaceId',
			'name',
			'requestId',
		]);
		expect(item).toMatchObject({ changes: [], result: 'was there, but: Look' });
	});
});
