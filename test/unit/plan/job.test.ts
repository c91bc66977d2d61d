import { contradictions, jobOf, type Job } from '../../../nodes/GoogleChatSetupSpace/plan/job';
import { setUpBodyOf } from '../../../nodes/GoogleChatSetupSpace/plan/plan';
import {
	requestIdOfKey,
	requestIdOfRow,
	type RunIdentity,
} from '../../../nodes/GoogleChatSetupSpace/plan/requestId';
import type { Row } from '../../../nodes/GoogleChatSetupSpace/plan/row';
import { CREDENTIAL, planOf } from './rows';

const RUN: RunIdentity = { workflow: 'wf', node: 'n', seed: 's', runIndex: 0 };
const jobFor = (row: Partial<Row>, run = RUN, actor = CREDENTIAL): Job =>
	jobOf(planOf(row, actor), run);
const keyed = (idempotencyKey: string, row: Partial<Row> = {}) =>
	jobFor({ ...row, options: { idempotencyKey, ...row.options } });

describe('a job', () => {
	it('has an id of its row where there is no key, and of the key where there is one', () => {
		const other: RunIdentity = { ...RUN, seed: 's2', runIndex: 3 };
		const free = jobFor({});
		expect(free.isKeyed).toBe(false);
		expect(jobFor({}).requestId).toBe(free.requestId);
		expect(jobFor({}, other).requestId).not.toBe(free.requestId);
		const bound = keyed('T-1');
		expect(bound.isKeyed).toBe(true);
		expect(
			jobFor({ index: 5, displayName: 'Soyuz', options: { idempotencyKey: 'T-1' } }, other),
		).toMatchObject({
			requestId: bound.requestId,
		});
	});

	it('is another one in another round of a loop', () => {
		const later = { ...RUN, runIndex: 3 };
		expect(jobFor({}, later).recordName).not.toBe(jobFor({}).recordName);
		expect(jobFor({}, later).requestId).not.toBe(jobFor({}).requestId);
	});

	it('goes by the wish in tool form, where n8n counts tries: people in any order', () => {
		const tool: RunIdentity = { workflow: 'wf', node: 'n', seed: 's' };
		const [one, other, third] = [
			'ada@example.com, ben@example.com',
			'ben@example.com; ada@example.com',
			'ada@example.com',
		].map((members) => jobFor({ members }, tool));
		expect(other?.requestId).toBe(one?.requestId);
		expect(third?.requestId).not.toBe(one?.requestId);
	});

	it('keeps its id where a credential is replaced, and has another for another person', () => {
		const replaced = { id: 'another' };
		expect(jobFor({}, RUN, replaced).requestId).toBe(jobFor({}).requestId);
		const ids = ['ada@example.com', 'ben@example.com'].map(
			(email) => jobFor({}, RUN, { id: email, email }).requestId,
		);
		expect(new Set(ids).size).toBe(2);
	});

	it('has the same id for the same row, whatever it is warned of and however cells are written', () => {
		const one = jobFor({ members: 'ada@example.com', spaceType: 'SPACE' });
		const same = jobFor({ members: ' Ada <ADA@example.com>', spaceType: 'Named space' });
		expect(same.requestId).toBe(one.requestId);
	});

	it.each<[string, Partial<Row>]>([
		['another name', { displayName: 'Soyuz' }],
		['other members', { members: 'ben@example.com' }],
		['another setting', { spaceSettings: { spaceHistoryState: 'on' } }],
	])('keeps its id where the row is given %s, and its wish is another one', (_what, row) => {
		expect(jobFor(row).requestId).toBe(jobFor({}).requestId);
		expect(jobFor(row).wishId).not.toBe(jobFor({}).wishId);
	});

	it('has another id in another place of the sheet', () => {
		expect(jobFor({ index: 1 }).requestId).not.toBe(jobFor({}).requestId);
	});

	it('has the id of its person where it is a direct message', () => {
		const direct = (members: string) => jobFor({ spaceType: 'DM', displayName: '', members });
		expect(direct('ada@example.com').requestId).not.toBe(direct('ben@example.com').requestId);
	});

	it('has the id of its place, its person and who acts', () => {
		const [ADA, BEN] = ['ada@example.com', 'ben@example.com'];
		const direct = { index: 2, spaceType: 'DM', displayName: '', members: ADA };
		const place = { index: 2, wish: '' };
		const asBen = { id: BEN, email: BEN };
		expect(jobFor({ index: 2, members: ADA }).requestId).toBe(requestIdOfRow(RUN, place));
		expect(jobFor(direct).requestId).toBe(
			requestIdOfRow(RUN, { ...place, person: `users/${ADA}` }),
		);
		expect(jobFor({ index: 2 }, RUN, asBen).requestId).toBe(
			requestIdOfRow(RUN, { ...place, actingAs: BEN }),
		);
		expect(jobFor(direct, RUN, asBen).requestId).toBe(
			requestIdOfRow(RUN, { ...place, actingAs: BEN, person: `users/${ADA}` }),
		);
	});

	it('has the id of its place where it is the direct message with the app', () => {
		const row = { index: 2, spaceType: 'DM', displayName: '', singleUserBotDm: true };
		expect(jobFor(row).requestId).toBe(requestIdOfRow(RUN, { index: 2, wish: '' }));
	});

	it('has the id of its key and who acts, person or not', () => {
		for (const email of ['ada@example.com', undefined]) {
			const actor = { id: 'ada@example.com', email };
			const job = jobFor({ options: { idempotencyKey: 'T-1' } }, RUN, actor);
			expect(job.requestId).toBe(requestIdOfKey(RUN, 'ada@example.com', 'T-1'));
		}
	});

	it('is recorded by its round and place, in tool form by its wish and place', () => {
		expect(jobFor({ index: 4 }, { ...RUN, runIndex: 3 }).recordName).toBe('3:4');
		const tool: RunIdentity = { workflow: 'wf', node: 'n', seed: 's' };
		const { recordName, wishId } = jobFor({ index: 4 }, tool);
		expect(recordName).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}:4$/);
		expect(wishId).toMatch(/^[\da-f]{8}$/);
		expect(recordName.startsWith(`${wishId}-`)).toBe(true);
	});

	it('has what its row plans, and the body of its setup', () => {
		const plan = planOf({ members: 'ada@example.com' });
		const job = jobOf(plan, RUN);
		expect(job.plan).toBe(plan);
		expect(job.body).toEqual(setUpBodyOf(plan));
	});

	it.each<[string, Row['options'], Row['options']]>([
		['another space', { existingSpace: 'A1' }, { existingSpace: 'A2' }],
		[
			'people to be reported',
			{ existingSpace: 'A1' },
			{ existingSpace: 'A1', peopleNotInRow: 'report' },
		],
		['more people to be removed', {}, { removeAtMost: 6 }],
		['another way with spaces that exist', {}, { ifSpaceExists: 'fail' }],
		['another way with unknown members', {}, { unknownMembers: 'leaveOut' }],
	])('wishes something else with %s', (_what, before, after) => {
		expect(jobFor({ options: after }).wishId).not.toBe(jobFor({ options: before }).wishId);
	});

	it.each<[string, Partial<Row>, Partial<Row>]>([
		[
			'people',
			{ members: 'ada@example.com, ben@example.com' },
			{ members: 'ben@example.com, ada@example.com' },
		],
		[
			'groups',
			{ spaceSettings: { groups: 'groups/a1, team@example.com' } },
			{ spaceSettings: { groups: 'team@example.com, groups/a1' } },
		],
		[
			'owners',
			{ afterSetup: { owners: 'ada@example.com, ben@example.com' } },
			{ afterSetup: { owners: 'ben@example.com, ada@example.com' } },
		],
		[
			'managers',
			{ afterSetup: { managers: 'ada@example.com, ben@example.com' } },
			{ afterSetup: { managers: 'ben@example.com, ada@example.com' } },
		],
	])('wishes the same with its %s in another order', (_what, one, other) => {
		expect(jobFor(other).wishId).toBe(jobFor(one).wishId);
	});

	it('sends in a preview what it sends in a run', () => {
		const row = { members: 'ada@example.com', spaceSettings: { description: 'Moon' } };
		const preview = jobFor({ ...row, options: { previewOnly: true } });
		const real = jobFor({ ...row, options: { previewOnly: false } });
		expect({ ...preview, plan: {} }).toEqual({ ...real, plan: {} });
	});
});

