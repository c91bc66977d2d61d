import { answer, type Outcome } from '../../../nodes/GoogleChatSetupSpace/google/outcome';
import { Credentials } from '../../../nodes/GoogleChatSetupSpace/sending/credentials';

const NO_TOKEN: Outcome = { kind: 'noToken', by: 'user', reason: 'notConnected' };
const NO_ANSWER: Outcome = { kind: 'noAnswer', code: 'ECONNRESET' };

describe('a credential', () => {
	it('has one request under way until Google has accepted one', () => {
		const credentials = new Credentials();
		expect(credentials.mayStart('ours')).toBe(true);
		credentials.started('ours');
		expect(credentials.mayStart('ours')).toBe(false);
		expect(credentials.mayStart('theirs')).toBe(true);
		credentials.ended('ours', answer(200));
		credentials.started('ours');
		expect(credentials.mayStart('ours')).toBe(true);
	});

	it.each([
		['a success', answer(200), true],
		['a quota that is used up', answer(429), true],
		['a 400', answer(400), true],
		['a 404', answer(404), true],
		['no answer', NO_ANSWER, true],
		['a 401', answer(401), false],
		['a 403', answer(403), false],
		['no token', NO_TOKEN, false],
	])('is accepted by %s, or is not', (_what, outcome, isAccepted) => {
		const credentials = new Credentials();
		credentials.started('ours');
		expect(credentials.ended('ours', outcome)).toBe(isAccepted);
		expect(credentials.isAccepted('ours')).toBe(isAccepted);
		expect(credentials.isAccepted('theirs')).toBe(false);
		expect(credentials.mayStart('ours')).toBe(true);
	});

	it('stays accepted, and its refusals count from then on; what had no token does not', () => {
		const credentials = new Credentials();
		credentials.ended('ours', answer(200));
		expect(credentials.ended('ours', answer(403))).toBe(true);
		expect(credentials.ended('ours', NO_TOKEN)).toBe(false);
		expect(credentials.isAccepted('ours')).toBe(true);
	});
});
