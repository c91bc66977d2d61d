import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IExecuteFunctions } from 'n8n-workflow';

import { braked, type Brake } from '../../nodes/GoogleChatSetupSpace/failures/braked';
import { readServiceAccount } from '../../nodes/GoogleChatSetupSpace/access/serviceAccount/account';
import { explain } from '../../nodes/GoogleChatSetupSpace/failures/explain';
import {
	anotherDirectMessage,
	BEGUN_ELSEWHERE,
	keyOfAnotherRow,
	membersHidden,
	otherKindOfSpace,
	sameSpace,
	somebodyMissing,
	spaceExists,
	spaceGone,
} from '../../nodes/GoogleChatSetupSpace/failures/existing';
import type { Failure, RequestContext } from '../../nodes/GoogleChatSetupSpace/failures/failure';
import { UNEXPECTED } from '../../nodes/GoogleChatSetupSpace/failures/unexpected';
import {
	answer,
	type Outcome,
	type ServiceAccountRefusal,
	type UserRefusal,
} from '../../nodes/GoogleChatSetupSpace/google/outcome';
import { PERMISSIONS, type MethodName } from '../../nodes/GoogleChatSetupSpace/google/permissions';
import { allBlank, columnProblems } from '../../nodes/GoogleChatSetupSpace/plan/columns';
import { planRow } from '../../nodes/GoogleChatSetupSpace/plan/planRow';
import type { Row } from '../../nodes/GoogleChatSetupSpace/plan/row';
import { rowsOfOneSpace } from '../../nodes/GoogleChatSetupSpace/plan/sameSpace';
import { readRows } from '../../nodes/GoogleChatSetupSpace/rows/read';
import { errors } from '../../sandbox/google';
import { addresses, asCredential, planOf, rowOf } from '../unit/plan/rows';

/** The first cells of the tables of "What messages mean", each whole and in its parts. */
const TOLD: RegExp[] = readFileSync(join(__dirname, '../../docs/messages.md'), 'utf8')
	.split('\n')
	.flatMap((line) => /^\| (.*?) \| /.exec(line)?.slice(1) ?? [])
	.map((cell) => cell.replaceAll('_', ''))
	.flatMap((cell) => [cell, ...cell.split('; ')])
	.filter((words) => /\w/.test(words))
	.map((words) => new RegExp(`^${escaped(words).replaceAll('…', '.+')}$`));

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A message is told as it stands, or up to what it advises; a row's problem also without its field. */
const isTold = (message: string): boolean => {
	const plain = message.replace(/ \([A-Z][\w ()]*\)$/, '');
	return [message, plain, plain.split('; ')[0] ?? ''].some((each) =>
		TOLD.some((words) => words.test(each)),
	);
};

/** Sentences of Google's that mean something of their own. */
const WORDS: Array<[Parameters<typeof errors.apiError>[0], string]> = [
	['PERMISSION_DENIED', "This organization's administrator restricts this Chat app"],
	['PERMISSION_DENIED', 'Google Chat app is inactive'],
	['INVALID_ARGUMENT', "Don't specify the calling user as a membership."],
];

const ANSWERS: Outcome[] = [
	...[
		errors.adminPolicy(),
		errors.alreadyExists(),
		errors.apiNotEnabled(),
		errors.appNotConfigured(),
		errors.badRequest('space', 'No.'),
		errors.chatTurnedOff(),
		errors.invalidArgument(),
		errors.malformedUser(),
		errors.nameTaken(),
		errors.notFound(),
		errors.permissionDenied(),
		errors.quotaExceeded(),
		errors.requestIdOfAnotherUser(),
		errors.scopeInsufficient(),
		errors.serviceAccountUnsupported(),
		errors.unauthenticated(),
		errors.unavailable(),
		errors.apiError('PERMISSION_DENIED', 'This is only available to Google Workspace users'),
		...WORDS.map(([status, message]) => errors.apiError(status, message)),
		{ status: 200, body: '<html>' },
		{ status: 403, body: '<html>' },
		{ status: 407, body: '' },
	].map(({ status, body }) => answer(status, {}, body)),
	...['ENOTFOUND', 'ECONNRESET', 'CERT_HAS_EXPIRED', 'ERR_CANCELED'].map((code) => ({
		kind: 'noAnswer' as const,
		code,
	})),
	...Object.keys({
		notConnected: 1,
		revoked: 1,
		unknownClient: 1,
		policy: 1,
		unusable: 1,
	} satisfies Record<UserRefusal, 1>).map((reason) => ({
		kind: 'noToken' as const,
		by: 'user' as const,
		reason: reason as UserRefusal,
	})),
	...Object.keys({
		noDelegation: 1,
		scopeNotDelegated: 1,
		noUser: 1,
		unknownUser: 1,
		notAnEmail: 1,
		clockSkew: 1,
		unreadableKey: 1,
		badKey: 1,
		unknownServiceAccount: 1,
		unknownClient: 1,
		unknownScope: 1,
		policy: 1,
		unusable: 1,
	} satisfies Record<ServiceAccountRefusal, 1>).map((reason) => ({
		kind: 'noToken' as const,
		by: 'serviceAccount' as const,
		reason: reason as ServiceAccountRefusal,
		account: 'robot@example.iam.gserviceaccount.com',
		user: 'ada@example.com',
		scopes: ['https://www.googleapis.com/auth/chat.spaces'],
		problem: 'It is cut off.',
	})),
];

