import type { Outcome } from '../google/outcome';
import { begun } from '../words/begun';
import { explain } from './explain';

/** Any way in which signing in failed, as plain sentences in one text: n8n shows no more there. */
export function signInWords(outcome: Outcome): string {
	const about = { method: 'spaces.setup', credentialKind: 'serviceAccount' } as const;
	const { happened, advice } = explain(outcome, about);
	return [`${begun(happened)}.`, ...advice].join(' ');
}
