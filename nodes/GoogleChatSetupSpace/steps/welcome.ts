import { createMessage, messageIdFrom, pinMessage } from '../google/requests';
import type { SpaceType } from '../google/resources';
import { ask, type Failed, type Result, type Tools } from './ask';

const ALREADY_THERE = 409;

/** What of the welcome did not happen. */
export interface Unwelcomed {
	notSent?: Failed;
	notPinned?: Failed;
}

/** Sends the welcome message once, however often this is done, and pins it if asked. */
export async function welcome(
	space: string,
	{
		text,
		isPinned,
		requestId,
		spaceType,
	}: { text: string; isPinned: boolean; requestId: string; spaceType: SpaceType },
	tools: Tools,
): Promise<Result<Unwelcomed>> {
	const sent = await ask(tools, createMessage(space, text, requestId), { spaceType });
	if ('stopped' in sent) return sent;
	if ('failed' in sent && sent.failed.status !== ALREADY_THERE) {
		return { done: { notSent: sent.failed } };
	}
	if (!isPinned) return { done: {} };
	const name =
		'done' in sent ? sent.done.value.name : `${space}/messages/${messageIdFrom(requestId)}`;
	const pinned = await ask(tools, pinMessage(space, name), { spaceType });
	if ('stopped' in pinned) return pinned;
	return {
		done:
			'failed' in pinned && pinned.failed.status !== ALREADY_THERE
				? { notPinned: pinned.failed }
				: {},
	};
}
