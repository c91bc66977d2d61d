import type { RunMode } from './runMode';

/**
 * What can be said of running again after a failure:
 * - `retry`: n8n's Retry of this execution makes nothing twice: n8n kept what that needs.
 * - `keyed`: the row, sent again, makes nothing twice, whoever sends it.
 * - `key`: n8n kept nothing, and only a key would have made it safe.
 * - `tool`: a model reads it, and would call again at once.
 */
export type Again = 'retry' | 'keyed' | 'key' | 'tool';

/**
 * Decides it, for a row or for a whole run.
 * @param isKeyed whether the row, or every row of the run, finds its own space again
 * @param wasCancelled whether somebody, or the workflow's timeout, stopped the execution: n8n saves
 * nothing of it, and its Retry begins from the start or not at all
 */
export function againOf(mode: RunMode, isKeyed: boolean, wasCancelled: boolean): Again {
	if (mode.isTool) return 'tool';
	if (isKeyed) return 'keyed';
	return mode.continues || mode.isSubWorkflow || wasCancelled ? 'key' : 'retry';
}

/** How to go on with a row of which nobody knows whether its space was made. */
export const AFTER_UNDECIDED_ROW: Readonly<Record<Again, string>> = {
	retry: "The space may exist. n8n's Retry of this execution makes none twice.",
	keyed: 'The space may exist. Send the row again: it makes none twice.',
	key: "The space may exist: look for it before you send the row again. With an Idempotency Key in the row from the start, or 'If Space Exists' set to 'Reuse', sending it again makes none twice.",
	tool: 'The space may exist already: do not call again, and say so.',
};

/** How to go on with a run in which spaces exist, or may. */
export const AFTER_STOPPED_RUN: Readonly<Record<Again, string>> = {
	retry:
		"n8n's Retry of this execution completes the rest and makes none twice; a new execution would make them again, unless an Idempotency Key is set.",
	keyed: 'Running again completes the rest and makes none twice.',
	key: "Running again would make them again: look which are there, and send the other rows only. With an Idempotency Key in every row from the start, or 'If Space Exists' set to 'Reuse', running again makes none twice.",
	tool: 'Do not call again for what may exist already, and say so.',
};
