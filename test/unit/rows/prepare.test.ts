import type { Access } from '../../../nodes/GoogleChatSetupSpace/access/access';
import { prepare } from '../../../nodes/GoogleChatSetupSpace/rows/prepare';
import { Stop } from '../../../nodes/GoogleChatSetupSpace/sending/stop';
import { rowOf } from '../plan/rows';

describe('preparing many rows', () => {
	it('lets n8n do other things after each row at every stage', async () => {
		let handled = 0;
		let mostAtOnce = 0;
		const handle = <T>(result: T): T => {
			handled += 1;
			mostAtOnce = Math.max(mostAtOnce, handled);
			return result;
		};
		const access: Access = {
			kind: 'oAuth2',
			credential: 'c',
			projectKey: 'p',
			granted: undefined,
			actorOf: () => handle({ id: 'c' }),
			check: async () => undefined,
			transportFor: () => {
				throw new Error('not used');
			},
		};
		const rows = Array.from({ length: 20 }, (_, index) =>
			rowOf({ index, options: { previewOnly: true } }),
		);
		const prepared = await prepare({
			access,
			rows,
			breathe: async () => {
				handled = 0;
			},
			stopsAtBadRow: true,
			stop: new Stop(),
			sessionFor: () => {
				throw new Error('not used');
			},
			identity: { workflow: 'w', node: 'n', seed: 's', runIndex: 0 },
		});
		expect(prepared.every((row) => 'job' in row)).toBe(true);
		expect(mostAtOnce).toBe(1);
	});
});
