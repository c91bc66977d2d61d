import { setTimeout as wait } from 'node:timers/promises';
import { answerApiCall, authenticate, bearerOf } from './apiCall';
import { behaviourOf, standingOf, type Behaviour } from './behaviour';
import type { CallRecord, Violation } from './callLog';
import { seedSpace, type SeededSpace } from './chat/seed';
import { SpaceStore, type StoredSpace } from './chat/store';
import type { World } from './chat/world';
import { problemsOf, type Problem } from './contract/check';
import { Directory } from './directory';
import { DISCOVERY, discoveryDocument } from './discovery';
import { unknownMethod, type ErrorReply } from './errors';
import { Faults, replyInstead, replySpoilt, type Fault } from './faults';
import { readRequest, UNKNOWN, type Incoming } from './incoming';
import { decideConsent, showConsent } from './oauth/consentPage';
import { OAuth } from './oauth/oauth';
import { answerToken } from './oauth/tokenEndpoint';
import { openOrganization, type Organization } from './organization';
import { addDefaultPeople } from './people';
import { Quotas, type QuotaName } from './quota';
import { Refusal } from './refusal';
import { toReply, type GoogleReply, type GoogleRequest } from './request';

export interface GoogleOptions {
	/** The clock, in milliseconds. */
	now?: () => number;
	sleep?: (ms: number) => Promise<unknown>;
	/** How long every answer takes. What a call does, it does when it arrives. */
	latencyMs?: number | ((call: CallRecord) => number);
	/** Limits that differ from Google's own; `Infinity` switches one off. */
	quotas?: Partial<Record<QuotaName, number>>;
	/** Whether calls refused for the quota count against it, too. */
	countRejected?: boolean;
	/** Whether the default people are there; they are unless this is false. */
	seedPeople?: boolean;
	/** How undocumented cases are decided: see `SWITCHES`. */
	behaviour?: Partial<Behaviour>;
}

/** Google as far as this project uses it: Chat, Cloud Identity's group look-up, OAuth 2.0. */
export class Google {
	readonly directory = new Directory();
	/** Every call, in order of arrival. */
	readonly log: CallRecord[] = [];
	/** Whatever broke Google's contract; a test that is right finds it empty. */
	readonly violations: Violation[] = [];
	readonly faults = new Faults();
	readonly oauth: OAuth;
	/** Display names that the organization has used already, so that a set-up ends in 409. */
	readonly takenNames: Set<string>;
	/** How undocumented cases are decided; may be changed at any time. */
	readonly behaviour: Behaviour;
	/** What administrators have set; may be changed at any time. */
	readonly organization: Organization = openOrganization();
	/** How long every answer takes; may be changed at any time. */
	latencyMs: number | ((call: CallRecord) => number);

	private readonly now: () => number;
	private readonly sleep: (ms: number) => Promise<unknown>;
	private readonly store = new SpaceStore();
	private readonly quotas: Quotas;
	private readonly world: World;

	constructor(private readonly options: GoogleOptions = {}) {
		this.now = options.now ?? Date.now;
		this.sleep = options.sleep ?? wait;
		this.latencyMs = options.latencyMs ?? 0;
		this.quotas = new Quotas(options.quotas, options.countRejected);
		this.oauth = new OAuth(this.now);
		this.takenNames = this.store.takenNames;
		this.behaviour = behaviourOf(options.behaviour);
		const { directory, behaviour, organization, now } = this;
		this.world = { directory, behaviour, organization, now, spaces: this.store };
		this.addPeople();
	}

	/** Answers a request, or says what happened to its connection. */
	async handle(request: GoogleRequest): Promise<GoogleReply> {
		const incoming = readRequest(request, this.now());
		const { record } = incoming;
		this.log.push(record);
		record.user = this.oauth.tokens.find(bearerOf(request.headers.authorization) ?? '')?.user;
		const problems = this.check(incoming);
		const fault = this.faults.take(record);
		const reply = this.reply(incoming, problems, fault);
		const delay = this.latencyOf(record) + delayOf(fault);
		if (delay > 0) await this.sleep(delay);
		record.endedAt = this.now();
		if ('fault' in reply) {
			record.fault = reply.fault;
			return reply;
		}
		record.status = reply.status;
		return { ...reply, headers: { date: httpDate(record.endedAt), ...reply.headers } };
	}

