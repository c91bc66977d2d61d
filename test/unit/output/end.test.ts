import { endOf, leftBehind } from '../../../nodes/GoogleChatSetupSpace/output/end';
import type { Job } from '../../../nodes/GoogleChatSetupSpace/plan/job';
import { spaceExists } from '../../../nodes/GoogleChatSetupSpace/failures/existing';
import type { Failure } from '../../../nodes/GoogleChatSetupSpace/failures/failure';
import type { RowResult } from '../../../nodes/GoogleChatSetupSpace/steps/rowResult';
import { planOf } from '../plan/rows';

const jobOf = (requestId: string) => ({ plan: planOf(), requestId }) as Job;
const FAILURE: Failure = {
	kind: 'network',
	happened: 'the connection was lost',
	advice: [],
	link: { text: 'Read more', href: 'https://example.com/' },
};
const failed = (extra: object, failure = FAILURE) =>
	({
		kind: 'failed',
		failed: { failure, seen: [], mayHaveActed: false },
		mayHaveMadeOne: false,
		...extra,
	}) as RowResult;
const stopped = (extra: object) =>
	({ kind: 'stopped', mayHaveMadeOne: false, ...extra }) as RowResult;
const done = (name: string) =>
	({
		kind: 'done',
		done: { space: { name }, requestId: 'id', skipped: [], warnings: [] },
	}) as RowResult;
const space = (name: string) => ({ space: { name } });

const left = (...results: Array<[string, RowResult]>) =>
	leftBehind(results.map(([id, result]) => endOf(jobOf(id), result, 'Look for it.')));

describe('what the rows of a run leave behind', () => {
	it('is counted whatever the rows ended with', () => {
		expect(
			left(
				['1', done('spaces/A')],
				['2', failed(space('spaces/B'))],
				['3', stopped(space('spaces/C'))],
				['4', failed({ mayHaveMadeOne: true })],
				['5', stopped({ mayHaveMadeOne: true })],
				['6', failed({})],
				['7', stopped({})],
			),
		).toEqual({ ready: 3, mayBeMore: 2, total: 7 });
	});

	it('is one space for rows that share it, known or not', () => {
		expect(
			left(
				['1', done('spaces/A')],
				['1', done('spaces/A')],
				['2', failed({ mayHaveMadeOne: true })],
				['2', failed({ mayHaveMadeOne: true })],
			),
		).toEqual({ ready: 1, mayBeMore: 1, total: 4 });
	});

	it('is not a space of others that the row only met', () => {
		const met = failed(space('spaces/A'), spaceExists('https://chat.google.com/room/A', 'SPACE'));
		expect(left(['1', met])).toEqual({ ready: 0, mayBeMore: 0, total: 1 });
	});

	it('is nothing unknown where the space is there', () => {
		const end = endOf(
			jobOf('1'),
			failed({ mayHaveMadeOne: true, ...space('spaces/A') }),
			'Look for it.',
		);
		expect(JSON.stringify(end)).not.toContain('Look for it.');
		expect(leftBehind([end])).toEqual({ ready: 1, mayBeMore: 0, total: 1 });
	});
});

describe('making the item', () => {
	it('ends the row alone where it fails', () => {
		const odd = { kind: 'done', done: { space: { name: 7 }, skipped: [], warnings: [] } };
		const end = endOf(jobOf('1'), odd as never, 'Look for it.');
		expect(end).toMatchObject({
			mayExist: '1',
			text: { message: expect.stringMatching(/^Row 1 \('Apollo'\): something went wrong/) },
		});
	});
});
