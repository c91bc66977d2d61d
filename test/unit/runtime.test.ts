import manifest from 'n8n-workflow/package.json';

import { processRuntime } from '../../nodes/GoogleChatSetupSpace/runtime';

/** Since this one, n8n takes an item with `error` and `details` for a failed one. */
const TAKES_DETAILS_SINCE = '2.36.0';

describe('what the node takes from the process', () => {
	it('knows that the n8n which is installed here takes the details of a failed item', () => {
		const isNewer = manifest.version.localeCompare(TAKES_DETAILS_SINCE, 'en', { numeric: true });
		expect(isNewer).toBe(1);
		expect(processRuntime.knowsDetails).toBe(true);
	});

	it('has a clock that goes, and an id that differs each time', async () => {
		const before = processRuntime.now();
		await processRuntime.sleep(5);
		expect(processRuntime.now()).toBeGreaterThan(before);
		expect(processRuntime.randomId()).not.toBe(processRuntime.randomId());
		const drawn = processRuntime.random();
		expect(drawn).toBeGreaterThanOrEqual(0);
		expect(drawn).toBeLessThan(1);
	});
});
