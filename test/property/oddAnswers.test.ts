import assert from 'node:assert/strict';

import fc from 'fast-check';

import { CAUSES } from '../../nodes/GoogleChatSetupSpace/failures/causes/inOrder';
import { explain } from '../../nodes/GoogleChatSetupSpace/failures/explain';
import type { RequestContext } from '../../nodes/GoogleChatSetupSpace/failures/failure';
import {
	answer,
	type Outcome,
	type ServiceAccountRefusal,
} from '../../nodes/GoogleChatSetupSpace/google/outcome';
import { PERMISSIONS, type MethodName } from '../../nodes/GoogleChatSetupSpace/google/permissions';
import { failedRowText } from '../../nodes/GoogleChatSetupSpace/output/rowTexts';
import { nodeError } from '../../nodes/GoogleChatSetupSpace/output/nodeError';
import { errors, type ErrorReply } from '../../sandbox/google';
import { run, world } from '../support/run';

/** Google's sentence for a personal account is in no list of the stand-in's. */
const CONSUMER: ErrorReply[] = [
	{
		status: 403,
		body: { error: { message: 'This is only available to Google Workspace users.', status: '' } },
	},
];

/** Words that make n8n replace a whole message by one of its own. */
const REWRITTEN = ['ECONNREFUSED', 'EEXIST', 'ENOENT', 'EPERM', 'ETIMEDOUT', 'EISDIR', 'ENOTFOUND'];

/** Why a service account may get no token. */
const REFUSALS = [
	'noDelegation',
	'scopeNotDelegated',
	'noUser',
	'unknownUser',
	'notAnEmail',
	'clockSkew',
	'unreadableKey',
	'badKey',
	'unknownServiceAccount',
	'unknownClient',
	'unknownScope',
	'policy',
	'unusable',
] as const;

const oddText = fc.oneof(
	fc.string(),
	fc.constantFrom(
		'<script>alert(1)</script>',
		'</a><a href="javascript:x">',
		'{{ $json }}',
		'\u0000\u2028',
	),
	fc.constantFrom(...REWRITTEN).map((word) => `something preceded by ${word} happened`),
);

/** Google's errors as Google sends them: what gives each cause its words. */
const GOOGLES_OWN = [
	...Object.values(errors)
		.filter((make) => make.length === 0)
		.map((make) => (make as () => ErrorReply)()),
	...CONSUMER,
];

/** Bodies between Google's own and plain rubbish. */
const body = fc.oneof(
	fc.anything(),
	fc.record(
		{
			error: fc.oneof(
				oddText,
				fc.record(
					{
						code: fc.anything(),
						message: fc.oneof(oddText, fc.anything()),
						status: fc.oneof(fc.constantFrom('NOT_FOUND', 'PERMISSION_DENIED', 'ABORTED'), oddText),
						details: fc.oneof(
							fc.anything(),
							fc.array(
								fc.record({
									'@type': fc.constantFrom(
										'type.googleapis.com/google.rpc.ErrorInfo',
										'type.googleapis.com/google.rpc.RetryInfo',
										'rubbish',
									),
									reason: oddText,
									metadata: fc.oneof(
										fc.anything(),
										fc.dictionary(fc.constantFrom('consumer', 'service'), oddText),
									),
									retryDelay: fc.oneof(oddText, fc.constantFrom('3s', '1e9s', '-1s')),
								}),
							),
						),
						errors: fc.anything(),
					},
					{ requiredKeys: [] },
				),
			),
		},
		{ requiredKeys: [] },
	),
);

/** What Google says, with the sentences by which its causes are told. */
const GOOGLES = [
	...Object.values(errors).map((make) => (make as () => { status: number; body: unknown })()),
	errors.apiError('PERMISSION_DENIED', 'Google Chat app is inactive'),
	errors.apiError('PERMISSION_DENIED', 'The administrator restricts this Chat app'),
	errors.apiError('PERMISSION_DENIED', 'This is only available to Google Workspace users'),
	errors.invalidArgument("Don't specify the calling user as a membership."),
].filter(({ status }) => typeof status === 'number');

const SERVICE_ACCOUNT_REFUSALS: ServiceAccountRefusal[] = [
	'noDelegation',
	'scopeNotDelegated',
	'noUser',
	'unknownUser',
	'notAnEmail',
	'clockSkew',
	'unreadableKey',
	'badKey',
	'unknownServiceAccount',
	'unknownClient',
	'unknownScope',
	'policy',
	'unusable',
];