	/** All spaces, oldest first. */
	spaces(): readonly StoredSpace[] {
		return this.store.all;
	}

	/** The calls of one method, e.g. `spaces.setup` or `token.refresh`, in order of arrival. */
	calls(name: string): CallRecord[] {
		return this.log.filter((call) => call.name === name);
	}

	/** Puts a space there that existed before the test. */
	addSpace(space: SeededSpace): StoredSpace {
		return seedSpace(this.world, space);
	}

	/**
	 * Forgets spaces, calls, violations, faults, used quota and changes of people and behaviour.
	 * Tokens, clients and service accounts stay, so that a connected n8n stays connected.
	 */
	reset(): void {
		this.store.clear();
		this.log.length = 0;
		this.violations.length = 0;
		this.faults.clear();
		this.quotas.reset();
		Object.assign(this.behaviour, standingOf(this.options.behaviour));
		Object.assign(this.organization, openOrganization());
		this.latencyMs = this.options.latencyMs ?? 0;
		this.directory.clear();
		this.addPeople();
	}

	private addPeople(): void {
		if (this.options.seedPeople !== false) addDefaultPeople(this.directory);
	}

	private check({ request, url, called, json, record }: Incoming): Problem[] {
		const { at, name } = record;
		const call = `${request.method} ${url.host}${url.pathname}`;
		if (record.name === UNKNOWN) {
			this.violations.push({ at, name, call, problem: `Google has no ${call}` });
		}
		const problems = called ? problemsOf(called, request, url.searchParams, json) : [];
		for (const { field, message } of problems) {
			this.violations.push({ at, name, call, problem: `${field}: ${message}` });
		}
		return problems;
	}

	private reply(incoming: Incoming, problems: Problem[], fault: Fault | undefined): GoogleReply {
		const instead = fault && replyInstead(fault);
		if (instead) return toReply(instead);
		const reply = toReply(this.carryOut(incoming, problems));
		return fault ? replySpoilt(fault, reply) : reply;
	}

	private carryOut(incoming: Incoming, problems: Problem[]): ErrorReply {
		try {
			return this.answer(incoming, problems);
		} catch (error) {
			if (error instanceof Refusal) return error.reply;
			throw error;
		}
	}

	private answer(incoming: Incoming, problems: Problem[]): ErrorReply {
		const { request, url, called, form, record } = incoming;
		const { oauth, quotas, world, directory } = this;
		if (called) {
			const body = answerApiCall({ world, oauth, quotas }, incoming, called, problems);
			return { status: 200, body };
		}
		if (record.name.startsWith('token.')) {
			const body = answerToken(oauth, directory, form, request.headers.authorization);
			return { status: 200, body };
		}
		if (record.name === DISCOVERY) {
			// Public, but a token that comes along has to be a good one.
			if (request.headers.authorization) authenticate(oauth, incoming, record.name);
			return { status: 200, body: discoveryDocument() };
		}
		if (record.name === 'consent') return showConsent(oauth, directory, url.searchParams);
		if (record.name === 'consent.decision') return decideConsent(oauth, form);
		return unknownMethod();
	}

	private latencyOf(call: CallRecord): number {
		return typeof this.latencyMs === 'number' ? this.latencyMs : this.latencyMs(call);
	}
}

/** `Thu, 26 Nov 2026 01:20:00 GMT`, which every answer of Google's bears. */
function httpDate(ms: number): string {
	return new Date(ms).toUTCString();
}

function delayOf(fault: Fault | undefined): number {
	return typeof fault === 'object' && 'delayMs' in fault ? fault.delayMs : 0;
}
