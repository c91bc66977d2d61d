import { patchRole } from '../google/requests';
import type { Membership, MembershipRole } from '../google/resources';
import { ask } from '../run/ask';
import type { Result } from '../run/result';
import type { Session } from '../run/session';

/** Who may give these roles owns the space, or at least manages it: `members.patch`. */
const TRIED: readonly MembershipRole[] = ['ROLE_MANAGER', 'ROLE_ASSISTANT_MANAGER'];

/**
 * Whether the caller owns or manages the space, where it is not known who acts: Google lets nobody
 * else give somebody the role that they have already, which changes nothing.
 */
export async function isInCharge(
	members: readonly Membership[],
	session: Session,
): Promise<Result<boolean>> {
	for (const role of TRIED) {
		const name = members.find((each) => each.role === role && each.state === 'JOINED')?.name;
		if (name === undefined) continue;
		const asked = await ask(session, patchRole(name, role));
		if ('stopped' in asked) return asked;
		if ('done' in asked) return { done: true };
	}
	return { done: false };
}