const outcome: fc.Arbitrary<Outcome> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc
			.constantFrom(...GOOGLES)
			.map(({ status, body: said }) => answer(status, {}, said)),
	},
	// What it means depends on what was asked for: some causes are told by the method alone.
	{
		weight: 4,
		arbitrary: fc
			.constantFrom(
				errors.permissionDenied(),
				errors.notFound(),
				errors.apiError('ALREADY_EXISTS', 'Requested entity already exists'),
			)
			.map(({ status, body: said }) => answer(status, {}, said)),
	},
	{
		weight: 2,
		arbitrary: fc.record({
			kind: fc.constant('noToken' as const),
			by: fc.constant('serviceAccount' as const),
			reason: fc.constantFrom(...SERVICE_ACCOUNT_REFUSALS),
			googlesWords: oddText,
			user: oddText,
			account: oddText,
			clientId: oddText,
			scopes: fc.array(oddText, { maxLength: 2 }),
			problem: oddText,
		}),
	},
	fc
		.record({
			status: fc.oneof(
				fc.integer({ min: 100, max: 599 }),
				fc.constantFrom(400, 403, 404, 409, 429),
			),
			headers: fc.dictionary(fc.constantFrom('retry-after', 'date'), fc.string()),
			body,
		})
		.map(({ status, headers, body: odd }) => answer(status, headers, odd)),
	fc
		.constantFrom(...GOOGLES_OWN)
		.map(({ status, body, headers = {} }) => answer(status, headers, body)),
	fc.record({
		kind: fc.constant('noToken' as const),
		by: fc.constant('serviceAccount' as const),
		reason: fc.constantFrom(...REFUSALS),
		googlesWords: oddText,
		account: oddText,
		user: oddText,
		scopes: fc.array(oddText),
		problem: oddText,
	}),
	fc.record({
		kind: fc.constant('noAnswer' as const),
		code: fc.oneof(fc.string(), fc.constantFrom(...REWRITTEN)),
	}),
	fc.record({
		kind: fc.constant('noToken' as const),
		by: fc.constant('user' as const),
		reason: fc.constantFrom(
			'notConnected',
			'revoked',
			'unknownClient',
			'policy',
			'unusable' as const,
		),
		googlesWords: oddText,
	}),
);

const status = fc.oneof(
	fc.integer({ min: 200, max: 599 }),
	fc.constantFrom(...GOOGLES_OWN.map((reply) => reply.status)),
);

const about: fc.Arbitrary<RequestContext> = fc.record({
	method: fc.constantFrom(...(Object.keys(PERMISSIONS) as MethodName[])),
	credentialKind: fc.constantFrom('oAuth2', 'serviceAccount'),
	project: fc.constantFrom('123456789012', 'my-project'),
	people: fc.array(
		fc.constantFrom('ada@example.com', '<b>x</b>@example.com', '<i>x</i>@googlegroups.com'),
	),
	isKeyed: fc.boolean(),
	isLookedFor: fc.boolean(),
	lookUpWasRefused: fc.boolean(),
	asked: fc.subarray(['Allow External People', 'Target Audience']),
	spaceType: fc.constantFrom('SPACE' as const, 'GROUP_CHAT' as const, 'DIRECT_MESSAGE' as const),
	displayName: oddText,
});

const ROW = { spaceType: 'SPACE', displayName: 'Apollo' };

const node = {
	id: '1',
	name: 'Node',
	type: 't',
	typeVersion: 1,
	position: [0, 0] as [number, number],
	parameters: {},
};

describe('no answer, however odd,', () => {
	it('goes unexplained, is rewritten by n8n, or brings markup of its own into the editor', () => {
		const kinds = new Set<string>();
		fc.assert(
			fc.property(outcome, about, oddText, (given, subject, label) => {
				const failure = explain(given, subject);
				kinds.add(failure.kind);
				const text = failedRowText(
					{ index: 2, label },
					{ failure, seen: ['429', '429'], gaveUp: {} },
				);
				const error = nodeError(node, text, false);
				assert.equal(error.message, text.message);
				assert.match(error.message, /^Row 3 \('/);
				assert.ok(failure.happened.length > 10, failure.happened);
				const description = String(error.description);
				assert.ok(description.includes('Tried 2 times: 429, 429.'), description);
				const tags = description.match(/<[^>]*>/g) ?? [];
				for (const tag of tags) {
					assert.match(
						tag,
						/^(<br>|<\/a>|<a href="https:\/\/((console\.cloud|admin|www|developers)\.google\.com|github\.com\/n8n-nodes-google-chat-setup-space)\/[^"]*" target="_blank">)$/,
					);
				}
				assert.doesNotMatch(nodeError(node, text, true).message, /target="_blank"/);
			}),
			{ numRuns: 4_000 },
		);
		// Else the words of that cause were never tried.
		for (const { kind } of CAUSES) expect(kinds).toContain(kind);
		for (const reason of SERVICE_ACCOUNT_REFUSALS) expect(kinds).toContain(reason);
	});

	it('is read as more than it says', () => {
		fc.assert(
			fc.property(body, (given) => {
				const { message, status, reason, metadata, retryDelayMs } = answer(400, {}, given).error;
				expect([message, status, reason].every((text) => typeof text === 'string')).toBe(true);
				expect(Object.values(metadata).every((text) => typeof text === 'string')).toBe(true);
				expect(retryDelayMs === undefined || retryDelayMs >= 0).toBe(true);
			}),
		);
	});

	it('crashes the run', async () => {
		await fc.assert(
			fc.asyncProperty(status, body, async (status, odd) => {
				const there = world();
				const text = (() => {
					try {
						return JSON.stringify(odd) ?? '';
					} catch {
						return 'no JSON';
					}
				})();
				there.google.faults.on({}, { status, body: text });
				const { json } = await run(there, [ROW], { onError: 'continueRegularOutput' });
				expect(json).toHaveLength(1);
				// A mistake in the node would be told as one, and not end the run either.
				expect(JSON.stringify(json)).not.toMatch(/went wrong in the node/);
			}),
			{ numRuns: 200 },
		);
	});
});
