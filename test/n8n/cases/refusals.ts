import { errors } from '../../../sandbox/google';
import { row, type There } from '../there';

const CASES = [
	[
		'a Chat app that is not configured',
		errors.appNotConfigured(),
		/: the Chat app of your Google Cloud project is not configured yet$/,
		/<a href="https:\/\/console\.cloud\.google\.com\/apis\/api\/chat\.googleapis\.com\/hangouts-chat\?project=\d{12}" target="_blank">/,
	],
	[
		'a Chat API that is not switched on',
		errors.apiNotEnabled('555000111222'),
		/: the Google Chat API is not switched on in your Google Cloud project$/,
		/apis\/library\/chat\.googleapis\.com\?project=555000111222"/,
	],
	[
		'Chat turned off for the account',
		errors.chatTurnedOff(),
		/: Google Chat is turned off for the account that sets up the space$/,
		/Google's own words: Google Chat is turned off\. To use Chat API/,
	],
	[
		'a name that is taken',
		errors.nameTaken(),
		/: your organization already has a space named 'Apollo'$/,
		/Choose another display name/,
	],
	[
		'a scope that Google misses',
		errors.scopeInsufficient(),
		/: the credential lacks the permission to set up the space \(chat\.spaces\)$/,
		/leave every box ticked/,
	],
	[
		'a refusal without a name',
		errors.invalidArgument('Not <b>today</b>.'),
		/: Google Chat refused to set up the space \(status 400\)$/,
		/Google's own words: Not &lt;b&gt;today&lt;\/b&gt;\./,
	],
] as const;

/** What no row of the run can do anything about is said of the run. */
const OF_THE_RUN: ReadonlySet<string> = new Set([
	'a Chat app that is not configured',
	'a Chat API that is not switched on',
	'Chat turned off for the account',
	'a scope that Google misses',
]);

export function refusals(there: There): void {
	describe('what Google refuses is told in plain words, with what to do', () => {
		it.each(CASES)('%s', async (cause, reply, message, description) => {
			there.google.faults.on({ method: 'spaces.setup' }, reply);
			const { status, error } = await there.run({}, [row('Apollo')]);
			expect(status).toBe('error');
			expect(error?.message).toMatch(
				new RegExp(`^${OF_THE_RUN.has(cause) ? 'The run cannot go on' : "'Apollo'"}: `),
			);
			expect(error?.message).toMatch(message);
			expect(error?.description).toMatch(description);
			expect(error?.description).toMatch(/No space was set up\.$/);
			// The editor would add "[item 0]" to a message that counts rows as people do.
			expect(error?.context).not.toHaveProperty('itemIndex');
		});

		it('somebody whom Google does not know', async () => {
			const { error } = await there.run({}, [
				row('Apollo', { people: 'ada@example.com, Nobody <nobody@example.com>' }),
			]);
			expect(error?.message).toMatch(
				/: Google Chat does not know one of these people: ada@example\.com, Nobody <nobody@example\.com>$/,
			);
			expect(error?.description).toContain("'Leave Out'");
		});

		it('somebody who blocks the caller', async () => {
			const { error } = await there.run({}, [{ type: 'dm', people: 'blocker@example.com' }]);
			expect(error?.message).toMatch(
				/does not allow a direct message with 'blocker@example\.com'$/,
			);
		});
	});
}
