import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { oAuth2Transport } from '../../../../nodes/GoogleChatSetupSpace/access/user/transport';
import { answer } from '../../../../nodes/GoogleChatSetupSpace/google/outcome';
import { getSpace } from '../../../../nodes/GoogleChatSetupSpace/google/requests';

const TYPE = 'googleChatSpacesOAuth2Api';
const SENT: IHttpRequestOptions = {
	method: 'GET',
	url: 'https://chat.googleapis.com/v1/spaces/A',
	json: true,
	returnFullResponse: true,
	timeout: 30_000,
};
const BUT_401 = { ignoreHttpStatusErrors: { ignore: true, except: [401] } };

/** What comes of one request, and what n8n was asked to send; an error in the list is thrown. */
async function sendOver(...replies: unknown[]) {
	const sent: object[] = [];
	const context = {
		helpers: {
			async httpRequestWithAuthentication(this: unknown, type: string, options: object) {
				expect(this).toBe(context);
				expect(type).toBe(TYPE);
				sent.push(options);
				const reply = replies.shift();
				if (reply instanceof Error) throw reply;
				return reply;
			},
		},
	} as unknown as IExecuteFunctions;
	return { outcome: await oAuth2Transport(context, TYPE)(getSpace('spaces/A')), sent };
}

const replied = (statusCode: number) => ({ statusCode, headers: {}, body: {} });
const thrown = (fields: object, cause?: object) =>
	Object.assign(new Error('Request failed'), fields, cause && { cause });

describe('a request as a person', () => {
	it.each([200, 400, 403, 404, 500])('that is answered by %i is sent once', async (status) => {
		const { outcome, sent } = await sendOver(replied(status));
		expect(outcome).toEqual(answer(status, {}, {}));
		expect(sent).toStrictEqual([{ ...SENT, ...BUT_401 }]);
	});

	it('that n8n answers by a 401 is repeated so that n8n renews the token', async () => {
		const { outcome, sent } = await sendOver(replied(401), replied(200));
		expect(outcome).toEqual(answer(200, {}, {}));
		expect(sent).toStrictEqual([{ ...SENT, ...BUT_401 }, SENT]);
	});

	it('is sent twice at the most', async () => {
		const { outcome, sent } = await sendOver(replied(401), replied(401), replied(200));
		expect(outcome).toEqual(answer(401, {}, {}));
		expect(sent).toHaveLength(2);
	});

	it('whose 401 is thrown is not repeated: n8n has renewed the token already', async () => {
		const { outcome, sent } = await sendOver(thrown({ httpCode: '401' }), replied(200));
		expect(outcome).toEqual(answer(401));
		expect(sent).toHaveLength(1);
	});

	it('that fails when it is repeated ends with that failure', async () => {
		const { outcome } = await sendOver(replied(401), thrown({ code: 'ECONNRESET' }));
		expect(outcome).toEqual({ kind: 'noAnswer', code: 'ECONNRESET' });
	});
});

describe('what n8n throws', () => {
	const response = { status: 403, headers: { 'X-A': '1' }, data: { error: { message: 'No.' } } };
	const whole = answer(403, { 'x-a': '1' }, response.data);

	it.each<[string, Error, object]>([
		['is the answer that it holds', thrown({ response }), whole],
		['is the answer in the error that it wraps', thrown({}, { response }), whole],
		['is that answer rather than a code', thrown({ httpCode: '500', response }), whole],
		[
			'is an answer of the status alone, as n8n tells it',
			thrown({ httpCode: '404' }),
			answer(404, {}, undefined),
		],
		['is so where the status is a number', thrown({ httpCode: 404 }), answer(404)],
		[
			'is so in the error that it wraps',
			thrown({ httpCode: 'EOTHER' }, { httpCode: '404' }),
			answer(404),
		],
		[
			"has its body in n8n's context",
			thrown({ httpCode: '404', context: {} }, { context: { data: 'page' } }),
			answer(404, {}, 'page'),
		],
		[
			"has its own body before that of n8n's context",
			thrown({ response, context: { data: 'other' } }),
			whole,
		],
		[
			"has the context's body where its own is missing",
			thrown({ response: { status: 403 }, context: { data: 'page' } }),
			answer(403, {}, 'page'),
		],
		[
			'has the status beside a response without one',
			thrown({ response: { data: 'page' }, httpCode: '502' }),
			answer(502, {}, 'page'),
		],
		[
			'is none with a response that is a text',
			thrown({ response: 'x' }),
			{ kind: 'noAnswer', code: 'UNKNOWN' },
		],
		[
			'is none with a status of two digits',
			thrown({ httpCode: '40' }),
			{ kind: 'noAnswer', code: 'UNKNOWN' },
		],
		[
			'is none with one of four digits',
			thrown({ httpCode: '4040' }),
			{ kind: 'noAnswer', code: 'UNKNOWN' },
		],
		[
			'is a lost connection',
			thrown({ httpCode: 'ETIMEDOUT' }),
			{ kind: 'noAnswer', code: 'ETIMEDOUT' },
		],
		[
			'is a refused sign-in before all else',
			thrown({ response, body: { error: 'invalid_grant' } }),
			{ kind: 'noToken', by: 'user', reason: 'revoked', googlesWords: 'invalid_grant' },
		],
	])('%s', async (_what, error, outcome) => {
		expect((await sendOver(error)).outcome).toEqual(outcome);
	});
});
