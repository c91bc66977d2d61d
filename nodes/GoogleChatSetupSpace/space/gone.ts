import type { Failed } from '../run/result';

/** Google says "permission denied" of a space that was deleted and of one that the caller has left. */
export const isGone = ({ answer, gaveUp, failure }: Failed): boolean =>
	gaveUp === undefined &&
	failure.kind !== 'missingScope' &&
	(answer?.status === 403 || answer?.status === 404);

export const GONE =
	'The space cannot be opened any more: it was deleted, or you have left it. Nothing was done in it.';
