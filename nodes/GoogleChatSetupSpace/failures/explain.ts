import type { Outcome } from '../google/outcome';
import { withoutSecrets } from '../words/secrets';
import { fits } from './causes/cause';
import { CAUSES } from './causes/inOrder';
import { say, type Failure, type RequestContext } from './failure';
import { noAnswerFailure } from './network';
import { GUIDE } from './pages';
import { serviceAccountWords } from './serviceAccount';
import { refusedTo } from './tasks';
import { userSignInWords } from './userSignIn';

/** Explains an outcome that is not what was hoped for. Total: any body, of any shape, gets words. */
export function explain(outcome: Outcome, context: RequestContext): Failure {
	if (outcome.kind === 'noAnswer') return noAnswerFailure(outcome.code);
	if (outcome.kind === 'noToken') {
		const words =
			outcome.by === 'serviceAccount'
				? serviceAccountWords(outcome, context)
				: userSignInWords(outcome.reason, context);
		return { kind: outcome.reason, ...words, ...said(outcome.googlesWords) };
	}
	const { error, status } = outcome;
	const cause = CAUSES.find((each) => fits(each, outcome, context));
	const words = typeof cause?.says === 'function' ? cause.says(context, outcome) : cause?.says;
	return {
		kind: cause?.kind ?? 'other',
		...(words ??
			say(
				refusedTo(context.method, status),
				GUIDE.refusals,
				'The guide tells what an administrator can check, in order.',
			)),
		...said(error.message),
	};
}

const said = (googlesWords = ''): Pick<Failure, 'googlesWords'> =>
	googlesWords === '' ? {} : { googlesWords: withoutSecrets(googlesWords) };
