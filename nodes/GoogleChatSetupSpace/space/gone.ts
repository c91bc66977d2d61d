import { getSpace } from '../google/requests';
import type { Space } from '../google/resources';
import { ask } from '../run/ask';
import { must, type Failed } from '../run/result';
import type { Session } from '../run/session';

/** Google says "permission denied" of a space that was deleted and of one that the caller has left. */
const isGone = ({ answer, gaveUp, failure }: Failed): boolean =>
	gaveUp === undefined &&
	failure.kind !== 'missingScope' &&
	(answer?.status === 403 || answer?.status === 404);

/** The space of this name, as it is now; undefined where it is gone. */
export async function spaceNow(name: string, session: Session): Promise<Space | undefined> {
	const asked = await ask(session, getSpace(name));
	return 'failed' in asked && isGone(asked.failed) ? undefined : must(asked).value;
}

export const GONE =
	'The space cannot be opened any more: it was deleted, or you have left it. Nothing was done in it.';
