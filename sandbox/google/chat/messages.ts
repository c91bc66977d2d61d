/** `spaces.messages.create` and `spaces.messagePins.create`. */
import {
	alreadyExists,
	invalidArgument,
	notFound,
	permissionDenied,
	requestIdOfAnotherUser,
} from '../errors';
import { Refusal } from '../refusal';
import { spaceOfMember } from './access';
import { allows } from './permissions';
import { messageResource, proto3 } from './resources';
import type { StoredMessage, StoredSpace } from './store';
import { newId, timestamp, type ChatCall, type World } from './world';

/** "The maximum message size, including the message contents, is 32,000 bytes." */
const MAX_MESSAGE_BYTES = 32_000;
/** "Begins with `client-` … up to 63 characters and only lowercase letters, numbers, and hyphens." */
const MESSAGE_ID = /^client-[a-z0-9-]{1,56}$/;

export function createMessage(world: World, call: ChatCall): object {
	const space = spaceOfMember(world, call.user, call.path.parent);
	const replayed = replay(world, call);
	if (replayed) return replayed;
	if (!allows(space, 'postMessages', call.user)) throw new Refusal(permissionDenied());

	const { text } = call.body as { text?: string };
	const messageId = call.query.get('messageId') ?? undefined;
	if (!text || Buffer.byteLength(text) > MAX_MESSAGE_BYTES) throw new Refusal(invalidArgument());
	if (messageId !== undefined && !MESSAGE_ID.test(messageId)) throw new Refusal(invalidArgument());
	if (messageId !== undefined && hasMessage(space, messageId)) throw new Refusal(alreadyExists());
	const message = newMessage(world, call, space, { text, messageId });
	space.messages.push(message);
	space.lastActiveTime = message.createTime;
	return messageResource(space, message, call.user.id);
}

/** The message that this request id sent before, as an echo of the request with its names. */
function replay(world: World, call: ChatCall): object | undefined {
	const earlier = world.spaces.sentMessages.get(keyOf(call));
	if (!call.query.get('requestId') || !earlier) return undefined;
	if (earlier.user !== call.user.email) {
		throw new Refusal(requestIdOfAnotherUser(world.behaviour.requestIdOfAnotherUser));
	}
	const { name, thread } = earlier.result;
	return proto3({ ...call.body, name, thread: { name: thread } });
}

function keyOf({ project, path, query }: ChatCall): string {
	return [project, path.parent, query.get('requestId')].join(' ');
}

function hasMessage(space: StoredSpace, messageId: string): boolean {
	return space.messages.some((message) => message.messageId === messageId);
}

function newMessage(
	world: World,
	call: ChatCall,
	space: StoredSpace,
	{ text, messageId }: { text: string; messageId: string | undefined },
): StoredMessage {
	const id = newId(world);
	const requestId = call.query.get('requestId');
	const message: StoredMessage = {
		name: `${space.name}/messages/${id}.${id}`,
		sender: call.user.email,
		text,
		thread: `${space.name}/threads/${id}`,
		...(messageId !== undefined && { messageId }),
		...(requestId && { requestId }),
		createTime: timestamp(world),
	};
	if (requestId) {
		world.spaces.sentMessages.set(keyOf(call), { user: call.user.email, result: message });
	}
	return message;
}

/**
 * Pins a message, named as Google named it or by the id that its sender chose: "you can use this ID
 * to specify the message in a request" (`Message.name`). What is pinned has Google's name.
 */
export function createPin(world: World, call: ChatCall): object {
	const space = spaceOfMember(world, call.user, call.path.parent);
	const { message: given = '' } = call.body as { message?: string };
	const prefix = `${space.name}/messages/`;
	if (!given.startsWith(prefix)) throw new Refusal(invalidArgument());
	const id = given.slice(prefix.length);
	const message = space.messages.find(({ name, messageId }) => name === given || messageId === id);
	if (!message) throw new Refusal(notFound());
	const { name } = message;
	if (space.pins.includes(name)) throw new Refusal(alreadyExists());
	space.pins.push(name);
	return { name: name.replace('/messages/', '/messagePins/'), message: name };
}
