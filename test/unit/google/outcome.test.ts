import {
	answer,
	isAlreadyThere,
	isOneSpacesQuota,
	isUnavailable,
	mayHaveActed,
	meaningOf,
	nameOf,
	type Meaning,
	type Outcome,
} from '../../../nodes/GoogleChatSetupSpace/google/outcome';

const noAnswer = (code: string): Outcome => ({ kind: 'noAnswer', code });
const noToken: Outcome = { kind: 'noToken', by: 'user', reason: 'revoked' };
const refusal = (status: number, named = '') => answer(status, {}, { error: { status: named } });
/** Reads what has a name. */
const request = { read: (body: unknown) => (body as { name?: string } | undefined)?.name };

describe('what an attempt came to', () => {
	it.each<[string, Outcome, Meaning]>([
		['the answer that was asked for', answer(200, {}, { name: 'spaces/A' }), 'succeeded'],
		['the last status of success', answer(299, {}, { name: 'spaces/A' }), 'succeeded'],
		['a redirection with such a body', answer(300, {}, { name: 'spaces/A' }), 'final'],
		['success with another body', answer(200, {}, '<html>'), 'transient'],
		['a full quota by its status', refusal(429), 'throttled'],
		['a full quota by its word', refusal(400, 'RESOURCE_EXHAUSTED'), 'throttled'],
		['its word with a status of success', refusal(200, 'RESOURCE_EXHAUSTED'), 'throttled'],
		['time that ran out at Google', refusal(408), 'transient'],
		['a fault of the server', refusal(500), 'transient'],
		['another fault of the server', refusal(503), 'transient'],
		['the last status that is none', refusal(499), 'final'],
		['a change that came in between', refusal(409, 'ABORTED'), 'transient'],
		['the same word with another status', refusal(400, 'ABORTED'), 'final'],
		['something that is there already', refusal(409, 'ALREADY_EXISTS'), 'final'],
		['a refusal', refusal(403, 'PERMISSION_DENIED'), 'final'],
		['a broken connection', noAnswer('ECONNRESET'), 'transient'],
		['a name without an address', noAnswer('ENOTFOUND'), 'transient'],
		['a certificate that is not trusted', noAnswer('CERT_HAS_EXPIRED'), 'final'],
		['a request that n8n took back', noAnswer('ERR_CANCELED'), 'final'],
		['no token', noToken, 'final'],
	])('%s', (_what, outcome, meaning) => {
		expect(meaningOf(outcome, request)).toBe(meaning);
	});
});

describe('whether Google may have acted', () => {
	it.each<[Outcome, boolean]>([
		[answer(200), true],
		[answer(399), true],
		[refusal(400), false],
		[refusal(403), false],
		[refusal(408), true],
		[refusal(409, 'ABORTED'), false],
		[refusal(429), false],
		[refusal(499), false],
		[refusal(500), true],
		[refusal(503), true],
		[noAnswer('ECONNRESET'), true],
		[noAnswer('ETIMEDOUT'), true],
		[noAnswer('ERR_CANCELED'), true],
		[noAnswer('ERR_SSL_WRONG_VERSION_NUMBER'), true],
		[noAnswer('ECONNREFUSED'), false],
		[noAnswer('ENOTFOUND'), false],
		[noAnswer('EAI_AGAIN'), false],
		[noAnswer('SELF_SIGNED_CERT_IN_CHAIN'), false],
		[noToken, false],
	])('is told of %j', (outcome, may) => {
		expect(mayHaveActed(outcome)).toBe(may);
	});
});

describe('"already there"', () => {
	it.each([
		[409, 'ALREADY_EXISTS', true],
		[409, 'ABORTED', false],
		[409, '', false],
		[400, 'ALREADY_EXISTS', false],
	])('is %d with the word "%s": %p', (status, named, is) => {
		expect(isAlreadyThere(refusal(status, named))).toBe(is);
	});
});

describe('"not at the moment"', () => {
	it.each([
		[409, 'ABORTED', true],
		[409, 'ALREADY_EXISTS', false],
		[400, 'ABORTED', false],
		[408, '', true],
		[499, '', false],
		[500, '', true],
	])('is %d with the word "%s": %p', (status, named, is) => {
		expect(isUnavailable(refusal(status, named))).toBe(is);
	});
});

describe("one space's quota", () => {
	const about = (metadata: object) =>
		answer(429, {}, { error: { details: [{ '@type': 'x/google.rpc.ErrorInfo', metadata }] } });

	it.each([
		[{ quota_metric: 'chat.googleapis.com/writes_per_second_per_space' }, true],
		[{ quota_limit: 'ReadsPerSecondPerSpace' }, true],
		[{ quota_unit: '1/s/{space}', quota_limit: 'x' }, true],
		[{ quota_limit: 'SpaceWritesPerMinutePerProject' }, false],
		[{}, false],
	])('is known by %j: %p', (metadata, is) => {
		expect(isOneSpacesQuota(about(metadata))).toBe(is);
	});
});

describe('an outcome', () => {
	it('is named for a person', () => {
		expect(nameOf(refusal(503))).toBe('503');
		expect(nameOf(noAnswer('ECONNRESET'))).toBe('ECONNRESET');
		expect(nameOf(noToken)).toBe('revoked');
	});
});
