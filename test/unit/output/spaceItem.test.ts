import type { Failure } from '../../../nodes/GoogleChatSetupSpace/failures/failure';
import { spaceItem, warningsOf } from '../../../nodes/GoogleChatSetupSpace/output/spaceItem';
import type { RowDone } from '../../../nodes/GoogleChatSetupSpace/steps/rowResult';
import { planOf } from '../plan/rows';

describe('the item of a row', () => {
	it('has its fields in this order, whatever is known', () => {
		const item = spaceItem(planOf(), {
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

describe('the item of a row where nothing more is known', () => {
	const done: RowDone = {
		space: { name: 'spaces/A', spaceType: 'DIRECT_MESSAGE', spaceThreadingState: 'GROUPED' },
		skipped: [],
		warnings: [],
	};

	it('has no field without a value', () => {
		expect(spaceItem(planOf(), done)).toStrictEqual({
			spaceUri: 'https://chat.google.com/dm/A',
			result: 'set up, or there before',
			spaceType: 'DIRECT_MESSAGE',
			spaceId: 'A',
			name: 'spaces/A',
		});
	});

	it("has all of Google's fields where the row asks for them", () => {
		expect(spaceItem(planOf({ simplify: false }), done)).toMatchObject({
			spaceThreadingState: 'GROUPED',
		});
	});
});

describe('the warnings of a row', () => {
	const plan = { ...planOf(), warnings: ['First.'] };
	const failure = (kind: Failure['kind'], googlesWords?: string): Failure => ({
		kind,
		happened: 'it was refused',
		advice: ['Look at it.', 'Look again.'],
		link: { text: 'Read more', href: 'https://example.com/' },
		...(googlesWords !== undefined && { googlesWords }),
	});
	const warned = (of: Failure, more: object = {}) => {
		const failed = { failure: of, seen: ['503', '503'], mayHaveActed: false, ...more };
		const skipped = [{ what: 'The message was not sent', failed }];
		return warningsOf(plan, { space: { name: 'spaces/A' }, skipped, warnings: ['Last.'] });
	};

	it("are the plan's, those of the steps and the row's own, in this order", () => {
		expect(warned(failure('unknownMember', 'No.'))).toEqual([
			'First.',
			'The message was not sent: it was refused. Look at it.',
			'Last.',
		]);
	});

	it.each(['blocked', 'notAllowed', 'projectRefused'] as const)(
		"hold Google's own words of what is %s",
		(kind) => {
			expect(warned(failure(kind, 'No.'))[1]).toBe(
				"The message was not sent: it was refused. Look at it. Google's own words: No.",
			);
			expect(warned(failure(kind))[1]).toBe(
				'The message was not sent: it was refused. Look at it.',
			);
		},
	);

	it('give no advice where nobody knows any', () => {
		expect(warned(failure('other', 'No.'))[1]).toBe(
			"The message was not sent: it was refused. Google's own words: No.",
		);
	});

	it('tell how often it was tried', () => {
		expect(warned(failure('unavailable', 'No.'), { gaveUp: {} })[1]).toBe(
			'The message was not sent: it was refused. Look at it. Tried 2 times: 503, 503.',
		);
	});
});