const METHODS = Object.keys(PERMISSIONS) as MethodName[];
const CALLS: RequestContext[] = METHODS.flatMap((method) =>
	(['oAuth2', 'serviceAccount'] as const).flatMap((credentialKind) =>
		(['SPACE', 'GROUP_CHAT', 'DIRECT_MESSAGE'] as const).flatMap((spaceType) =>
			[
				...(method === 'spaces.setup' ? [[]] : []),
				['ada@googlegroups.com'],
				['ada@example.com', 'ben@example.com'],
			].map((people, index) => ({
				method,
				credentialKind,
				spaceType,
				people,
				isKeyed: index === 1,
				lookUpWasRefused: index === 2,
				...(spaceType === 'SPACE' && { displayName: 'Apollo' }),
			})),
		),
	),
);

const SPACE = { name: 'spaces/x' };
const EXISTING: Failure[] = [
	spaceExists(SPACE, 'SPACE'),
	somebodyMissing(SPACE, ['ada@example.com']),
	membersHidden(SPACE),
	keyOfAnotherRow('7', SPACE, 'GROUP_CHAT'),
	spaceGone(),
	otherKindOfSpace('SPACE', 'DIRECT_MESSAGE', SPACE),
	anotherDirectMessage('ada@example.com', SPACE),
	sameSpace('row 2', SPACE),
	BEGUN_ELSEWHERE,
];

const BRAKED: Failure[] = Object.keys({
	namesNobody: 1,
	hidden: 1,
	guess: 1,
	notTold: 1,
	anotherSpace: 1,
	tooMany: 1,
	lastOne: 1,
	moreThanHalf: 1,
	notInCharge: 1,
	wholeRun: 1,
} satisfies Record<Brake, 1>).map((brake) =>
	braked(
		brake as Brake,
		{
			// These two are decided before it is known who would go.
			who: ['namesNobody', 'hidden'].includes(brake) ? [] : ['ada@example.com'],
			unbound: ['ben@example.com'],
			most: 0,
			of: 1,
			removing: 6,
			rows: 10,
		},
		SPACE,
	),
);

const LINK = 'https://chat.google.com/room/AAQAtz1Xk0Y';
const about = (existingSpace: unknown): Partial<Row> => ({ options: { existingSpace } });

