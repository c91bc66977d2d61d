import type { NoToken, Outcome } from '../google/outcome';
import { withoutSecrets } from '../words/secrets';
import { CAUSES } from './causes/inOrder';
import type { Failure, RequestContext, Words } from './failure';
import { noAnswerFailure } from './network';
import { guide } from './pages';
import { serviceAccountWords } from './serviceAccount';
import { refusedTo } from './tasks';
import { userSignInWords } from './userSignIn';

/** Explains an outcome that is not what was hoped for. Total: any body, of any shape, gets words. */
export function explain(outcome: Outcome, context: RequestContext): Failure {
	if (outcome.kind === 'noAnswer') return noAnswerFailure(outcome.code);
	if (outcome.kind === 'noToken') {
		return {
			kind: outcome.reason,
			...noTokenWords(outcome, context),
			...said(outcome.googlesWords),
		};
	}
	const { error, status } = outcome;
	const cause = CAUSES.find(({ is }) => is(error, status, context));
	const words = cause?.say(error, context, status) ?? otherWords(context, status, error.message);
	return { kind: cause?.kind ?? 'other', ...words, ...said(error.message) };
}

const noTokenWords = (noToken: NoToken, context: RequestContext): Words =>
	noToken.by === 'serviceAccount'
		? serviceAccountWords(noToken, context.project)
		: userSignInWords(noToken.reason, context);

const said = (googlesWords = ''): Pick<Failure, 'googlesWords'> =>
	googlesWords === '' ? {} : { googlesWords: withoutSecrets(googlesWords) };

/** A bug in this node. The error's own text stays out: it could hold anything. */
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

function otherWords({ method }: RequestContext, status: number, googlesWords: string): Words {
	return {
		happened: refusedTo(method, status),
		advice: [
			...(googlesWords === '' ? [] : ["Google's own words say why."]),
			'The guide tells what an administrator can check, in order.',
		],
		link: guide('when-google-refuses'),
	};
}
