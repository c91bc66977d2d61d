import { isThrottled, isUnavailable, type Outcome } from '../google/outcome';
import { withoutSecrets } from '../words/secrets';
import { fits } from './causes/cause';
import { CAUSES } from './causes/inOrder';
import { OTHER } from './causes/notAllowed';
import { failure, type Failure, type RequestContext } from './failure';
import { noAnswerFailure } from './network';
import { GUIDE } from './pages';
import { serviceAccountWords } from './serviceAccount';
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
	if (outcome.isOfSignIn === true && (isThrottled(outcome) || isUnavailable(outcome))) {
		return failure(
			'unavailable',
			`Google's sign-in service is not available at the moment (status ${outcome.status})`,
			GUIDE.network,
			'Try again later.',
		);
	}
	const cause = CAUSES.find((each) => fits(each, outcome, context)) ?? OTHER;
	return { kind: cause.kind, ...cause.says(context, outcome), ...said(outcome.error.message) };
}

const said = (googlesWords = ''): Pick<Failure, 'googlesWords'> =>
	googlesWords === '' ? {} : { googlesWords: withoutSecrets(googlesWords).replace(/\s+/g, ' ') };
