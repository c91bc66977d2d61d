/** What is said of running again where a space exists, or may. */
import { CHOICES } from '../words/choices';
import { LABELS } from '../words/labels';
import type { RunMode } from './runMode';

const safeWith = (where: string, doingSo: string): string =>
	`With an ${LABELS.idempotencyKey} in ${where} from the start, or '${LABELS.ifSpaceExists}' set to '${CHOICES.ifSpaceExists.reuse}', ${doingSo} makes none twice.`;

/**
 * How to go on with a row of which nobody knows whether its space was made.
 * @param isKeyed whether the row, sent again, finds its own space
 */
export function afterUndecidedRow({ isTool }: RunMode, isKeyed: boolean): string {
	if (isTool) return 'The space may exist already: do not call again, and say so.';
	return isKeyed
		? 'The space may exist. Send the row again: it makes none twice.'
		: `The space may exist: look for it before you send the row again. ${safeWith('the row', 'sending it again')}`;
}

/**
 * How to go on with a run that a failure has stopped.
 * @param areKeyed whether every row, sent again, finds its own space
 * @param wasCancelled whether somebody, or the workflow's timeout, stopped the execution: n8n saves
 * nothing of it, and its Retry begins from the start or not at all
 */
export function afterStoppedRun(
	{ isTool, isSubWorkflow }: RunMode,
	areKeyed: boolean,
	wasCancelled: boolean,
): string {
	if (isTool) return 'Do not call again for what may exist already, and say so.';
	if (areKeyed) return 'Running again completes the rest and makes none twice.';
	return isSubWorkflow || wasCancelled
		? `Running again could make some again: look which are there, and send the other rows only. ${safeWith('every row', 'running again')}`
		: "n8n's Retry of this execution completes the rest and makes none twice; a new execution could make some again.";
}
