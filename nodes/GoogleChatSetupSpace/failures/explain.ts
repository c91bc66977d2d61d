import type { Outcome } from '../google/outcome';
import { withoutSecrets } from '../words/secrets';
import { fits } from './causes/cause';
import { CAUSES } from './causes/inOrder';
import { OTHER } from './causes/notAllowed';
import { failure, type Failure, type RequestContext } from './failure';
import { noAnswerFailure } from './network';
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
		return { ...failure(outcome.reason, ...words), ...said(outcome.googlesWords) };
	}
	const { kind, says } = CAUSES.find((each) => fits(each, outcome, context)) ?? OTHER;
	return { ...failure(kind, ...says(context, outcome)), ...said(outcome.error.message) };
}

const said = (googlesWords = ''): Pick<Failure, 'googlesWords'> =>
	googlesWords === '' ? {} : { googlesWords: withoutSecrets(googlesWords).replace(/\s+/g, ' ') };
