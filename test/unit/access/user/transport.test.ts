import { NodeApiError, NodeOperationError, type IExecuteFunctions, type INode } from 'n8n-workflow';

import { oAuth2Transport } from '../../../../nodes/GoogleChatSetupSpace/access/user/transport';
import { listNamedSpaces } from '../../../../nodes/GoogleChatSetupSpace/google/requests';

const TYPE = 'googleChatSpacesOAuth2Api';
const node = {
	id: '1',
	name: 'n',
	type: 't',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
} as unknown as INode;

/** What comes of one request where n8n's helper throws this. */
async function outcomeOf(thrown: unknown) {
	const httpRequestWithAuthentication = async (type: string) => {
		expect(type).toBe(TYPE);
		throw thrown;
	};
	const context = { helpers: { httpRequestWithAuthentication } } as unknown as IExecuteFunctions;
	return await oAuth2Transport(context, TYPE)(listNamedSpaces());
}

/** As n8n's OAuth2 client throws what the token endpoint answered. */
const refusedBy = (body: object) => Object.assign(new Error('refused'), { body });

describe("what n8n throws, in the node's words", () => {
	it.each<[string, object, string]>([
		['invalid_grant', { error: 'invalid_grant' }, 'revoked'],
		[
			'a session that has ended by a policy',
			{ error: 'invalid_grant', error_subtype: 'invalid_rapt' },
			'policy',
		],
		['a code that is nobody’s', { error: 'out_of_order' }, 'unusable'],
		['a code that every object has', { error: 'constructor' }, 'unusable'],
		['another', { error: 'x', error_subtype: '__proto__' }, 'unusable'],
	])('%s', async (_what, body, reason) => {
		expect(await outcomeOf(refusedBy(body))).toMatchObject({ kind: 'noToken', by: 'user', reason });
	});

	it('tells the code of a connection that is wrapped three times', async () => {
		const lost = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
		const inner = Object.assign(new Error('Request failed'), { cause: lost });
		const outer = Object.assign(new Error('failed'), { cause: inner });
		expect(await outcomeOf(outer)).toEqual({ kind: 'noAnswer', code: 'ECONNRESET' });
	});

	it('tells a request that n8n took back', async () => {
		const canceled = Object.assign(new Error('canceled'), { code: 'ERR_CANCELED' });
		expect(await outcomeOf(new NodeOperationError(node, canceled))).toEqual({
			kind: 'noAnswer',
			code: 'ERR_CANCELED',
		});
	});

	it('holds nothing of what was sent: axios keeps it in its error', async () => {
		const config = { headers: { Authorization: 'Bearer ya29.not-to-be-seen' }, data: '{}' };
		for (const extra of [
			{ code: 'ECONNRESET' },
			{ code: 'ERR_BAD_REQUEST', response: { status: 403, data: 'No.', headers: {}, config } },
			{ message: 'Credential could not be found', request: config },
		]) {
			const axiosError = Object.assign(new Error('Request failed'), { config, ...extra });
			for (const thrown of [axiosError, new NodeApiError(node, axiosError as never)]) {
				expect(JSON.stringify(await outcomeOf(thrown))).not.toMatch(/ya29|Bearer/);
			}
		}
	});

	it('keeps how long Google asks to wait, however the header is written', async () => {
		const response = { status: 429, data: {}, headers: { 'Retry-After': '7' } };
		const thrown = new NodeApiError(node, {
			message: 'Request failed with status code 429',
			httpCode: '429',
			response,
		} as never);
		expect(await outcomeOf(Object.assign(thrown, { response }))).toMatchObject({
			status: 429,
			headers: { 'retry-after': '7' },
		});
	});
});
