import {
	getSpace,
	listNamedSpaces,
	type ChatRequest,
} from '../../../nodes/GoogleChatSetupSpace/google/requests';
import type { Outcome } from '../../../nodes/GoogleChatSetupSpace/google/outcome';
import { ask, askForAll } from '../../../nodes/GoogleChatSetupSpace/run/ask';
import { orEnding } from '../../../nodes/GoogleChatSetupSpace/run/result';
import type { Sender } from '../../../nodes/GoogleChatSetupSpace/sending/sender';
import { SPACE, sessionOf, type Reply } from '../space/aRow';

const asked = async (reply: Reply) =>
	await orEnding(ask(sessionOf({ 'spaces.get': reply }), getSpace(SPACE)));

describe('a request', () => {
	it('gives the answer that was asked for, when Google gave it, and after how many attempts', async () => {
		const date = 'Mon, 23 Nov 2026 12:00:00 GMT';
		expect(await asked({ body: { name: SPACE }, date, attempts: 3 })).toEqual({
			done: { done: { value: { name: SPACE }, date, attempts: 3 } },
		});
	});

	it('that Google refuses is a failure in words, with its answer', async () => {
		expect(await asked({ status: 403, words: 'No.' })).toMatchObject({
			done: {
				failed: {
					failure: { kind: 'notAllowed', googlesWords: 'No.' },
					seen: ['403'],
					mayHaveActed: false,
					answer: { kind: 'answer', status: 403 },
					isNoToken: false,
				},
			},
		});
	});

	it('that was never answered has no answer, and may have been carried out', async () => {
		const result = await asked('lost');
		expect(result).toMatchObject({
			done: {
				failed: {
					failure: { kind: 'network' },
					seen: ['ECONNRESET'],
					mayHaveActed: true,
					gaveUp: {},
					isNoToken: false,
				},
			},
		});
		expect(result).not.toHaveProperty('done.failed.answer');
	});

	it('without a token to send it with says so', async () => {
		const outcome: Outcome = { kind: 'noToken', by: 'user', reason: 'revoked' };
		const session = sessionOf();
		const send: Sender = async () => ({ end: 'failed', outcome, seen: [], mayHaveActed: false });
		const result = await ask({ ...session, send }, getSpace(SPACE));
		expect(result).toMatchObject({ failed: { isNoToken: true, failure: { kind: 'revoked' } } });
		expect(result).not.toHaveProperty('failed.answer');
		// Nobody has a token then.
		expect(session.partOfRun.rowEnd().ending).toMatchObject({
			failed: { failure: { kind: 'revoked' } },
		});
	});

	it('ends the row where the run is stopped, with what it had under way', async () => {
		expect(await asked('stopped')).toEqual({
			stopped: { seen: ['ECONNABORTED'], mayHaveActed: true },
		});
	});

	it('is explained by who asks, what for and with which request', async () => {
		const session = sessionOf({ 'spaces.get': { status: 403 } });
		const result = await ask(session, getSpace(SPACE), { spaceType: 'DIRECT_MESSAGE' });
		expect(result).toMatchObject({ failed: { failure: { kind: 'notAccepted' } } });
		const refused = sessionOf({
			'spaces.get': { status: 403, words: 'Google Chat app not found' },
		});
		expect(await ask(refused, getSpace(SPACE))).toMatchObject({
			failed: { failure: { link: { href: expect.stringMatching(/\?project=1$/) } }, isOfRun: true },
		});
	});
});

describe('a list', () => {
	/** The pages of a list by their tokens. */
	const pages: Readonly<Record<string, object>> = {
		'': { spaces: [{ name: 'spaces/A' }, { name: 'spaces/B' }], nextPageToken: 'two' },
		two: { nextPageToken: 'three' },
		three: { spaces: [{ name: 'spaces/C' }] },
	};
	const pageOf = ({ query }: ChatRequest): Reply => ({
		body: pages[String(query?.pageToken ?? '')] ?? {},
	});

	it('is read page by page to its end, an empty one between', async () => {
		const session = sessionOf({ 'spaces.list': pageOf });
		expect(await askForAll(session, listNamedSpaces)).toEqual({
			done: [{ name: 'spaces/A' }, { name: 'spaces/B' }, { name: 'spaces/C' }],
		});
		expect(session.asked.map(({ query }) => query?.pageToken)).toEqual([undefined, 'two', 'three']);
	});

	it('keeps what is wanted', async () => {
		const session = sessionOf({ 'spaces.list': pageOf });
		const wanted = await askForAll(session, listNamedSpaces, {}, ({ name }) => name !== 'spaces/B');
		expect(wanted).toEqual({ done: [{ name: 'spaces/A' }, { name: 'spaces/C' }] });
	});

	it('of which a page fails is a failure', async () => {
		const session = sessionOf({
			'spaces.list': (request) =>
				request.query?.pageToken === undefined ? pageOf(request) : { status: 400 },
		});
		expect(await askForAll(session, listNamedSpaces)).toMatchObject({
			failed: { failure: { kind: 'other' }, answer: { status: 400 } },
		});
	});

	it('is not followed for ever', async () => {
		const session = sessionOf({ 'spaces.list': { body: { nextPageToken: 'again' } } });
		expect(await askForAll(session, listNamedSpaces)).toEqual({ done: [] });
		expect(session.asked).toHaveLength(1_000);
	});
});
