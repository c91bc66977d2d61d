import { isAlreadyThere } from '../google/outcome';
import { createAppMember, createMember } from '../google/requests';
import type { Membership, MembershipRequest } from '../google/resources';
import { ask } from '../run/ask';
import type { Failed, Result } from '../run/result';
import type { Roster } from './roster';
import type { SkippedStep } from './rowResult';
import type { Session } from '../run/session';

/** Somebody, or a group, to be added: Google's name of them, and the words of the sheet. */
export interface Addition {
	name: string;
	given: string;
	membership: MembershipRequest;
}

export const asPerson = ({ name, given }: { name: string; given: string }): Addition => ({
	name,
	given,
	membership: { member: { name, type: 'HUMAN' } },
});

export const asGroup = ({ name, given }: { name: string; given: string }): Addition => ({
	name,
	given,
	membership: { groupMember: { name } },
});

/** What was not done, and for who: they get no second warning for their role. */
export interface Added {
	skipped: SkippedStep[];
	absent: Set<string>;
}

/** Adds people and groups one by one; who is in already is fine. */
export async function addMembers(
	space: string,
	additions: readonly Addition[],
	roster: Roster,
	session: Session,
): Promise<Result<Added>> {
	const asked = await Promise.all(
		additions.map(async (addition) => ({
			addition,
			result: await ask(session, createMember(space, addition.membership), {
				people: [addition.given],
			}),
		})),
	);
	const added: Added = { skipped: [], absent: new Set() };
	for (const { addition, result } of asked) {
		if ('stopped' in result) return result;
		if ('done' in result) roster.add(addition.name, result.done.value);
		else if (isInAlready(result.failed)) roster.add(addition.name, 'inByGroup');
		else {
			added.absent.add(addition.name);
			added.skipped.push({ what: `'${addition.given}' was not added`, failed: result.failed });
		}
	}
	return { done: added };
}

/** Adds the calling Chat app. */
export async function addApp(space: string, session: Session): Promise<Result<SkippedStep[]>> {
	const asked: Result<{ value: Membership }> = await ask(session, createAppMember(space));
	if ('stopped' in asked) return asked;
	const isMissing = 'failed' in asked && !isInAlready(asked.failed);
	return { done: isMissing ? [{ what: 'The Chat app was not added', failed: asked.failed }] : [] };
}

/** What was to be made is there: never after attempts that gave up, and never by another 409. */
export const isInAlready = ({ answer, gaveUp }: Failed): boolean =>
	gaveUp === undefined && answer !== undefined && isAlreadyThere(answer);
