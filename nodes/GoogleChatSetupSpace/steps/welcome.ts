import { createMessage, messageIdFrom, pinMessage } from '../google/requests';
import { requestIdFrom } from '../plan/requestId';
import { ask } from '../run/ask';
import { isInAlready } from './addMembers';
import type { Progress } from './progress';
import { skip } from './skip';

/**
 * What makes a text be sent once: the row's request id, or where the row finds its space in other
 * executions too, and so under other ids, the space and the text.
 */
function messageOnce({ job: { plan }, ready, space }: Progress, text: string): string {
	const isLookedFor = plan.space.spaceType === 'DIRECT_MESSAGE' || plan.ifSpaceExists !== 'create';
	return isLookedFor && plan.idempotencyKey === undefined
		? requestIdFrom(['message', space.name, text])
		: (ready.requestId ?? '');
}

/** Sends the welcome message once, however often this is done, and pins it if asked. */
export async function welcome(progress: Progress, text: string): Promise<void> {
	const { job, session } = progress;
	const { name: space } = progress.space;
	const { spaceType } = job.plan.space;
	const once = messageOnce(progress, text);
	const sent = await ask(session, createMessage(space, text, once), { spaceType });
	if ('failed' in sent && !isInAlready(sent.failed)) {
		skip(progress, ['the welcome message'], 'sent', sent.failed);
		return;
	}
	if (!job.plan.after.pinWelcomeMessage) return;
	const name = 'done' in sent ? sent.done.value.name : `${space}/messages/${messageIdFrom(once)}`;
	const pinned = await ask(session, pinMessage(space, name), { spaceType });
	if ('done' in pinned || isInAlready(pinned.failed)) return;
	skip(progress, ['the welcome message'], 'pinned', pinned.failed);
}
