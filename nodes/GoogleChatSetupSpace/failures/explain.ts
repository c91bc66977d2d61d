import { CAUSES } from './causes/inOrder';
import type { About, Failure, Words } from './failure';
import { networkWords } from './network';
import { NOT_SIGNED_IN_WORDS } from './userSignIn';
import type { Outcome } from '../google/outcome';
import { guide } from './pages';
import { withoutSecrets } from '../words/secrets';
import { serviceAccountWords } from './serviceAccount';
import { TASKS } from './tasks';

/** Explains an outcome that is not what was hoped for. Total: any body, of any shape, gets words. */
export function explain(outcome: Outcome, about: About): Failure {
	if (outcome.kind === 'noAnswer') return { kind: 'network', ...networkWords(outcome.code) };
	if (outcome.kind === 'noToken') {
		const words =
			outcome.by === 'serviceAccount'
				? serviceAccountWords(outcome, about.project)
				: NOT_SIGNED_IN_WORDS[outcome.reason](about);
		const { reason, googlesWords } = outcome;
		return {
			kind: reason,
			...words,
			...(googlesWords !== undefined && { googlesWords: withoutSecrets(googlesWords) }),
		};
	}
	const { error } = outcome;
	const cause = CAUSES.find(({ is }) => is(error, outcome.status, about));
	const words = cause?.say(error, about, outcome.status) ?? other(about, outcome.status);
	return {
		kind: cause?.kind ?? 'other',
		...words,
		...(error.message !== '' && { googlesWords: withoutSecrets(error.message) }),
	};
}

/** What nobody thought of. The error's own text stays out: it could hold anything. */
export const UNEXPECTED: Failure = {
	kind: 'unexpected',
	happened: 'something went wrong in the node that it was not made for',
	advice: [
		'Please tell us, with what the row asked for and without names, so that it can be mended.',
	],
	link: {
		text: 'Tell us',
		href: 'https://github.com/n8n-nodes-google-chat-setup-space/n8n-nodes-google-chat-setup-space/issues',
	},
};

function other(about: About, status: number): Words {
	return {
		happened: `Google Chat refused to ${TASKS[about.method]} (status ${status})`,
		advice: ["Google's own words say why."],
		link: guide('on-the-way-to-google'),
	};
}
