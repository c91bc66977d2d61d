import { refused } from '../refusal';
import type { World } from './world';

/** One page of a list, and the token of the next. */
export interface Page<T> {
	items: T[];
	nextPageToken: string | undefined;
}

/**
 * The page that `pageSize` and `pageToken` ask for. Sizes beyond `largest` count as `largest`,
 * negative ones are refused, as the reference says of every list.
 */
export function pageOf<T>(
	{ behaviour }: Pick<World, 'behaviour'>,
	items: readonly T[],
	query: URLSearchParams,
	sizes: { usual: number; largest: number },
): Page<T> {
	const asked = Number(query.get('pageSize') ?? 0);
	if (asked < 0) throw refused(400);
	if (behaviour.emptyPages === 'first' && !query.get('pageToken')) {
		return { items: [], nextPageToken: tokenFor(0) };
	}
	const size = Math.min(asked || sizes.usual, sizes.largest);
	const start = startOf(query.get('pageToken'));
	const end = start + size;
	return {
		items: items.slice(start, end),
		nextPageToken: end < items.length ? tokenFor(end) : undefined,
	};
}

function tokenFor(start: number): string {
	return Buffer.from(`from ${String(start)}`).toString('base64url');
}

function startOf(token: string | null): number {
	if (!token) return 0;
	const start = /^from (\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
	if (start === undefined) throw refused(400);
	return Number(start);
}
