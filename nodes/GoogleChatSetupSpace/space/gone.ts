import { getSpace } from '../google/requests';
import type { Space } from '../google/resources';
import { ask } from '../run/ask';
import { isNotThere, must } from '../run/result';
import type { Session } from '../run/session';

/** The space of this name, as it is now; undefined where it is gone. */
export async function spaceNow(name: string, session: Session): Promise<Space | undefined> {
	const asked = await ask(session, getSpace(name));
	return 'failed' in asked && isNotThere(asked.failed) ? undefined : must(asked).value;
}

export const GONE =
	'The space cannot be opened any more: it was deleted, you have left it, or another Google account made it. Nothing was done in it.';
