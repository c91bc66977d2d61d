import {
	runSettingsOf as settingsOf,
	type GivenRunSettings,
} from '../../../nodes/GoogleChatSetupSpace/plan/runSettings';

const DEFAULTS = { authentication: 'oAuth2', maxWaitMs: 300_000, spaceWritesPerMinute: 60 };

const runSettingsOf = (given: Partial<GivenRunSettings>) =>
	settingsOf({
		authentication: null,
		maxWaitSeconds: null,
		spaceWritesPerMinute: null,
		unreadable: [],
		...given,
	});

describe('the settings of a run', () => {
	it.each([[undefined], [null], [''], ['  ']])('are the defaults where they are %p', (value) => {
		expect(runSettingsOf({ maxWaitSeconds: value, spaceWritesPerMinute: value })).toEqual({
			settings: DEFAULTS,
			problems: [],
		});
	});

	it('are read as numbers and as text', () => {
		expect(runSettingsOf({ maxWaitSeconds: '0', spaceWritesPerMinute: 120 })).toEqual({
			settings: { ...DEFAULTS, maxWaitMs: 0, spaceWritesPerMinute: 120 },
			problems: [],
		});
	});

	it('are told by their names where they cannot be used', () => {
		expect(runSettingsOf({ maxWaitSeconds: 'long', spaceWritesPerMinute: 0 })).toEqual({
			settings: DEFAULTS,
			problems: [
				"'long' is not a whole number from 0 to 86400 (Max Wait (Seconds))",
				"'0' is not a whole number from 1 to 1000000 (Space Writes per Minute)",
			],
		});
	});

	it.each([[undefined], [null], [''], ['OAuth2'], ['oAuth2'], ['OAuth2 (Recommended)']])(
		'sign in with OAuth2 where they are %p',
		(authentication) => {
			expect(runSettingsOf({ authentication })).toEqual({ settings: DEFAULTS, problems: [] });
		},
	);

	it.each(['serviceAccount', 'ServiceAccount', ' service account '])(
		'know the service account as %p',
		(authentication) => {
			expect(runSettingsOf({ authentication }).settings.authentication).toBe('serviceAccount');
		},
	);

	it('do not take one way of signing in for another', () => {
		expect(runSettingsOf({ authentication: 'banana' }).problems).toEqual([
			"'banana' is not one of OAuth2, service account (Authentication)",
		]);
	});

	it('tell what could not be read', () => {
		expect(runSettingsOf({ unreadable: ['it failed'] }).problems).toEqual(['it failed']);
	});

	it('keep a wait to a day and writes to a million', () => {
		const most = { maxWaitSeconds: 86_400, spaceWritesPerMinute: 1_000_000 };
		expect(runSettingsOf(most).problems).toEqual([]);
		const more = { maxWaitSeconds: 86_401, spaceWritesPerMinute: 1_000_001 };
		expect(runSettingsOf(more)).toEqual({
			settings: DEFAULTS,
			problems: [
				"'86401' is not a whole number from 0 to 86400 (Max Wait (Seconds))",
				"'1000001' is not a whole number from 1 to 1000000 (Space Writes per Minute)",
			],
		});
	});

	it('keep a wait to no time at all and writes to one', () => {
		const least = { maxWaitSeconds: 0, spaceWritesPerMinute: 1 };
		expect(runSettingsOf(least)).toEqual({
			settings: { ...DEFAULTS, maxWaitMs: 0, spaceWritesPerMinute: 1 },
			problems: [],
		});
		expect(runSettingsOf({ maxWaitSeconds: -1 }).problems).toEqual([
			"'-1' is not a whole number from 0 to 86400 (Max Wait (Seconds))",
		]);
	});
});
