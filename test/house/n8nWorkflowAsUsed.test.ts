import * as asUsed from 'n8n-workflow';
import * as whole from 'n8n-workflow/dist/cjs/index.js';

describe('what tests get for n8n-workflow', () => {
	it('has all that is in the package, the very same', () => {
		const names = Object.keys(whole);
		expect(names).toContain('NodeOperationError');
		const others = names.filter(
			(name) => !(name in asUsed) || Reflect.get(asUsed, name) !== Reflect.get(whole, name),
		);
		expect(others).toEqual([]);
	});

	it('has nothing else', () => {
		expect('sleepWithAbort' in whole).toBe(false);
		expect('sleepWithAbort' in asUsed).toBe(false);
		expect(Reflect.get(asUsed, 'sleepWithAbort')).toBeUndefined();
	});
});
