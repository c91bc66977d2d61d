import type { Actor } from '../../../nodes/GoogleChatSetupSpace/google/actor';
import { answer } from '../../../nodes/GoogleChatSetupSpace/google/outcome';
import {
	fullScope,
	type Granted,
	type MethodName,
} from '../../../nodes/GoogleChatSetupSpace/google/permissions';
import type { ChatRequest } from '../../../nodes/GoogleChatSetupSpace/google/requests';
import { jobOf, type Job } from '../../../nodes/GoogleChatSetupSpace/plan/job';
import type { Row } from '../../../nodes/GoogleChatSetupSpace/plan/row';
import { Meetings } from '../../../nodes/GoogleChatSetupSpace/run/meetings';
import { recordsIn } from '../../../nodes/GoogleChatSetupSpace/run/records';
import { orEnding } from '../../../nodes/GoogleChatSetupSpace/run/result';
import type { Session } from '../../../nodes/GoogleChatSetupSpace/run/session';
import { wholeRunOf } from '../../../nodes/GoogleChatSetupSpace/run/wholeRun';
import type { Sender } from '../../../nodes/GoogleChatSetupSpace/sending/sender';
import { Stop } from '../../../nodes/GoogleChatSetupSpace/sending/stop';
import { callersSpacesOfRun } from '../../../nodes/GoogleChatSetupSpace/space/callersSpaces';
import { planOf } from '../plan/rows';

/** The time at which everything here happens. */
export const NOW = Date.parse('2026-11-23T12:00:00Z');
export const CALLER = 'owner@example.com';
/** Who acts by a credential of which nobody knows whose it is, and where it is known. */
export const ACTOR: Actor = { id: CALLER };
export const KNOWN: Actor = { id: CALLER, email: CALLER };
export const SPACE = 'spaces/A';

/** What Google says to a request: what was asked for, a refusal, or nothing. */
export type Reply =
	| { body: object; date?: string; attempts?: number }
	| { status: number; words?: string; code?: string; gaveUp?: boolean }
	| 'lost'
	| 'stopped';

/** What it says to each kind of request; whatever is missing here must not be asked. */
export type Script = Partial<Record<MethodName, Reply | ((request: ChatRequest) => Reply)>>;

/** A session over such answers, and what was asked. */
export type Scripted = Session & { asked: ChatRequest[] };

export function sessionOf(script: Script = {}, more: Partial<Session> = {}): Scripted {
	const asked: ChatRequest[] = [];
	const meetings = more.meetings ?? new Meetings();
	return {
		asked,
		send: senderOf(script, asked),
		granted: undefined,
		actor: ACTOR,
		about: { credentialKind: 'oAuth2', project: '1' },
		now: () => NOW,
		records: recordsIn({}, () => 'seed'),
		partOfRun: wholeRunOf(new Stop(), () => [])(ACTOR.id),
		callersSpaces: callersSpacesOfRun(),
		meetings,
		run: meetings.begin(),
		...more,
	};
}

/** What Google calls these refusals. */
const CODES: Readonly<Record<number, string>> = {
	400: 'INVALID_ARGUMENT',
	403: 'PERMISSION_DENIED',
	404: 'NOT_FOUND',
	409: 'ALREADY_EXISTS',
	503: 'UNAVAILABLE',
};

const senderOf =
	(script: Script, asked: ChatRequest[]): Sender =>
	async (request) => {
		asked.push(request);
		const said = script[request.name];
		if (said === undefined) throw new Error(`Nobody was to ask for ${request.name}.`);
		const reply = typeof said === 'function' ? said(request) : said;
		if (reply === 'stopped') return { end: 'stopped', seen: ['ECONNABORTED'], mayHaveActed: true };
		if (reply === 'lost') {
			const outcome = { kind: 'noAnswer', code: 'ECONNRESET' } as const;
			return { end: 'failed', outcome, gaveUp: {}, seen: ['ECONNRESET'], mayHaveActed: true };
		}
		if ('status' in reply) {
			const { status, words: message = '', gaveUp = false } = reply;
			const { code = CODES[status] } = reply;
			const outcome = answer(status, {}, { error: { code: status, message, status: code } });
			const tries = { seen: [String(status)], mayHaveActed: status >= 500 };
			return { end: 'failed', outcome, ...tries, ...(gaveUp && { gaveUp: {} }) };
		}
		const { body, date, attempts = 1 } = reply;
		const value = request.read(body);
		if (value === undefined) throw new Error(`${request.name} cannot read this answer.`);
		return {
			end: 'succeeded',
			value,
			answer: answer(200, date === undefined ? {} : { date }, body),
			seen: Array.from({ length: attempts }, () => '200'),
			mayHaveActed: false,
		};
	};

/** Which methods were asked for, in order. */
export const namesOf = ({ asked }: Scripted): string[] => asked.map(({ name }) => name);

/** The permissions of these scopes. */
export const granting = (...names: string[]): Granted => new Set(names.map(fullScope));

/** A row that is ready to be carried out: a named space "Apollo", and what the test gives. */
export const jobFor = (row: Partial<Row> = {}, seed = 's'): Job =>
	jobOf(planOf(row, ACTOR), { workflow: 'w', node: 'n', seed, runIndex: 0 });

export const direct = (members = 'ada@example.com', more: Partial<Row> = {}): Partial<Row> => ({
	spaceType: 'DIRECT_MESSAGE',
	displayName: '',
	members,
	...more,
});

export const groupChat = (more: Partial<Row> = {}): Partial<Row> => ({
	spaceType: 'GROUP_CHAT',
	displayName: '',
	members: 'ada@example.com, ben@example.com',
	...more,
});

/** The direct message with the Chat app itself. */
export const withApp = (more: Partial<Row> = {}): Partial<Row> => ({
	spaceType: 'DIRECT_MESSAGE',
	displayName: '',
	singleUserBotDm: true,
	...more,
});

/** How a row ends by this, in words; its value where it does not. */
export async function endOf(work: Promise<unknown>): Promise<unknown> {
	const ending = await orEnding(work);
	if ('done' in ending) return ending.done;
	return 'failed' in ending ? ending.failed.failure : ending;
}
