import type { Space } from '../google/resources';
import type { Job } from '../plan/job';
import { LABELS } from '../words/labels';

/** Whether a space is not of the kind that the row asks for. */
export const isOfOtherKind = ({ spaceType }: Space, { plan }: Job): boolean =>
	(spaceType ?? plan.space.spaceType) !== plan.space.spaceType;

/**
 * What a space lacks that an earlier try set up before the row was changed.
 * @param id the request id that led to it
 */
export const whatItLacks = (space: Space, id: string, job: Job): string[] => [
	...(isOfOtherKind(space, job) ? [OF_EARLIER_KIND] : []),
	...(job.isKeyed && id !== job.requestId ? [WITHOUT_KEY] : []),
];

const OF_EARLIER_KIND =
	'The row was changed after its space was set up: the space is still of the earlier kind.';
const WITHOUT_KEY = `The space was set up without this ${LABELS.idempotencyKey}: give its link in place of the key.`;
