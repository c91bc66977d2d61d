import { isGranted } from '../google/permissions';
import { getSpace } from '../google/requests';
import type { Space, SpaceRequest } from '../google/resources';
import { differences, settingLabel } from '../plan/differences';
import type { Plan } from '../plan/plan';
import { ask } from '../run/ask';
import type { Result } from '../run/result';
import type { ReadySpace } from '../space/origin';
import type { Session } from '../run/session';

/** Whether a row asks for more than a kind and a name. */
const hasSettings = (space: SpaceRequest): boolean =>
	Object.keys(space).some((field) => field !== 'spaceType' && field !== 'displayName');

/**
 * A space that was there before keeps its settings: a sentence names those of the row that it does
 * not have.
 */
export async function settingsLeft(
	{ space: wanted }: Plan,
	{ space, origin }: ReadySpace,
	session: Session,
): Promise<Result<string[]>> {
	if (origin === 'madeNow' || origin === 'madeBefore' || !hasSettings(wanted)) return { done: [] };
	const whole = await wholeSpace(space, session);
	if (!('done' in whole)) return 'stopped' in whole ? whole : { done: [NOT_COMPARED] };
	if (whole.done === undefined) return { done: [NOT_COMPARED] };
	// The name found the space, or was compared with it.
	const left = differences(wanted, whole.done).filter((setting) => setting !== 'displayName');
	return {
		done:
			left.length === 0
				? []
				: [
						`The space was there before and keeps its settings. The row's are other ones: ${left.map(settingLabel).join(', ')}.`,
					],
	};
}

const NOT_COMPARED =
	"The space was there before and keeps its settings: the row's were not compared.";

/** The space with all of its fields; undefined where it may not be read. */
async function wholeSpace(space: Space, session: Session): Promise<Result<Space | undefined>> {
	if (!isGranted('spaces.get', session.granted)) return { done: undefined };
	const asked = await ask(session, getSpace(space.name));
	return 'done' in asked ? { done: asked.done.value } : asked;
}
