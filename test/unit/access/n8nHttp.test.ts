import {
	answerOf,
	headersOf,
	n8nOptionsOf,
} from '../../../nodes/GoogleChatSetupSpace/access/n8nHttp';
import { answer } from '../../../nodes/GoogleChatSetupSpace/google/outcome';
import {
	findGroupChats,
	getSpace,
	patchRole,
	type ChatRequest,
} from '../../../nodes/GoogleChatSetupSpace/google/requests';

describe('a request as n8n takes it', () => {
	const COMMON = { json: true, returnFullResponse: true, timeout: 30_000 };

	it.each<[string, ChatRequest, object]>([
		[
			'without a query and a body',
			getSpace('spaces/A'),
			{ method: 'GET', url: 'https://chat.googleapis.com/v1/spaces/A' },
		],
		[
			'with both',
			patchRole('spaces/A/members/1', 'ROLE_MANAGER'),
			{
				method: 'PATCH',
				url: 'https://chat.googleapis.com/v1/spaces/A/members/1?updateMask=role',
				body: { role: 'ROLE_MANAGER' },
			},
		],
		[
			'with a list and with characters that a URL cannot hold',
			findGroupChats(['users/a+b@example.com', 'users/2'], { isExpanded: true }),
			{
				method: 'GET',
				url: 'https://chat.googleapis.com/v1/spaces:findGroupChats?users=users%2Fa%2Bb%40example.com&users=users%2F2&pageSize=30&spaceView=SPACE_VIEW_EXPANDED',
			},
		],
	])('%s', (_what, request, options) => {
		expect(n8nOptionsOf(request)).toStrictEqual({ ...options, ...COMMON });
	});

	it('is a new one each time: n8n writes the token into it', () => {
		const request = getSpace('spaces/A');
		expect(n8nOptionsOf(request)).not.toBe(n8nOptionsOf(request));
	});
});

describe("n8n's response as an answer", () => {
	it.each<[string, unknown, object]>([
		[
			'whole',
			{ statusCode: 200, headers: { 'X-A': 'b' }, body: { name: 'spaces/A' } },
			answer(200, { 'x-a': 'b' }, { name: 'spaces/A' }),
		],
		['without a status', { body: 'text' }, answer(0, {}, 'text')],
		['with a status that is no number', { statusCode: '200' }, answer(0)],
		['that is a text', 'text', answer(0)],
		['that is nothing', undefined, answer(0)],
		['that is null', null, answer(0)],
	])('%s', (_what, response, expected) => {
		expect(answerOf(response)).toEqual(expected);
	});
});

describe('headers', () => {
	it.each<[string, unknown, object]>([
		['have names in small letters', { 'Retry-After': '7' }, { 'retry-after': '7' }],
		['that come several times are the first', { Via: ['1', '2'] }, { via: '1' }],
		['may be numbers', { Age: 7 }, { age: '7' }],
		['may be empty', { A: undefined, B: null, C: [] }, { a: '', b: '', c: '' }],
		['are none where there is no object', 'Retry-After: 7', {}],
		['are none where there is nothing', undefined, {}],
		['are none in a list', ['7'], {}],
	])('%s', (_what, headers, expected) => {
		expect(headersOf(headers)).toEqual(expected);
	});
});