const GROUP = 'groups/abc';
const BAD_ROWS: Array<Partial<Row>> = [
	{ displayName: '' },
	{ displayName: 'x'.repeat(129) },
	{ displayName: { a: 1 } },
	{ displayName: 'broken \ud800' },
	{ spaceType: '' },
	{ spaceType: 'castle' },
	{ singleUserBotDm: 'maybe' },
	{ singleUserBotDm: true },
	{ spaceType: 'DIRECT_MESSAGE', singleUserBotDm: true, members: 'ada@example.com' },
	{ spaceType: 'DIRECT_MESSAGE' },
	{ spaceType: 'GROUP_CHAT', members: 'ada@example.com' },
	{ spaceType: 'GROUP_CHAT', members: ['ada@example.com', 'ben@example.com', GROUP] },
	{ members: 'nobody at all' },
	{ members: 'a, b, c, d, e' },
	{ members: '1.13E+20' },
	{ members: '~~ada@example.com~~' },
	{ members: 'people/c123' },
	{ members: 'users/app' },
	{ members: '"Ann ann@example.com" <ben@example.com>' },
	{ members: 'groups/team@example.com' },
	{ members: '12' },
	{ members: 'ada@example.com ben@example.com cara' },
	{ members: 'room-1@resource.calendar.google.com' },
	{ members: 'team@group.calendar.google.com' },
	{ members: 'team@googlegroups.com' },
	{ members: [{ title: 'Engineer' }] },
	{ members: [{}] },
	{ members: [{ email: 'nobody' }] },
	{ members: [{ workMail: 'ada@example.com', schoolMail: 'ben@example.com' }] },
	{ members: [{ type: 'group', email: 'team@example.com' }] },
	{ members: '#REF!' },
	{ displayName: '#N/A' },
	{ displayName: undefined },
	{ members: JSON.parse('['.repeat(20) + ']'.repeat(20)) as unknown },
	{ spaceSettings: { groups: 'no/group' } },
	{ spaceSettings: { groups: [{ title: 'Engineers' }] } },
	{ spaceSettings: { audience: 'everybody' } },
	{ spaceSettings: { groups: Array.from({ length: 50 }, (_, index) => `groups/g${index}`) } },
	{ spaceSettings: { guidelines: 'x'.repeat(5001) } },
	{ spaceSettings: { spaceHistoryState: 'sometimes' } },
	{ afterSetup: { owners: GROUP } },
	{ afterSetup: { welcomeMessage: 'x'.repeat(32_001) } },
	{ options: { idempotencyKey: '' } },
	{ options: { idempotencyKey: 1e21 } },
	{ options: { actAs: 'Ada' } },
	{ options: { actAs: 'ada@example.com, ben@example.com' } },
	{ options: { ifSpaceExists: 'perhaps' } },
	about('our space'),
	about(1e21),
	about(`${LINK} https://chat.google.com/room/BBQAtz1Xk0Y`),
	about(`${LINK}?x#chat/space/BBQAtz1Xk0Y`),
	about('https://mail.google.com/mail/u/0/'),
	about('https://docs.google.com/document/d/1'),
	about('https://'),
	about('https://mail.google.com/chat/u/0/#chat/dm/ada@example.com'),
	{ options: { existingSpace: LINK, idempotencyKey: 'T-1' } },
	{ options: { existingSpace: LINK, ifSpaceExists: 'fail' } },
	{ members: '', options: { existingSpace: LINK, peopleNotInRow: 'remove' } },
	{ members: 'ada@example.com', options: { peopleNotInRow: 'remove' } },
	{ options: { removeAtMost: 'many' } },
	{
		members: 'ada@example.com',
		afterSetup: { owners: undefined },
		options: { existingSpace: LINK, peopleNotInRow: 'remove' },
	},
	{ unreadable: ["the expression of Members could not be evaluated: 'x is not defined'"] },
];
/** Rows that name who acts among their people. */
const CALLER = 'ada@example.com';
const WITH_CALLER: Array<Partial<Row>> = [
	{ spaceType: 'DIRECT_MESSAGE', members: CALLER },
	{ spaceType: 'GROUP_CHAT', members: `${CALLER}, ben@example.com` },
	{ afterSetup: { managers: CALLER } },
];

/** What n8n gives for parameters whose expression fails, or gives something else than fields. */
const UNREADABLE: Readonly<Record<string, unknown>> = { options: 'T-1' };
const contextOfOneRow = {
	getInputData: () => [{ json: {} }],
	getNode: () => ({ parameters: {} }),
	getNodeParameter: (name: string) => {
		if (name === 'members') throw new Error('x is not defined');
		return UNREADABLE[name];
	},
} as unknown as IExecuteFunctions;

const PEM = {
	modulusLength: 2048,
	privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
	publicKeyEncoding: { type: 'spki', format: 'pem' },
} as const;
const PASTED = ['', 'x', '-----BEGIN PRIVATE KEY-----', '{"client_secret":1}', 'x'.repeat(20_001)];

const WARNED_ROWS: Array<Partial<Row>> = [
	{ members: undefined },
	{ members: 'ada@example.com, Robert' },
	{ afterSetup: { owners: 'ada@example.com', managers: 'ada@example.com' } },
	{ afterSetup: { pinWelcomeMessage: true } },
	{
		spaceType: 'GROUP_CHAT',
		members: addresses(2),
		spaceSettings: { guidelines: 'Be kind.' },
		afterSetup: { owners: 'ada@example.com' },
	},
	{ spaceType: 'DIRECT_MESSAGE', members: addresses(1), afterSetup: { addChatApp: true } },
	{ spaceType: 'DIRECT_MESSAGE', singleUserBotDm: true, options: { ifSpaceExists: 'reuse' } },
	{ options: { peopleNotInRow: 'report' } },
	{ options: { ifSpaceExists: 'update', peopleNotInRow: 'remove' } },
];

