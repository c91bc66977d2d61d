import { createMessage, messageIdFrom, pinMessage } from '../google/requests';
import type { SpaceType } from '../google/resources';
import { requestIdFrom } from '../plan/requestId';
import { isInAlready } from './addMembers';
import { ask } from '../run/ask';
import type { Result } from '../run/result';
import type { ReadySpace } from '../space/origin';
import type { SkippedStep } from './rowResult';
import type { Session } from '../run/session';

/** What is to be said. */
export interface Welcome {
	text: string;
	isPinned: boolean;
	/** The row finds this space in other executions too, without a key, and so under other request ids. */
	isFoundAgain: boolean;
	spaceType: SpaceType;
}

/** What makes a text be sent once: the row's request id, or where that changes the space and the text. */
const messageOnce = (
	{ requestId, space }: ReadySpace,
	{ text, isFoundAgain }: Pick<Welcome, 'text' | 'isFoundAgain'>,
): string =>
	isFoundAgain || requestId === undefined
		? requestIdFrom(['message', space.name, text])
		: requestId;

/** Sends the welcome message once, however often this is done, and pins it if asked. */
export async function welcome(
	ready: ReadySpace,
	{ text, isPinned, isFoundAgain, spaceType }: Welcome,
	session: Session,
): Promise<Result<SkippedStep[]>> {
	const space = ready.space.name;
	const once = messageOnce(ready, { text, isFoundAgain });
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
