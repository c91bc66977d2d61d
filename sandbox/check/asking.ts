import { randomUUID } from 'node:crypto';
import {
	isOk,
	isPassing,
	lacksScope,
	SERVER_ERROR,
	TOO_MANY,
	type Answer,
	type Membership,
} from './answer';
import type { Made } from './made';
import { NotAsked } from './finding';
import { CHAT, QUOTA_WAIT_MS, Requests, type As } from './requests';
import { Unreachable } from './wire';

const GROUPS = 'https://cloudidentity.googleapis.com/v1/groups:lookup?groupKey.id=';
export const MOST_SPACES = 20;

/** The first space, which most questions are about. */
export interface Main {
	name: string;
	/** As it was sent. */
	request: SetUp;
	/** The account's own name, `users/{id}`, as the list shows it. */
	caller: string;
	/** The colleague's membership; undefined where Google left them out. */
	colleague: Membership | undefined;
}

export interface SetUp {
	requestId: string;
	space: { spaceType: string; displayName?: string } & Record<string, unknown>;
	memberships: object[];
}

/** One check: what its questions ask with, and what was made for them. */
export class Asking extends Requests {
	readonly made: Made[] = [];
	/** Names and addresses that Google showed: no report may hold them. */
	readonly people = new Set<string>();
	/** Spaces whose set-up had no clear answer, in words: they may be there. */
	readonly unanswered: string[] = [];
	/** The opening puts it here. */
	main!: Main;
	/** Which space of the check is made next; its name holds it. */
	private next = 1;
	/** It is in the name of every space of this check. */
	readonly id = randomUUID().slice(0, 8);
	/** What is left at Google of all that was made. */
	left: Made[] = [];
	/** What several questions share, each made once. */
	private readonly shared = new Map<string, Promise<unknown>>();

	/** What no output may hold. */
	secrets(): string[] {
		const { token, colleagueToken = '' } = this.means;
		return [token, colleagueToken].filter((each) => each !== '');
	}

	/** What no report for others may hold: the same, and everybody whom the check has met. */
	known(): string[] {
		const { colleague, another, group, blocked, outsider, inviter } = this.means;
		const given = [colleague, another, group, blocked, outsider, inviter].filter(
			(address) => address !== undefined,
		);
		const domains = [...given, ...this.people].map((text) => text.split('@')[1] ?? '');
		const names = this.made.map(({ name }) => name.replace('spaces/', ''));
		return [...this.secrets(), ...given, ...domains, ...this.people, ...names, this.id];
	}

	/** Makes something once for all questions that want it. */
	async once<T>(what: string, make: () => Promise<T>): Promise<T> {
		const made = this.shared.get(what) ?? make();
		this.shared.set(what, made);
		return (await made) as T;
	}

	/** A request for a named space of these people, with a name that is known again. */
	request(people: readonly string[], fields: Record<string, unknown> = {}): SetUp {
		const displayName = `Google check ${this.id}-${this.next}, may be deleted`;
		return {
			requestId: randomUUID(),
			space: { spaceType: 'SPACE', displayName, ...fields },
			memberships: people.map((person) => human(person)),
		};
	}

	/** Sends a set-up, and keeps the space that it made. */
	async send(request: SetUp, as: As = 'account'): Promise<Answer> {
		if (this.made.length >= MOST_SPACES) {
			throw new NotAsked(`would make more than ${MOST_SPACES} spaces`);
		}
		this.next += 1;
		const { displayName, spaceType } = request.space;
		const inWords = displayName === undefined ? 'a direct message' : `the space "${displayName}"`;
		const answer = await this.find('POST', 'spaces:setup', request, as).catch((error: unknown) => {
			const answered = error instanceof NotAsked && error.answer;
			if (error instanceof Unreachable || (answered && answered.status >= SERVER_ERROR)) {
				this.unanswered.push(inWords);
			}
			throw error;
		});
		const { name } = answer.body;
		if (!isOk(answer)) return answer;
		if (name === undefined) this.unanswered.push(inWords);
		else if (!this.made.some((each) => each.name === name)) {
			const isDirect = spaceType === 'DIRECT_MESSAGE';
			const link = `https://chat.google.com/${isDirect ? 'dm' : 'room'}/${name.replace('spaces/', '')}`;
			const made = { name, link, isColleagues: as === 'colleague', isDirect };
			this.made.push(made);
			this.left.push(made);
		}
		return answer;
	}