describe('rows with the same key', () => {
	const sentencesOf = (jobs: Job[]) => {
		const found = contradictions(jobs);
		return jobs.map((job) => found.get(job));
	};
	const says = (row: number, key = 'T-1') =>
		`Idempotency Key '${key}' is also that of row ${row}, which asks for something else`;

	it('are fine where they name the same people in another order', () => {
		const jobs = ['ada@example.com, ben@example.com', 'ben@example.com; ada@example.com'].map(
			(members, index) => keyed('T-1', { index, members }),
		);
		expect(sentencesOf(jobs)).toEqual([undefined, undefined]);
	});

	it('are fine where they ask for the same, however their cells are written', () => {
		const jobs = [
			keyed('T-1', {
				index: 0,
				members: 'ada@example.com',
				afterSetup: { owners: 'ada@example.com' },
				spaceSettings: { groups: 'Team@example.com' },
			}),
			keyed('T-1', {
				index: 1,
				displayName: ' Apollo ',
				members: ['Ada <ADA@example.com>'],
				afterSetup: { owners: 'users/ada@example.com' },
				spaceSettings: { groups: 'The team <team@example.com>' },
			}),
		];
		expect(sentencesOf(jobs)).toEqual([undefined, undefined]);
	});

	it.each<[string, Partial<Row>]>([
		['name', { displayName: 'Soyuz' }],
		['members', { members: 'ben@example.com' }],
		['groups', { spaceSettings: { groups: 'groups/a1' } }],
		['groups by email', { spaceSettings: { groups: 'team@example.com' } }],
		['settings', { spaceSettings: { guidelines: 'Be kind' } }],
		['owners', { members: '', afterSetup: { owners: 'ada@example.com' } }],
		['managers', { members: '', afterSetup: { managers: 'ada@example.com' } }],
		['welcome message', { afterSetup: { welcomeMessage: 'Hi' } }],
		['check', { afterSetup: { checkMembers: 'report' } }],
		['app', { afterSetup: { addChatApp: true } }],
		['way with spaces that exist', { options: { ifSpaceExists: 'reuse' } }],
		['way with unknown members', { options: { unknownMembers: 'leaveOut' } }],
	])('are both named where they differ in their %s', (_what, row) => {
		const jobs = [
			keyed('T-1', { index: 0, members: 'ada@example.com' }),
			keyed('T-1', { index: 4, members: 'ada@example.com', ...row }),
		];
		expect(sentencesOf(jobs)).toEqual([says(5), says(1)]);
	});

	it('are both named where they differ in a group by email', () => {
		const jobs = ['a@example.com', 'b@example.com'].map((groups, index) =>
			keyed('T-1', { index, spaceSettings: { groups } }),
		);
		expect(sentencesOf(jobs)).toEqual([says(2), says(1)]);
	});

	it('are all refused where one of them differs', () => {
		const jobs = ['Apollo', 'Soyuz', 'Apollo', 'Vostok'].map((displayName, index) =>
			keyed('T-1', { index, displayName }),
		);
		expect(sentencesOf(jobs)).toEqual([says(2), says(1), says(2), says(1)]);
	});

	it('have nothing to do with rows of other keys, or of none', () => {
		const jobs = [
			keyed('T-1', { index: 0 }),
			keyed('T-2', { index: 1, displayName: 'Soyuz' }),
			jobFor({ index: 2, displayName: 'Vostok' }),
			jobFor({ index: 3 }),
		];
		expect(contradictions(jobs).size).toBe(0);
	});

	it('are told with a key that fits into a message', () => {
		const key = 'k'.repeat(1000);
		const jobs = [keyed(key, { index: 0 }), keyed(key, { index: 1, displayName: 'Soyuz' })];
		expect(sentencesOf(jobs)[0]).toBe(says(2, `${'k'.repeat(59)}…`));
	});
});
