import type { Failure } from '../../../nodes/GoogleChatSetupSpace/failures/failure';
import { answer } from '../../../nodes/GoogleChatSetupSpace/google/outcome';
import {
	endBy,
	isNotThere,
	must,
	orEnding,
	together,
	type Failed,
} from '../../../nodes/GoogleChatSetupSpace/run/result';

const failure = (kind: Failure['kind'] = 'other'): Failure => ({
	kind,
	happened: '',
	advice: [],
	link: { text: '', href: '' },
});
const failed = (status: number, more: Partial<Failed> = {}): Failed => ({
	failure: failure(),
	seen: [],
	answer: answer(status),
	mayHaveActed: false,
	...more,
});

describe('"it is not there"', () => {
	it.each<[string, Failed, boolean]>([
		['not found', failed(404), true],
		['permission denied', failed(403), true],
		['another refusal', failed(400), false],
		['a name that is taken', failed(409), false],
		['no answer', { failure: failure(), seen: [], mayHaveActed: true }, false],
		['attempts that ran out', failed(403, { gaveUp: {} }), false],
		['a plain refusal with advice', failed(403, { failure: failure('notAllowed') }), true],
		['one not accepted', failed(403, { failure: failure('notAccepted') }), true],
		['hidden members', failed(403, { failure: failure('membersHidden') }), true],
		['an app that is not configured', failed(404, { failure: failure('appNotConfigured') }), false],
		['an API that is off', failed(403, { failure: failure('apiNotEnabled') }), false],
	])('%s: %p', (_what, given, is) => {
		expect(isNotThere(given)).toBe(is);
	});
});

describe('an end of the row', () => {
	it('by a failure of ours was never sent', () => {
		expect(endBy(failure()).ending).toEqual({
			failed: { failure: failure(), seen: [], mayHaveActed: false },
		});
	});

	it('comes as a value, and other errors go on', async () => {
		expect(await orEnding(Promise.resolve(1))).toEqual({ done: 1 });
		expect(await orEnding(Promise.reject(endBy(failure())))).toEqual(endBy(failure()).ending);
		await expect(orEnding(Promise.reject(new Error('ours')))).rejects.toThrow('ours');
	});

	it('is what a failure makes of it where the row cannot go on', () => {
		expect(must({ done: 1 })).toBe(1);
		expect(() => must({ failed: failed(403) })).toThrow('The row ends here.');
	});
});

describe('several things at once', () => {
	it('are handed on in their order', async () => {
		const taken: number[] = [];
		await together([Promise.resolve(1), Promise.resolve(2)], (done) => taken.push(done));
		expect(taken).toEqual([1, 2]);
		await expect(together([Promise.resolve(1)])).resolves.toBeUndefined();
	});

	it('end the row with the first that ends it, once all are done and handed on', async () => {
		const taken: string[] = [];
		const late = new Promise<string>((resolve) => {
			setImmediate(() => {
				resolve('late');
			});
		});
		const all = [Promise.reject(new Error('one')), late, Promise.reject(new Error('two'))];
		await expect(together(all, (done) => taken.push(done))).rejects.toThrow('one');
		expect(taken).toEqual(['late']);
	});
});
