import type { Person } from '../cells/people/entry';
import { getMember, isGroup, listMembers } from '../google/requests';
import type { Membership, SpaceType } from '../google/resources';
import { ask, askForAll } from '../run/ask';
import { isNotThere, type Failed, type Result } from '../run/result';
import type { Session } from '../run/session';

/** Somebody's place in a space; `inByGroup` where Google says that they are in and shows no membership. */
export type Place = Membership | 'inByGroup' | 'absent';

/** Whether there is a list of who is in a space, or why not. */
export type Listed = 'listed' | 'empty' | Failed;

/**
 * Who is in a space: its list, read once, and what was added since. One by one is asked only for
 * people who the list does not show by ID or email.
 */
export class Roster {
	/** Who the list shows; nobody before it was read, and where it is hidden. */
	listed: readonly Membership[] = [];
	private reading: Promise<Result<Listed>> | undefined;
	private readonly known = new Map<string, Place>();
	private readonly refused = new Set<string>();

	constructor(
		private readonly space: string,
		private readonly spaceType: SpaceType,
		private readonly session: Session,
	) {}

	/** The list: a space may hide its members, and then it is empty, or refused. */
	async list(): Promise<Result<Listed>> {
		this.reading ??= this.read();
		return await this.reading;
	}

	/** What is known of the place of a person, or of a group, without asking for it. */
	seen(name: string): Place | undefined {
		return this.known.get(name) ?? this.listed.find((each) => isOf(name, each));
	}

	/** The place of a person, or of a group: Google shows a group in the list alone. */
	async placeOf({ name, given }: Person): Promise<Result<Place>> {
		const known = this.seen(name);
		if (known !== undefined) return { done: known };
		const list = await this.list();
		const seen = this.seen(name);
		if (seen !== undefined) return { done: seen };
		if (isGroup(name) && 'failed' in list) return list;
		// A list that is whole shows every ID; an email may be an alias of one that it shows.
		if (isGroup(name) || (this.listed.length > 0 && !name.includes('@'))) return { done: 'absent' };
		const asked = await ask(this.session, getMember(this.space, name), { people: [given] });
		const isUnknown = 'failed' in asked && asked.failed.failure.kind === 'unknownMember';
		if ('failed' in asked && !isUnknown && !isNotThere(asked.failed)) return asked;
		const place = 'done' in asked && isIn(asked.done.value) ? asked.done.value : 'absent';
		this.known.set(name, place);
		return { done: place };
	}

	/** Somebody has been added, or was there already. */
	add(name: string, place: Place): void {
		this.known.set(name, place);
	}

	/** Somebody could not be added: whether they are in has to be asked for anew. */
	refuse(name: string): void {
		this.known.delete(name);
		this.refused.add(name);
	}

	wasRefused(name: string): boolean {
		return this.refused.has(name);
	}

	/** The list as it is now. */
	async read(): Promise<Result<Listed>> {
		const all = await askForAll(this.session, (pageToken) => listMembers(this.space, pageToken), {
			spaceType: this.spaceType,
		});
		if ('failed' in all) {
			return isNotThere(all.failed) ? { done: all.failed } : all;
		}
		const memberships = all.done.filter(isIn);
		const { email } = this.session.actor;
		const showsEmails = memberships.some(({ member }) => member?.email !== undefined);
		const lacksCaller =
			email !== undefined &&
			showsEmails &&
			!memberships.some((each) => isOf(`users/${email}`, each));
		const isEmpty = !memberships.some(isHuman);
		if (isEmpty || lacksCaller) return { done: 'empty' };
		this.listed = memberships;
		return { done: 'listed' };
	}
}

export const isHuman = ({ member }: Membership): boolean => member?.type === 'HUMAN';

export const isIn = ({ state }: Membership): boolean => state !== 'NOT_A_MEMBER';

/** @param name `users/{id or email}`, emails in small letters, or `groups/{id}` */
const isOf = (name: string, { member, groupMember }: Membership): boolean =>
	[
		groupMember?.name,
		member?.name,
		member?.email && `users/${member.email.toLowerCase()}`,
	].includes(name);
