import type { IDataObject } from 'n8n-workflow';

import type { Space } from '../google/resources';
import { historyOf } from './rowTexts';
import type { Job } from '../plan/job';
import type { Done } from '../steps/carryOut';
import type { Undone } from '../steps/followUp';

/**
 * The item of a row whose space is there. What a person looks for comes first: n8n shows the fields
 * in this order, and Google's own fill more than a screen.
 */
export function spaceItem({ plan, requestId }: Job, done: Done): IDataObject {
	const { ready, undone, memberReport } = done;
	const { space, created } = ready;
	const warnings = [...plan.warnings, ...undone.map(warningOf)];
	return {
		...(space.displayName !== undefined && { displayName: space.displayName }),
		spaceUri: spaceUriOf(space),
		...(created !== undefined && { created }),
		...(memberReport !== undefined && { memberReport: { ...memberReport } }),
		...(warnings.length > 0 && { warnings }),
		spaceId: spaceIdOf(space),
		requestId,
		...(space as IDataObject),
	};
}

const spaceIdOf = ({ name }: Space): string => name.replace(/^spaces\//, '');

/** Google's own link, or one of the same form: replies to repeated requests have none. */
export const spaceUriOf = (space: Space): string =>
	space.spaceUri ??
	`https://chat.google.com/${space.spaceType === 'DIRECT_MESSAGE' ? 'dm' : 'room'}/${spaceIdOf(space)}`;

/** What did not go as asked, in one line of plain text. */
function warningOf({ what, failed }: Undone): string {
	const { happened, advice, googlesWords, kind } = failed.failure;
	const isTold = googlesWords !== undefined && (kind === 'other' || kind === 'blocked');
	return [
		`${what}: ${happened}.`,
		...(kind === 'other' ? [] : advice.slice(0, 1)),
		...historyOf(failed),
		...(isTold ? [`Google's own words: ${googlesWords}`] : []),
	].join(' ');
}
