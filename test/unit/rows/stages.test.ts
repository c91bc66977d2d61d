import type { Access } from '../../../nodes/GoogleChatSetupSpace/access/access';
import { answer, type NoToken } from '../../../nodes/GoogleChatSetupSpace/google/outcome';
import type { Row } from '../../../nodes/GoogleChatSetupSpace/plan/row';
import { prepare, type PreparedRow } from '../../../nodes/GoogleChatSetupSpace/rows/prepare';
import { wholeRunOf } from '../../../nodes/GoogleChatSetupSpace/run/wholeRun';
import type { Session } from '../../../nodes/GoogleChatSetupSpace/run/session';
import { Stop } from '../../../nodes/GoogleChatSetupSpace/sending/stop';
import { rowOf } from '../plan/rows';

const REFUSED: NoToken = { kind: 'noToken', by: 'user', reason: 'revoked' };
const LINK = 'https://chat.google.com/room/AAQAtz1Xk0Y';
const NO_NAME = { displayName: '' };
const GROUP = { spaceSettings: { groups: 'team@example.com' } };

interface World {
	access?: Partial<Access>;
	stopsAtBadRow?: boolean;
	/** How looking up a group ends. */
	lookUp?: 'found' | 'failed' | 'stopped';
}

/** What becomes of rows, and what was asked for over the network. */
async function prepared(
	given: Array<Partial<Row>>,
	{ access, stopsAtBadRow = false, lookUp = 'found' }: World = {},
) {
	const asked: string[] = [];
	const ends = {
		found: { end: 'succeeded', value: { name: 'groups/1' }, answer: answer(200) },
		failed: {
			end: 'failed',
			outcome: answer(404, {}, { error: { status: 'NOT_FOUND', message: 'No.' } }),
		},
		stopped: { end: 'stopped' },
	};
	const session = {
		send: async ({ name }: { name: string }) => {
			asked.push(name);
			return { ...ends[lookUp], seen: [], mayHaveActed: false };
		},
		actor: { id: 'cred1' },
		about: { credentialKind: 'oAuth2' },
		partOfRun: wholeRunOf(new Stop(), () => [])('cred1'),
	} as unknown as Session;
	const rows = await prepare({
		access: {
			kind: 'oAuth2',
			credential: 'cred1',
			projectKey: 'p',
			granted: undefined,
			actorOf: ({ actAs = 'cred1' }) => ({ id: actAs }),
			check: async () => {
				asked.push('sign-in');
				return undefined;
			},
			transportFor: () => async () => answer(500),
			...access,
		},
		rows: given.map((row, index) => rowOf({ displayName: `Space ${index}`, ...row, index })),
		breathe: async () => undefined,
		stopsAtBadRow,
		stop: new Stop(),
		sessionFor: () => session,
		identity: { workflow: 'w', node: 'n', seed: 's', runIndex: 0 },
	});
	return { rows, asked };
}

/** What is said of each row: 'ready', or what is wrong with it. */
const told = (rows: readonly PreparedRow[]): string[] =>
	rows.map((row) => {
		if ('job' in row) return 'ready';
		return 'problems' in row.bad ? row.bad.problems.join('; ') : row.bad.failed.failure.happened;
	});

describe('a row is ready', () => {
	it('where nothing is wrong with it, beside one that cannot be sent', async () => {
		const { rows } = await prepared([{}, NO_NAME, {}]);
		expect(told(rows)).toEqual(['ready', 'Display Name is missing', 'ready']);
		expect(rows[0]).toMatchObject({ job: { plan: { index: 0, actor: { id: 'cred1' } } } });
		expect(rows[1]).toMatchObject({ bad: { row: { index: 1 } } });
	});

	it.each<['oAuth2' | 'serviceAccount', boolean]>([
		['oAuth2', true],
		['serviceAccount', false],
	])('with an id that may hang on who acts: %s', async (kind, areSame) => {
		const idsAs = async (id: string) => {
			const actor = kind === 'oAuth2' ? { id } : { id, email: id };
			const { rows } = await prepared([{}], { access: { kind, actorOf: () => actor } });
			return rows.map((row) => ('job' in row ? row.job.requestId : ''));
		};
		const [ada, ben] = [await idsAs('ada@example.com'), await idsAs('ben@example.com')];
		expect(JSON.stringify(ada) === JSON.stringify(ben)).toBe(areSame);
	});
});

