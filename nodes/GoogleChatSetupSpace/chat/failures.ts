import { CAUSES } from './causes';
import type { About, Failure, Words } from './failure';
import { networkWords } from './network';
import { NO_ACCESS_WORDS } from './noAccess';
import { googleErrorOf, type Outcome } from './outcome';
import { TASKS } from './tasks';

/** Explains an outcome that is not what was hoped for. Total: any body, of any shape, gets words. */
export function explain(outcome: Outcome, about: About): Failure {
	if (outcome.kind === 'noAnswer') return { kind: 'network', ...networkWords(outcome.code) };
	if (outcome.kind === 'noAccess') {
		return {
			kind: outcome.reason,
			...NO_ACCESS_WORDS[outcome.reason](about),
			...(outcome.googlesWords !== undefined && { googlesWords: outcome.googlesWords }),
		};
	}
	const error = googleErrorOf(outcome.body);
	const cause = CAUSES.find(({ is }) => is(error, outcome.status, about));
	const words = cause?.say(error, about, outcome.status) ?? other(about, outcome.status);
	return {
		kind: cause?.kind ?? 'other',
		...words,
		...(error.message !== '' && { googlesWords: error.message }),
	};
}

function other(about: About, status: number): Words {
	return {
		happened: `Google Chat refused to ${TASKS[about.method]} (status ${status})`,
		advice: ["Google's own words say why."],
	};
}