const FAILURES: Failure[] = [
	UNEXPECTED,
	...EXISTING,
	...BRAKED,
	...ANSWERS.flatMap((outcome) => CALLS.map((about) => explain(outcome, about))),
];

it('every failure says what happened and what to do, in sentences, with a link', () => {
	const odd = (texts: string[], form: RegExp) =>
		[...new Set(texts)].filter((text) => !form.test(text));
	expect(FAILURES.filter(({ advice }) => advice.length === 0).map(({ kind }) => kind)).toEqual([]);
	expect([
		...odd(
			FAILURES.map(({ happened }) => happened),
			/^\S[^]*[^\s.]$/,
		),
		...odd(
			FAILURES.flatMap(({ advice }) => advice),
			/^['A-Z][^]*\w[^]*[.:]$/,
		),
		...odd(
			FAILURES.map(({ link }) => link.text),
			/^[A-Z].*\w$/,
		),
		...odd(
			FAILURES.map(({ link }) => link.href),
			/^https:\/\/\S+[\w/]$/,
		),
	]).toEqual([]);
});

describe('the guide tells what it means that', () => {
	const happened = FAILURES.map((failure) => failure.happened);
	it.each([...new Set(happened)].sort())('%s', (message) =>
		expect([message].filter(isTold)).toEqual([message]),
	);

	const problems = BAD_ROWS.flatMap((row) => {
		const planned = planRow(rowOf(row), asCredential);
		if (!('problems' in planned)) throw new Error(`${JSON.stringify(row)} is right.`);
		return planned.problems;
	});
	const ofOneSpace = [about(LINK), { options: { ifSpaceExists: 'update' } }].flatMap((row) => [
		...rowsOfOneSpace([planOf(row), planOf({ ...row, index: 1 })]).values(),
	]);
	it.each([...new Set([...problems, ...ofOneSpace])].map((each) => each.slice(0, 200)))(
		'%s',
		(message) => expect([message].filter(isTold)).toEqual([message]),
	);

	const besideWhoActs = WITH_CALLER.flatMap((row) => {
		const planned = planRow(rowOf(row), () => ({ id: CALLER, email: CALLER }));
		return 'plan' in planned ? planned.plan.warnings : planned.problems;
	});
	it.each(besideWhoActs)('%s (who acts)', (message) => {
		expect(besideWhoActs).toHaveLength(WITH_CALLER.length);
		expect([message].filter(isTold)).toEqual([message]);
	});

	it('a parameter of a row cannot be read', async () => {
		const { rows, blank } = await readRows(contextOfOneRow, async () => undefined);
		const messages = [...rows, ...blank].flatMap(({ unreadable }) => unreadable);
		expect(messages).toHaveLength(2);
		expect(messages.filter(isTold)).toEqual(messages);
	});

	it.each([
		...PASTED.map((privateKey) => ({ privateKey })),
		{ privateKey: generateKeyPairSync('rsa', PEM).privateKey, email: 'robot' },
	])('a service account cannot be read (%#)', (data) => {
		const account = readServiceAccount(data);
		const messages = 'problem' in account ? [`on saving: ${account.problem}`] : [];
		expect(messages).toHaveLength(1);
		expect(messages.filter(isTold)).toEqual(messages);
	});

	const ofTheRun = [
		...columnProblems([rowOf({ members: undefined }), rowOf({ members: undefined })]),
		...columnProblems([rowOf(about(undefined)), rowOf(about(undefined))]),
		allBlank(1),
		allBlank(3),
	];
	it.each(ofTheRun)('%s (the run)', (message) => {
		expect([message].filter(isTold)).toEqual([message]);
	});

	const warnings = WARNED_ROWS.flatMap((row) => {
		const planned = planRow(rowOf(row), asCredential);
		if (!('plan' in planned) || planned.plan.warnings.length === 0) {
			throw new Error(`${JSON.stringify(row)} gives no warning.`);
		}
		return planned.plan.warnings;
	});
	it.each([...new Set(warnings)])('%s (a warning)', (message) =>
		expect([message].filter(isTold)).toEqual([message]),
	);
});

it('what is told is not told by everything', () => {
	expect(isTold('the moon is made of cheese')).toBe(false);
	expect(TOLD.filter((words) => words.test('the moon is made of cheese'))).toEqual([]);
});
