import type { Outcome } from '../google/outcome';
import { begun } from '../words/begun';
import type { Words } from './failure';
import { noAnswerFailure } from './network';
import { serviceAccountWords } from './serviceAccount';

/** Any way in which signing in failed, as plain sentences in one text: n8n shows no more there. */
export function signInWords(outcome: Outcome): string {
	const { happened, advice } = wordsOf(outcome);
	return [`${begun(happened)}.`, ...advice].join(' ');
}

function wordsOf(outcome: Outcome): Pick<Words, 'happened' | 'advice'> {
	if (outcome.kind === 'noAnswer') return noAnswerFailure(outcome.code);
	if (outcome.kind === 'noToken' && outcome.by === 'serviceAccount') {
		return serviceAccountWords(outcome);
	}
	const status = outcome.kind === 'answer' ? ` (status ${outcome.status})` : '';
	return {
		happened: `Google's sign-in service is not available at the moment${status}`,
		advice: ['Try again later.'],
	};
}
