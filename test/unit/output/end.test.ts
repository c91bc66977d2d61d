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
		).toEqual({ ready: 3, mayBeMore: 2 });
	});

	it('is one space for rows that share it, known or not', () => {
		expect(
			left(
				['1', done('spaces/A')],
				['1', done('spaces/A')],
				['2', failed({ mayHaveMadeOne: true })],
				['2', failed({ mayHaveMadeOne: true })],
			),
		).toEqual({ ready: 1, mayBeMore: 1 });
	});

	it('is not a space of others that the row only met', () => {
		const met = failed(space('spaces/A'), spaceExists({ name: 'spaces/A' }, 'SPACE'));
		expect(left(['1', met])).toEqual({ ready: 0, mayBeMore: 0 });
	});

	it('is nothing unknown where the space is there', () => {
		const end = endOf(
			jobOf('1'),
			failed({ mayHaveMadeOne: true, ...space('spaces/A') }),
			'Look for it.',
		);
		expect(JSON.stringify(end)).not.toContain('Look for it.');
		expect(leftBehind([end])).toEqual({ ready: 1, mayBeMore: 0 });
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

describe('how a row ends', () => {
	const LINK = 'https://chat.google.com/room/A';
	const ends = (result: RowResult, job = jobOf('1')) => endOf(job, result, 'Look for it.');

	it('with its item and its link where it is done', () => {
		const end = ends(done('spaces/A'));
		expect(end).toMatchObject({ spaceUri: LINK, item: { name: 'spaces/A', spaceUri: LINK } });
		expect(end).not.toHaveProperty('text');
		expect(end).not.toHaveProperty('mayExist');
	});

	it('with a preview where it is one, which leaves nothing behind', () => {
		const plan = planOf({ options: { previewOnly: true } });
		const job = { plan, requestId: '1' } as Job;
		const found = ends(done('spaces/A'), job);
		expect(found).toEqual({ row: plan, item: expect.objectContaining({ preview: true }) });
		expect(found).toMatchObject({ item: { spaceUri: LINK } });
		const absent = ends({ kind: 'absent' }, job);
		expect(absent).toEqual({ row: plan, item: expect.objectContaining({ preview: true }) });
		expect(absent).not.toHaveProperty('item.spaceUri');
	});

	it.each<[string, RowResult, object]>([
		[
			'failed, with its space there',
			failed({ ...space('spaces/A'), changes: ['renamed'] }),
			{
				spaceUri: LINK,
				mayExist: undefined,
				text: { details: ['Changed before that: renamed.', FAILURE.link] },
			},
		],
		[
			'failed, with a space that may be there',
			failed({ mayHaveMadeOne: true }),
			{ spaceUri: undefined, mayExist: '1', text: { details: [FAILURE.link, 'Look for it.'] } },
		],
		[
			'failed, with nothing there',
			failed({}),
			{ spaceUri: undefined, mayExist: undefined, text: { details: [FAILURE.link] } },
		],
		[
			'was stopped, with its space there',
			stopped({ ...space('spaces/A'), changes: ['renamed'] }),
			{
				spaceUri: LINK,
				mayExist: undefined,
				text: {
					details: ['Changed before that: renamed.', { text: 'Open the space', href: LINK }],
				},
			},
		],
		[
			'was stopped, with a space that may be there',
			stopped({ mayHaveMadeOne: true }),
			{ spaceUri: undefined, mayExist: '1', text: { details: ['Look for it.'] } },
		],
		[
			'was stopped, with nothing there',
			stopped({}),
			{
				spaceUri: undefined,
				mayExist: undefined,
				text: { details: ['No space was set up for this row: it can be sent again.'] },
			},
		],
	])('where it %s', (_what, result, end) => {
		expect(ends(result)).toMatchObject(end);
		expect(ends(result)).not.toHaveProperty('item');
	});
});
