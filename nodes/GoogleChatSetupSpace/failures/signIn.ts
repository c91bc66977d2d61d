import type { Outcome } from '../google/outcome';
import { begun } from '../words/begun';
import { explain } from './explain';
import type { Words } from './failure';

/** Any way in which signing in failed, as plain sentences in one text: n8n shows no more there. */
export function signInWords(outcome: Outcome): string {
	const { happened, advice } = wordsOf(outcome);
	return [`${begun(happened)}.`, ...advice].join(' ');
}

function wordsOf(outcome: Outcome): Pick<Words, 'happened' | 'advice'> {
	return outcome.kind === 'answer'
		? {
				happened: `Google's sign-in service is not available at the moment (status ${outcome.status})`,
				advice: ['Try again later.'],
			}
		: explain(outcome, { method: 'spaces.setup', credentialKind: 'serviceAccount' });
}
