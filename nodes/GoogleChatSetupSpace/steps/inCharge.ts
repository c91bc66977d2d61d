import { notInCharge } from '../failures/existing';
import { isObject } from '../google/json';
import { patchRole, type ChatRequest } from '../google/requests';
import type { Membership, Space } from '../google/resources';
import { ask, type Answered, type Subject } from '../run/ask';
import type { Result } from '../run/result';
import { wasThere } from '../space/origin';
import type { Progress } from './progress';
import { isRefused } from './skip';

/** What the settings of a space may leave to its owners and managers; `ofOwners` always is. */
export type Right = 'manageMembersAndGroups' | 'modifySpaceDetails' | 'toggleHistory' | 'ofOwners';

/**
 * Sends what may take an owner or manager of the space. The first such request goes alone: where Google
 * refuses it, it is found out whether the account is one, and if not, that is why, and nothing more of it
 * is sent.
 */
export async function askInCharge<T>(
	progress: Progress,
	right: Right,
	request: ChatRequest<T>,
	subject: Subject = {},
): Promise<Result<Answered<T>>> {
	const { first, ready, session, space } = progress;
	const send = () => ask(session, request, subject);
	if (!wasThere(ready) || !isForOwners(space, right)) return await send();
	const own = first === undefined ? send() : undefined;
	progress.first ??= own;
	const tried = await (first ?? own);
	const isRefusedToThem =
		tried && 'failed' in tried && isRefused(tried.failed) && (await isInCharge(progress)) === false;
	if (isRefusedToThem) {
		return { failed: { ...tried.failed, failure: notInCharge(space) } };
	}
	return await (own ?? send());
}

function isForOwners({ permissionSettings }: Space, right: Right): boolean {
	const setting = isObject(permissionSettings) ? permissionSettings[right] : undefined;
	return right === 'ofOwners' || (isObject(setting) && setting.membersAllowed !== true);
}

/**
 * The caller's membership; undefined where the list is not whole, or is hidden. Who acts is not always
 * known: the only owner is taken for them then, since nobody takes owners out anyway.
 */
export async function callersMembership({
	roster,
	session,
}: Progress): Promise<Membership | undefined> {
	const { email } = session.actor;
	if (email !== undefined) {
		const place = await roster.placeOf({ name: `users/${email}`, given: email });
		const name = 'done' in place && typeof place.done === 'object' ? place.done.name : undefined;
		return roster.listed.find((each) => each.name === name);
	}
	const [owner, ...others] = roster.listed.filter(
		({ role, state }) => role === 'ROLE_MANAGER' && state === 'JOINED',
	);
	// Every named space has an owner: a list that shows none is not whole.
	return others.length > 0 ? {} : owner;
}

/** Whether the caller owns or manages the space; undefined where that cannot be found out. */
export function isInCharge(progress: Progress): Promise<boolean | undefined> {
	return (progress.inCharge ??= findOut(progress));
}

const ROLES = ['ROLE_MANAGER', 'ROLE_ASSISTANT_MANAGER'] as const;

/**
 * Where it is not known who acts: Google lets nobody but owners and managers give somebody the role
 * that they have already (`members.patch`), which changes nothing.
 */
async function findOut(progress: Progress): Promise<boolean | undefined> {
	const { roster, session } = progress;
	await roster.list();
	if (session.actor.email !== undefined) {
		const caller = await callersMembership(progress);
		return caller && ROLES.some((role) => role === caller.role);
	}
	for (const role of ROLES) {
		const name = roster.listed.find((each) => each.role === role && each.state === 'JOINED')?.name;
		if (name === undefined) continue;
		const asked = await ask(session, patchRole(name, role));
		if ('done' in asked) return true;
		if (!isRefused(asked.failed)) return undefined;
	}
	return roster.listed.length > 0 ? false : undefined;
}
