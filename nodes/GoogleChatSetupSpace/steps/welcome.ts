import { createMessage, messageIdFrom, pinMessage } from '../google/requests';
import type { SpaceType } from '../google/resources';
import { requestIdFrom } from '../plan/requestId';
import { isInAlready } from './addMembers';
import { ask } from '../run/ask';
import type { Result } from '../run/result';
import type { ReadySpace } from '../space/origin';
import type { SkippedStep } from './rowResult';
import type { Session } from '../run/session';

/** What is to be said, and whether a key gives the row the same request id in every execution. */
export interface Welcome {
	text: string;
	isPinned: boolean;
	isKeyed: boolean;
	spaceType: SpaceType;
}

/**
 * What makes a text be sent once. In a space that the row's own id stands for, and with a key, that
 * id; in one that was found without a key, every execution has another id: there the space and the
 * text.
 */
const messageOnce = (
	{ origin, requestId, space }: ReadySpace,
	{ text, isKeyed }: Pick<Welcome, 'text' | 'isKeyed'>,
): string =>
	origin === 'found' && !isKeyed ? requestIdFrom(['message', space.name, text]) : requestId;

/** Sends the welcome message once, however often this is done, and pins it if asked. */
export async function welcome(
	ready: ReadySpace,
	{ text, isPinned, isKeyed, spaceType }: Welcome,
	session: Session,
): Promise<Result<SkippedStep[]>> {
	const space = ready.space.name;
	const once = messageOnce(ready, { text, isKeyed });
	const sent = await ask(session, createMessage(space, text, once), { spaceType });
	if ('stopped' in sent) return sent;
	if ('failed' in sent && !isInAlready(sent.failed)) {
		return { done: [{ what: 'The welcome message was not sent', failed: sent.failed }] };
	}
	if (!isPinned) return { done: [] };
	const name = 'done' in sent ? sent.done.value.name : `${space}/messages/${messageIdFrom(once)}`;
	const pinned = await ask(session, pinMessage(space, name), { spaceType });
	if ('stopped' in pinned) return pinned;
	if ('done' in pinned || isInAlready(pinned.failed)) return { done: [] };
	return { done: [{ what: 'The welcome message was not pinned', failed: pinned.failed }] };
}
