import { previewItem } from '../../../nodes/GoogleChatSetupSpace/output/previewItem';
import { jobOf } from '../../../nodes/GoogleChatSetupSpace/plan/job';
import type { Row } from '../../../nodes/GoogleChatSetupSpace/plan/row';
import { addresses, planOf } from '../plan/rows';

const CHAT = 'https://chat.googleapis.com/v1';
const SPACE = `${CHAT}/spaces/{space}`;
const LINK = 'https://chat.google.com/room/AAQAtz1Xk0Y';
const UNTOLD = 'Whether the key stands for a space already cannot be told without setting it up.';

const jobFor = (given: Partial<Row> = {}) =>
	jobOf(planOf(given), { workflow: 'w', node: 'n', seed: 's' });
const preview = (given: Partial<Row> = {}) => previewItem(jobFor(given));
const warningsOf = (options: object) => preview({ options: { ...options } }).warnings;

describe('a preview of a row whose space is not there', () => {
	it('is the request that would be sent, and no more', () => {
		expect(preview({ members: 'ada@example.com' })).toStrictEqual({
			preview: true,
			method: 'POST',
			url: `${CHAT}/spaces:setup`,
			body: {
				space: { spaceType: 'SPACE', displayName: 'Apollo' },
				memberships: [{ member: { name: 'users/ada@example.com', type: 'HUMAN' } }],
			},
			afterSetup: [],
		});
	});

	it('has the request id of a key, which is known beforehand', () => {
		const given = { options: { idempotencyKey: 'T-1' } };
		expect(previewItem(jobFor(given))).toMatchObject({
			body: { requestId: jobFor(given).requestId },
		});
	});

	it('has each step that follows, with what Google gives out later in braces', () => {
		const { afterSetup } = preview({
			members: [...addresses(49), '12345678901234567890'],
			afterSetup: {
				addChatApp: true,
				owners: 'p1@example.com',
				managers: '12345678901234567890',
				welcomeMessage: 'Hi',
				pinWelcomeMessage: true,
				checkMembers: 'report',
			},
		});
		const id = '12345678901234567890';
		expect(afterSetup).toStrictEqual([
			{
				method: 'POST',
				url: `${SPACE}/members`,
				body: { member: { name: `users/${id}`, type: 'HUMAN' } },
			},
			{
				method: 'POST',
				url: `${SPACE}/members`,
				body: { member: { name: 'users/app', type: 'BOT' } },
			},
			{
				method: 'PATCH',
				url: `${SPACE}/members/{p1@example.com}`,
				query: { updateMask: 'role' },
				body: { role: 'ROLE_MANAGER' },
			},
			{
				method: 'PATCH',
				url: `${SPACE}/members/${id}`,
				query: { updateMask: 'role' },
				body: { role: 'ROLE_ASSISTANT_MANAGER' },
			},
			{
				method: 'POST',
				url: `${SPACE}/messages`,
				query: { messageId: 'client-{requestId}', requestId: '{requestId}' },
				body: { text: 'Hi' },
			},
			{
				method: 'POST',
				url: `${SPACE}/messagePins`,
				body: { message: 'spaces/{space}/messages/{message}' },
			},
			{
				method: 'GET',
				url: `${SPACE}/members`,
				query: { showInvited: true, showGroups: true, pageSize: 1000 },
			},
		]);
	});

	it.each<[string, object, string[] | undefined]>([
		[
			'of a key that an update would find',
			{ idempotencyKey: 'T-1', ifSpaceExists: 'update' },
			[UNTOLD],
		],
		['of a key that is reused', { idempotencyKey: 'T-1', ifSpaceExists: 'reuse' }, [UNTOLD]],
		['of nothing where a key makes a space', { idempotencyKey: 'T-1' }, undefined],
		['of nothing where a name is reused', { ifSpaceExists: 'reuse' }, undefined],
	])('warns %s', (_what, options, warnings) => {
		expect(warningsOf(options)).toEqual(warnings);
	});

	it('warns of what the plan warns of', () => {
		const job = jobFor();
		const plan = { ...job.plan, warnings: ['Look.'] };
		expect(previewItem({ ...job, plan }).warnings).toEqual(['Look.']);
		expect(previewItem({ ...job, plan, isKeyed: true }).warnings).toEqual(['Look.']);
		const reported = { ...plan, peopleNotInRow: 'report' as const };
		expect(previewItem({ ...job, plan: reported, isKeyed: true }).warnings).toEqual([
			'Look.',
			UNTOLD,
		]);
		expect(previewItem({ ...job, plan: reported }).warnings).toEqual(['Look.']);
	});
});

describe('a preview of a row whose space is there', () => {
	const done = {
		space: { name: 'spaces/AAQAtz1Xk0Y', spaceType: 'SPACE' as const, displayName: 'Old' },
		skipped: [],
		warnings: ['Who is in it cannot be seen.'],
		changes: ["renamed from 'Old'"],
		notInRow: ['carl@example.com'],
	};

	it('has what would be changed, and no setup where the row names the space', () => {
		const job = jobFor({ options: { existingSpace: LINK } });
		expect(previewItem(job, done)).toStrictEqual({
			preview: true,
			displayName: 'Old',
			spaceUri: LINK,
			changes: ["renamed from 'Old'"],
			notInRow: ['carl@example.com'],
			afterSetup: [],
			warnings: ['Who is in it cannot be seen.'],
		});
	});

	it('has the setup where the space was looked for, and says nothing of its key', () => {
		const job = jobFor({ options: { ifSpaceExists: 'update', idempotencyKey: 'T-1' } });
		const item = previewItem(job, { ...done, warnings: [] });
		expect(item).toMatchObject({ method: 'POST', spaceUri: LINK });
		expect(item).not.toHaveProperty('warnings');
	});
});
