import type { Grant } from './grant';

/**
 * Google refuses a set of scopes as a whole, without saying which of them is not delegated. Asked
 * for one by one, they tell; all of them where even that leaves it open.
 */
export async function whichNotDelegated(
	scopes: readonly string[],
	ask: (scopes: readonly string[]) => Promise<Grant>,
): Promise<readonly string[]> {
	if (scopes.length < 2) return scopes;
	const grants = await Promise.all(scopes.map((scope) => ask([scope])));
	const refused = scopes.filter((_, index) => grants[index]?.kind === 'noToken');
	return refused.length > 0 ? refused : scopes;
}
