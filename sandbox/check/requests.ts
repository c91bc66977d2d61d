import { isOk, isPassing, lacksScope, TOO_MANY, type Answer } from './answer';
import { GIVEN_BY, type Means, type OptionalMeans } from './means';
import { NotAsked } from './finding';
import { endOfAll, Stopped } from './trouble';
import type { Wire, WireRequest } from './wire';

export const CHAT = 'https://chat.googleapis.com/v1/';
/** What a full quota is given before it is told: Google counts by the minute. */
export const QUOTA_WAIT_MS = 61_000;

export interface Surroundings {
	wire: Wire;
	sleep: (ms: number) => Promise<unknown>;
	/** Between the beginnings of two writes. */
	pauseMs: number;
}

/** Who asks: most questions as the account, a few as the colleague. */
export type As = 'account' | 'colleague';

/** Sends requests to Google, paced, until the person wants no more. */
export class Requests {
	private isStopped = false;
	private hurry: () => void = () => undefined;
	private readonly stopping = new Promise<void>((resolve) => {
		this.hurry = resolve;
	});

	constructor(
		readonly means: Means,
		protected readonly surroundings: Surroundings,
	) {}

	/** The person wants no more: what is under way ends, and nothing else begins. */
	stop(): void {
		this.isStopped = true;
		this.hurry();
	}

	/** One of the optional means. Throws `NotAsked` where it was not given. */
	need<Name extends OptionalMeans>(name: Name): NonNullable<Means[Name]> {
		const given = this.means[name];
		if (given) return given as NonNullable<Means[Name]>;
		throw new NotAsked(`needs ${GIVEN_BY[name]}`);
	}

	/** Asks Google, whatever it answers. Throws where no further question makes sense. */
	async ask(
		method: WireRequest['method'],
		path: string,
		body?: object,
		as: As = 'account',
	): Promise<Answer> {
		const { means, surroundings } = this;
		if (this.isStopped) throw new Stopped();
		const token = as === 'account' ? means.token : this.need('colleagueToken');
		const url = path.startsWith('https://') ? path : CHAT + path;
		if (method !== 'GET') await this.pause(surroundings.pauseMs);
		if (this.isStopped) throw new Stopped();
		const request = { method, url, token, ...(body && { body }) };
		const answer = await surroundings.wire(request);
		const end = endOfAll(answer, as === 'account' ? 'the account' : 'the colleague');
		if (end) throw end;
		return answer;
	}

	/** As `ask`, where anything but a success means that the question cannot be put. */
	async do(...parameters: Parameters<Requests['ask']>): Promise<Answer> {
		const answer = await this.patiently(...parameters);
		if (isOk(answer)) return answer;
		if (lacksScope(answer)) throw new NotAsked('the token lacks the permission for it', answer);
		throw new NotAsked('Google did not let it be prepared', answer);
	}

	/** Waits for a full quota once. */
	async patiently(...parameters: Parameters<Requests['ask']>): Promise<Answer> {
		const answer = await this.ask(...parameters);
		if (answer.status !== TOO_MANY) return answer;
		await this.pause(QUOTA_WAIT_MS);
		return await this.ask(...parameters);
	}

	/** As `patiently`, for a refusal that is the finding: a missing permission is none. */
	async find(...parameters: Parameters<Requests['ask']>): Promise<Answer> {
		const answer = await this.patiently(...parameters);
		if (lacksScope(answer)) throw new NotAsked('the token lacks the permission for it', answer);
		if (isPassing(answer)) throw new NotAsked('Google had no time for it', answer);
		return answer;
	}

	private async pause(ms: number): Promise<void> {
		await Promise.race([this.surroundings.sleep(ms), this.stopping]);
	}
}
