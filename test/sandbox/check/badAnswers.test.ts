import { errors } from '../../../sandbox/google';
import type { Result } from '../../../sandbox/check/check';
import { renewedToken } from '../../../sandbox/check/account';
import { forAnIssue, leftOver, onTerminal } from '../../../sandbox/check/report';
import { scrub } from '../../../sandbox/check/scrub';
import { bodyIn, Unreachable, type Wire } from '../../../sandbox/check/wire';
import { checked, wireTo } from './worlds';

const CONNECTED = {
	type: 'googleChatSpacesOAuth2Api',
	data: { clientId: 'id', clientSecret: 'secret', oauthTokenData: { refresh_token: 'refresh' } },
};

describe('a question that cannot be put', () => {
	it('is told with what it needs, and the others are put', async () => {
		const { results } = await checked({}, { scopes: ['chat.spaces'] });
		const whyOf = (name: string) => results.find(({ belief }) => belief.name === name)?.why;
		expect(whyOf('memberAlreadyIn')).toMatch(/^Google left the colleague out of the space, or/);
		expect(whyOf('groupMembershipNames')).toBe('the token lacks the permission for it');
		expect(results.find(({ belief }) => belief.name === 'replay')?.verdict).toBe('as assumed');
		expect(results.filter(({ verdict }) => verdict === 'otherwise')).toEqual([]);
	});

	it('is told with what Google said where it refused to prepare it', async () => {
		const { results } = await checked(
			{},
			{
				before: ({ faults }) => {
					faults.on({ method: 'spaces.setup', nth: 3 }, errors.internal());
				},
			},
		);
		const refused = results.filter(({ why }) => why === 'Google had no time for it');
		expect(refused).toHaveLength(1);
		expect(refused[0]?.answer?.status).toBe(500);
	});

	it('is none of the twenty spaces that a check may make', async () => {
		const { asking } = await checked({});
		while (asking.made.length < 20) await asking.space([]);
		await expect(asking.space([])).rejects.toThrow('would make more than 20 spaces');
	});
});

describe('a check that ends early', () => {
	it.each([
		['the token expires meanwhile', errors.unauthenticated(), /has expired, or is none/],
		['the API is switched off', errors.apiNotEnabled(), /API is not switched on/],
		['Chat is turned off', errors.chatTurnedOff(), /Google Chat is turned off for the account/],
		['the app is not configured any more', errors.appNotConfigured(), /Chat app of the project/],
	])('because %s says so, and what was made goes', async (_what, answer, sentence) => {
		const before = ({
			faults,
		}: Parameters<NonNullable<Parameters<typeof checked>[1]>['before'] & object>[0]) => {
			faults.on({ method: 'spaces.setup', nth: 4 }, answer);
		};
		const outcome = await checked({}, { before });
		expect((outcome.end as Error).message).toMatch(sentence);
		expect(outcome.left).toEqual([]);
		expect(outcome.removed).toBe(1);
		expect(outcome.results.some(({ why }) => why === 'the check ended before')).toBe(true);
	});

	it('names a space whose set-up was not answered', async () => {
		const { google, asking } = await checked({}, { means: { token: 'none' } });
		const broken: Wire = () => Promise.reject(new Unreachable('Google cannot be reached.'));
		Object.assign(asking, {
			surroundings: { wire: broken, sleep: () => Promise.resolve(), pauseMs: 0 },
		});
		await expect(asking.space([])).rejects.toThrow('cannot be reached');
		const text = leftOver({ results: [], left: [], removed: 0 }, asking.unanswered);
		expect(text).toMatch(/^Perhaps there as well.*"Google check \w+-2, may be deleted"\.$/);
		expect(google.spaces().filter(({ spaceType }) => spaceType === 'SPACE')).toEqual([]);
	});
});

describe('what is written', () => {
	it('holds no token on the terminal, and nobody in the file, whatever Google says', async () => {
		const outcome = await checked(
			{},
			{
				before: ({ faults }) => {
					faults.on(
						{ method: 'spaces.setup', nth: 4 },
						errors.invalidArgument(
							'Nils (nils@example.com, users/117260094786438825675, spaces/AAQA0000001) of example.com: see https://chat.google.com/room/AAQA0000001',
						),
					);
				},
			},
		);
		const { asking } = outcome;
		const asAssumed = outcome.results.filter(({ verdict }) => verdict === 'as assumed');
		// A success has no words of Google's.
		expect(asAssumed.every(({ answer }) => (answer?.status ?? 400) >= 400)).toBe(true);
		const said = outcome.results.find(({ verdict }) => verdict === 'otherwise');
		expect(said?.belief.name).toBe('callerInMemberships');
		const token = asking.means.token;
		const file = forAnIssue(outcome, '2026-11-26', asking.known());
		for (const secret of [token, 'Nils', '@', 'example.com', '117260', 'AAQA', 'chat.google.com']) {
			expect(file).not.toContain(secret);
		}
		expect(file).toContain('callerInMemberships');
		outcome.results[0] = {
			belief: said?.belief as never,
			verdict: 'not asked',
			why: `no ${token}`,
		};
		expect(onTerminal(outcome, 120, asking.secrets())).not.toContain(token);
	});

	it("keeps its table whatever is in Google's words", async () => {
		const outcome = await checked({}, { means: { token: 'none' } });
		const [first] = outcome.results;
		outcome.results = [{ ...(first as Result), why: 'one | two\n| three' }];
		expect(forAnIssue(outcome, '2026-11-26', [])).toContain('| not asked |  | one / two / three |');
	});

	it.each(['null', '"text"', '', '<html>'])(
		'takes a body of %s for one that holds nothing',
		(text) => {
			expect(bodyIn(text)).toEqual({});
		},
	);

	it('names no domain of anybody whom Google has shown', async () => {
		const { asking } = await checked({});
		asking.people.add('zoe@other-company.com');
		const text = scrub('500 "other-company.com is not allowed"', asking.known());
		expect(text).toBe('500 "(…) is not allowed"');
	});

	it.each([
		['ya29.a0AfB_byC-1234567890abcdefghij', '(…)'],
		['403 ACCESS_TOKEN_SCOPE_INSUFFICIENT', '403 ACCESS_TOKEN_SCOPE_INSUFFICIENT'],
		['groups/03ep43zb2sandbox01', 'groups/…'],
		['project 123456789012', 'project (number)'],
		['Ada Lovelace', '(…)'],
	])('of "%s" keeps "%s"', (text, kept) => {
		expect(scrub(text, ['Ada', 'Ada Lovelace', ''])).toBe(kept);
	});
});

describe('the account of npm start -- --google', () => {
	it('gives a new access token', async () => {
		const wire: Wire = ({ url, body }) => {
			expect(url).toBe('https://oauth2.googleapis.com/token');
			expect(String(body)).toContain('refresh_token=refresh&client_id=id&client_secret=secret');
			return Promise.resolve({ status: 200, body: { access_token: 'new' } });
		};
		expect(await renewedToken([{ type: 'other', data: {} }, CONNECTED], wire)).toBe('new');
	});

	it.each([
		['none is connected', [{ ...CONNECTED, data: {} }], /^No credential of this node is connected/],
		['its sign-in has ended', [CONNECTED], /^Google no longer accepts the sign-in.*Switch account/],
	])('is refused in a sentence where %s', async (_what, credentials, sentence) => {
		const { google } = await checked({});
		await expect(renewedToken(credentials, wireTo(google))).rejects.toThrow(sentence);
	});
});