	/** A space of its own for a question. Throws `NotAsked` where Google refuses it. */
	async space(
		people: readonly string[],
		fields: Record<string, unknown> = {},
		as: As = 'account',
	): Promise<string> {
		const answer = await this.send(this.request(people, fields), as);
		if (isOk(answer) && answer.body.name !== undefined) return answer.body.name;
		throw new NotAsked('Google did not set up the space for it', answer);
	}

	/** Everybody in a space, groups and invited people as well; the refusal where it is refused. */
	async members(space: string): Promise<Membership[] | Answer> {
		const all: Membership[] = [];
		let pageToken = '';
		do {
			const query = `?showInvited=true&showGroups=true&pageToken=${encodeURIComponent(pageToken)}`;
			const answer = await this.find('GET', `${space}/members${query}`);
			if (!isOk(answer)) return answer;
			all.push(...(answer.body.memberships ?? []));
			this.remember(answer.body.memberships ?? []);
			pageToken = answer.body.nextPageToken ?? '';
		} while (pageToken !== '');
		return all;
	}

	private remember(memberships: readonly Membership[]): void {
		for (const { member } of memberships) {
			for (const text of [member?.email, member?.displayName]) if (text) this.people.add(text);
		}
	}

	/** As `members`, where a refusal means that the question cannot be put. */
	async mustList(space: string): Promise<Membership[]> {
		const members = await this.members(space);
		if (Array.isArray(members)) return members;
		throw new NotAsked('Google did not list the members', members);
	}

	/** The name of the group that was given, and a space with it. */
	async group(): Promise<{ name: string; space: string }> {
		const email = this.need('group');
		return await this.once('group', async () => {
			const found = await this.do('GET', GROUPS + encodeURIComponent(email));
			const name = found.body.name ?? '';
			const request = this.request([]);
			request.memberships.push({ groupMember: { name } });
			const answer = await this.send(request);
			if (!isOk(answer)) throw new NotAsked('Google did not set up the space for it', answer);
			return { name, space: answer.body.name ?? '' };
		});
	}

	/** Takes the spaces away again that the tokens may take away. */
	async removeAll(): Promise<void> {
		const mayNot = new Set<boolean>();
		for (const made of this.made) {
			if (made.isDirect || mayNot.has(made.isColleagues)) continue;
			const answer = await this.remove(made);
			if (answer === undefined || lacksScope(answer)) mayNot.add(made.isColleagues);
			if (answer && isOk(answer)) this.left = this.left.filter((each) => each !== made);
		}
	}

	private async remove({ name, isColleagues }: Made): Promise<Answer | undefined> {
		const { means, surroundings } = this;
		const token = isColleagues ? means.colleagueToken : means.token;
		const request = { method: 'DELETE', url: CHAT + name, ...(token && { token }) } as const;
		const after = async (ms: number): Promise<Answer | undefined> => {
			await surroundings.sleep(ms);
			return await surroundings.wire(request).catch(() => undefined);
		};
		const answer = await after(surroundings.pauseMs);
		if (answer && !isPassing(answer)) return answer;
		return await after(answer?.status === TOO_MANY ? QUOTA_WAIT_MS : surroundings.pauseMs);
	}
}

/** A person's membership; of an address or of `users/{id}`. */
export function human(person: string): object {
	const name = person.startsWith('users/') ? person : `users/${person}`;
	return { member: { name, type: 'HUMAN' } };
}
