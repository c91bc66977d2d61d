import { findDirectMessage, getSpace, setUpSpace, type ChatRequest } from '../chat/api';
import { explain } from '../chat/failures';
import type { About, Failure } from '../chat/failure';
import type { Answer } from '../chat/outcome';
import { isGranted, type Granted } from '../chat/permissions';
import type { Space } from '../chat/types';
import type { Job } from '../plan/job';
import type { Memory } from './memory';
import type { Sender, Sent } from './sender';

export interface Tools {
	send: Sender;
	granted: Granted;
	memory: Memory;
	about: Pick<About, 'project' | 'credentialKind'>;
	now: () => number;
}

/** The space of a row, and what is known of how it came to be. */
export interface Ready {
	space: Space;
	/** Absent when it cannot be known. */
	created?: boolean;
}

/** A failure together with the request's history, for the message. */
export interface Failed {
	failure: Failure;
	seen: string[];
	/** HTTP status of the last answer, if there was one. */
	status?: number;
	gaveUp?: Sent['gaveUp'];
}

export interface Answered {
	answer: Answer;
	attempts: number;
}

/** `stopped`: the run was stopped before the row was done. */
export type Result<T> = { done: T } | { failed: Failed } | { stopped: true };

/** Sends one request; whatever is not the answer that was asked for is explained. */
export async function ask(
	tools: Tools,
	request: ChatRequest,
	about: Omit<About, 'method' | 'project' | 'credentialKind'>,
): Promise<Result<Answered>> {
	const sent = await tools.send(request);
	if (sent === undefined) return { stopped: true };
	const { outcome, seen, gaveUp } = sent;
	const isAnswer = outcome.kind === 'answer' && outcome.status >= 200 && outcome.status < 300;
	if (isAnswer && request.isWhole(outcome.body))
		return { done: { answer: outcome, attempts: seen.length } };
	const failure = explain(outcome, { ...tools.about, ...about, method: request.name });
	return {
		failed: {
			failure,
			seen,
			...(outcome.kind === 'answer' && { status: outcome.status }),
			...(gaveUp && { gaveUp }),
		},
	};
}

/** Sets up the row's space, or finds the direct message that is there already. */
export async function setUp(job: Job, tools: Tools): Promise<Result<Ready>> {
	const found = await existingDirectMessage(job, tools);
	if (found !== undefined) return found;

	const { plan, requestId } = job;
	const { memory } = tools;
	const wasSentBefore = memory.sent[requestId] === true;
	memory.sent[requestId] = true;
	const answer = await ask(tools, setUpSpace({ ...job.body, requestId }), {
		people: plan.people.map(({ given }) => given),
		isDirectMessage: plan.space.spaceType === 'DIRECT_MESSAGE',
		...(plan.space.displayName !== undefined && { displayName: plan.space.displayName }),
	});
	if (!('done' in answer)) return answer;
	const { body, headers } = answer.done.answer;
	const space = await completed(body as Space, tools);
	const isReplay = isEcho(body as Space) && !wasSentBefore && answer.done.attempts === 1;
	const created = isReplay && job.isKeyed ? false : wasCreated(job, space, tools, headers.date);
	return { done: { space, ...(created !== undefined && { created }) } };
}

/**
 * A direct message with a person is looked up first: a read, of which Google allows 50 times as
 * many as space writes. Whether it is new is then known as well.
 */
async function existingDirectMessage(
	{ plan, requestId }: Job,
	tools: Tools,
): Promise<Result<Ready> | undefined> {
	const person = plan.people[0];
	if (plan.space.spaceType !== 'DIRECT_MESSAGE' || person === undefined) return undefined;
	if (!isGranted('spaces.findDirectMessage', tools.granted)) return undefined;
	const answer = await ask(tools, findDirectMessage(person.name), {
		people: [person.given],
		isDirectMessage: true,
	});
	if ('stopped' in answer) return answer;
	if ('done' in answer) {
		const space = answer.done.answer.body as Space;
		return { done: { space, created: tools.memory.absent[requestId] === true } };
	}
	const { failure, status, gaveUp } = answer.failed;
	if (gaveUp !== undefined) return answer;
	// Not found is what was hoped for; any other refusal the setup tells in words of its own.
	if (status === 404 && failure.kind === 'other') tools.memory.absent[requestId] = true;
	return undefined;
}

/** What a repeated request id may get: the request's fields and the name, nothing that Google adds. */
const isEcho = (space: Space): boolean =>
	space.spaceUri === undefined && space.createTime === undefined;

/** The whole space where Google sent an echo. Best effort: it exists, whatever comes of this. */
async function completed(space: Space, tools: Tools): Promise<Space> {
	if (!isEcho(space) || !isGranted('spaces.get', tools.granted)) return space;
	const answer = await ask(tools, getSpace(space.name), {});
	return 'done' in answer ? (answer.done.answer.body as Space) : space;
}

/** Whether this execution made the space, as far as that can be known. */
function wasCreated(
	{ plan, requestId, isKeyed }: Job,
	space: Space,
	{ memory, now }: Tools,
	googlesDate: string | undefined,
): boolean | undefined {
	if (plan.space.singleUserBotDm === true) return undefined;
	if (memory.absent[requestId] === true) return true;
	if (plan.space.spaceType === 'DIRECT_MESSAGE') return undefined;
	// Nobody else has this request id.
	if (!isKeyed) return true;
	const madeAt = Date.parse(space.createTime ?? '');
	if (Number.isNaN(madeAt)) return undefined;
	// Google's clock decides: its Date header tells how far ours is off. It is cut to the second, so
	// the run's begin comes out early rather than late, and what the run made is never disowned.
	const googlesNow = Date.parse(googlesDate ?? '');
	const offBy = Number.isNaN(googlesNow) ? 0 : googlesNow - now();
	return madeAt >= memory.startedAt + offBy;
}