describe('before anything is asked for, a row is held back', () => {
	it('whose space is that of another row, even of one that cannot be sent', async () => {
		const there = { options: { existingSpace: LINK } };
		const { rows } = await prepared([there, { ...there, members: 'tbd' }, {}]);
		expect(told(rows)).toEqual([
			'Existing Space is the same space as in row 2: give each space one row',
			expect.stringContaining("'tbd'"),
			'ready',
		]);
	});

	it('that wants to act as the credential cannot', async () => {
		const actorOf: Access['actorOf'] = ({ actAs }) =>
			actAs === undefined ? { id: 'cred1' } : { problem: `not as ${actAs}` };
		const { rows } = await prepared([{ options: { actAs: 'ada@example.com' } }, {}], {
			access: { actorOf },
		});
		expect(told(rows)).toEqual(['not as ada@example.com', 'ready']);
	});

	it('that is a direct message with who acts', async () => {
		const row = { spaceType: 'DIRECT_MESSAGE', displayName: '', members: 'ada@example.com' };
		const actorOf = () => ({ id: 'ada@example.com', email: 'ada@example.com' });
		const { rows } = await prepared([row], { access: { actorOf } });
		expect(told(rows)).toEqual([
			"'ada@example.com' is who acts: a direct message is with somebody else (Members)",
		]);
	});

	it('that needs what was not granted, unless it is a preview', async () => {
		const lacking = 'the credential lacks the permission to set up the space (chat.spaces)';
		const access = { granted: new Set(['openid']) };
		const { rows } = await prepared([{}, { options: { previewOnly: true } }], { access });
		expect(told(rows)).toEqual([lacking, 'ready']);
		expect(rows[0]).toMatchObject({
			bad: {
				row: { index: 0, label: 'Space 0' },
				failed: { failure: { kind: 'missingScope', link: expect.any(Object) } },
			},
		});
		expect(rows[1]).toMatchObject({ job: { plan: { warnings: [lacking] } } });
	});

	it('that has the key of another row, and asks for something else', async () => {
		const keyed = (displayName: string) => ({ displayName, options: { idempotencyKey: 'T-1' } });
		const { rows } = await prepared([keyed('Apollo'), keyed('Gemini'), NO_NAME, {}]);
		expect(told(rows)).toEqual([
			"Idempotency Key 'T-1' is also that of row 2, which asks for something else",
			"Idempotency Key 'T-1' is also that of row 1, which asks for something else",
			'Display Name is missing',
			'ready',
		]);
		expect(told((await prepared([keyed('Apollo'), keyed('Apollo')])).rows)).toEqual([
			'ready',
			'ready',
		]);
	});
});

describe('what is asked for over the network', () => {
	it('is asked for where all rows are right, or the others are carried out', async () => {
		const both = ['sign-in', 'groups.lookup'];
		expect((await prepared([GROUP], { stopsAtBadRow: true })).asked).toEqual(both);
		expect((await prepared([GROUP, NO_NAME])).asked).toEqual(both);
		expect((await prepared([GROUP, NO_NAME], { stopsAtBadRow: true })).asked).toEqual([]);
	});

	it('is a sign-in first, whose refusal ends the run that stops at a bad row', async () => {
		const access = { check: async () => REFUSED };
		for (const stopsAtBadRow of [true, false]) {
			const { rows, asked } = await prepared([GROUP], { access, stopsAtBadRow });
			expect(told(rows)).toEqual(['Google no longer accepts the sign-in of this credential']);
			expect(rows[0]).toMatchObject({ bad: { row: { label: 'Space 0' } } });
			expect(asked).toEqual([]);
		}
	});

	it('opens the page of the project where that is known', async () => {
		const check = async (): Promise<NoToken> => ({
			kind: 'noToken',
			by: 'serviceAccount',
			reason: 'badKey',
		});
		const { rows } = await prepared([{}], { access: { check, project: 'my-project-1' } });
		expect(JSON.stringify(rows)).toContain('serviceaccounts?project=my-project-1');
		const { rows: unknown } = await prepared([{}], { access: { check } });
		expect(JSON.stringify(unknown)).not.toContain('?project=');
	});

	it('is no sign-in for a preview, and no group unless it reads what is there', async () => {
		const options = { previewOnly: true };
		expect((await prepared([{ ...GROUP, options }])).asked).toEqual([]);
		const reads = { ...GROUP, options: { ...options, ifSpaceExists: 'reuse' } };
		expect((await prepared([reads])).asked).toEqual(['groups.lookup']);
	});

	it.each<[NonNullable<World['lookUp']>, string, object[]]>([
		['found', 'ready', [{ given: 'team@example.com', name: 'groups/1' }]],
		['stopped', 'ready', [{ given: 'team@example.com', email: 'team@example.com' }]],
	])('is a group, which is %s', async (lookUp, said, groups) => {
		const { rows } = await prepared([GROUP], { lookUp });
		expect(told(rows)).toEqual([said]);
		expect(rows[0]).toMatchObject({ job: { plan: { groups } } });
	});

	it('is a group, whose row alone is held back where it is not found', async () => {
		const { rows } = await prepared([GROUP, {}], { lookUp: 'failed' });
		expect(told(rows)).toEqual([expect.stringContaining('team@example.com'), 'ready']);
		expect(rows[0]).toMatchObject({ bad: { row: { index: 0 } } });
	});
});
