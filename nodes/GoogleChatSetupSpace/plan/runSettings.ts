import type { OptionWords } from '../cells/cells';
import { Findings } from '../cells/findings';
import { CHOICES } from '../words/choices';
import { Fields } from './fields';

type Authentication = 'oAuth2' | 'serviceAccount';

const AUTHENTICATION: OptionWords<Authentication> = {
	oAuth2: ['OAuth2', CHOICES.authentication.oAuth2],
	serviceAccount: ['service account'],
};

/** What holds for a whole run, as it was given. */
export interface GivenRunSettings {
	authentication: unknown;
	maxWaitSeconds: unknown;
	spaceWritesPerMinute: unknown;
	/** Sentences on those whose expression could not be evaluated. */
	unreadable: readonly string[];
}

/** What holds for a whole run. */
export interface RunSettings {
	authentication: Authentication;
	/** How long one request may wait for Google's quota, in milliseconds. */
	maxWaitMs: number;
	spaceWritesPerMinute: number;
}

/** Long enough for four busy processes to share one quota. */
const DEFAULT_MAX_WAIT_SECONDS = 300;
/** https://developers.google.com/workspace/chat/limits */
const DEFAULT_SPACE_WRITES_PER_MINUTE = 60;

/** A wait of more than a day is a slip of the pen. */
const MAX_WAIT_BOUNDS = { least: 0, most: 86_400 };
/** Google raises quotas on request; a run of more than a million rows is none that n8n could hold. */
const SPACE_WRITES_BOUNDS = { least: 1, most: 1_000_000 };

/** Reads the settings of the run; a value that cannot be used is a problem of every row. */
export function runSettingsOf(given: GivenRunSettings): {
	settings: RunSettings;
	problems: string[];
} {
	const findings = new Findings();
	findings.problems.push(...given.unreadable);
	// An expression that gave nothing is the default, as is what n8n does not store.
	const fields = new Fields(given, findings);
	const settings = {
		authentication: fields.choice('authentication', AUTHENTICATION, 'oAuth2'),
		maxWaitMs: fields.number('maxWaitSeconds', MAX_WAIT_BOUNDS, DEFAULT_MAX_WAIT_SECONDS) * 1000,
		spaceWritesPerMinute: fields.number(
			'spaceWritesPerMinute',
			SPACE_WRITES_BOUNDS,
			DEFAULT_SPACE_WRITES_PER_MINUTE,
		),
	};
	return { settings, problems: findings.problems };
}
