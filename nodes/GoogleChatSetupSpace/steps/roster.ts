import { getMember, listMembers } from '../google/requests';
import type { Membership, SpaceType } from '../google/resources';
import type { Person } from '../cells/people/entry';
import type { Place } from '../plan/inLine';
import { ask, askForAll } from '../run/ask';
import type { Failed, Result } from '../run/result';
import type { Session } from '../run/session';

/** The list of who is in a space, or why there is none. */
export type Listed = { memberships: Membership[] } | { hidden: Failed | 'empty' };

/**
 * Who is in a space: its list, read once, and what was added since. One by one is asked only for
 * people who the list does not show by ID or email.
 */
export class Roster {
	private listed: Promise<Result<Listed>> | undefined;
	private readonly since = new Map<string, Place>();

	constructor(
		private readonly space: string,
		private readonly spaceType: SpaceType,
		private readonly session: Session,
	) {}

	/** The list: a space may hide its members, and then it is empty, or refused. */
	async list(): Promise<Result<Listed>> {
		this.listed ??= this.read();
		return await this.listed;
	}

	/** A person's place. */
	async placeOf({ name, given }: Person): Promise<Result<Place>> {
		const known = this.since.get(name);
		if (known !== undefined) return { done: known };
		const listed = await this.list();
		if ('stopped' in listed) return listed;
		const memberships =
			'done' in listed && 'memberships' in listed.done ? listed.done.memberships : undefined;
		const membership = memberships?.find((each) => isOf(name, each));
		if (membership !== undefined) return { done: membership };
		// A list that is whole shows every ID; an email may be an alias of one that it shows.
		if (memberships !== undefined && !name.includes('@')) return { done: 'absent' };
		const asked = await ask(this.session, getMember(this.space, name), { people: [given] });
		if ('done' in asked) {
			const place = isIn(asked.done.value) ? asked.done.value : 'absent';
			this.since.set(name, place);
			return { done: place };
		}
		if ('stopped' in asked || !isNotThere(asked.failed)) return asked;
		return { done: 'absent' };
	}

	/** Somebody has been added, or was there already. */
	add(name: string, place: Place): void {
		this.since.set(name, place);
	}

	/** The place of somebody who was added. */
	added(name: string): Place | undefined {
		return this.since.get(name);
	}

	/** The place of a group. */
	async placeOfGroup(name: string): Promise<Result<Place>> {
		const known = this.since.get(name);
		if (known !== undefined) return { done: known };
		const listed = await this.list();
		if (!('done' in listed)) return listed;
		const memberships = 'memberships' in listed.done ? listed.done.memberships : [];
		return { done: memberships.find(({ groupMember }) => groupMember?.name === name) ?? 'absent' };
	}

	private async read(): Promise<Result<Listed>> {
		const all = await askForAll(this.session, (pageToken) => listMembers(this.space, pageToken), {
			spaceType: this.spaceType,
		});
		if ('stopped' in all) return all;
		if ('failed' in all) {
			const { failure, answer, gaveUp } = all.failed;
			const isHidden = answer?.status === 403 && failure.kind !== 'missingScope' && !gaveUp;
			return isHidden ? { done: { hidden: all.failed } } : all;
		}
		const memberships = all.done.filter(isIn);
		const { caller } = this.session;
		const showsEmails = memberships.some(({ member }) => member?.email !== undefined);
		const lacksCaller =
			caller !== undefined &&
			showsEmails &&
			!memberships.some((each) => isOf(`users/${caller}`, each));
		const isEmpty = !memberships.some(isHuman);
		return { done: isEmpty || lacksCaller ? { hidden: 'empty' } : { memberships } };
	}
}

export const isHuman = ({ member }: Membership): boolean => member?.type === 'HUMAN';

const isIn = ({ state }: Membership): boolean => state !== 'NOT_A_MEMBER';

/** @param name `users/{id or email}`, emails in small letters */
const isOf = (name: string, { member }: Membership): boolean =>
	member !== undefined &&
	(member.name === name ||
		(member.email !== undefined && name === `users/${member.email.toLowerCase()}`));

/** Google says "not found" or "permission denied" of somebody who is not there. */
function isNotThere({ failure, answer, gaveUp }: Failed): boolean {
	if (gaveUp !== undefined || failure.kind === 'missingScope') return false;
	return answer?.status === 404 || answer?.status === 403 || failure.kind === 'unknownMember';
}
