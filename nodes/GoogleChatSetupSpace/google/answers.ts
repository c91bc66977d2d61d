/** Readers of Google's answers: the value that was asked for, or undefined for any other body. */
import { isObject, textOf, textsIn, type Json } from './json';
import type { Membership, Page, Space } from './resources';

/**
 * A resource by its name, as in "spaces/AAQAtz1Xk0Y/messages/1" for 'spaces' and 'messages'; its other
 * fields as they came.
 */
export function resource(...kinds: string[]) {
	const pattern = new RegExp(`^${kinds.map((kind) => `${kind}/[^/]+`).join('/')}$`);
	return (body: unknown): (Json & { name: string }) | undefined =>
		isObject(body) && typeof body.name === 'string' && pattern.test(body.name)
			? (body as Json & { name: string })
			: undefined;
}

const spaceNamed = resource('spaces');
const membershipNamed = resource('spaces', 'members');

/** Fields of a space that the node reads: such texts, or absent. */
const SPACE_TEXTS: Readonly<Record<string, RegExp>> = {
	spaceType: /[^]/,
	displayName: /[^]/,
	spaceUri: /^https:\/\//,
	createTime: /[^]/,
};

/** A space; of the fields that the node reads, those that are no such texts are left out. */
export function spaceIn(body: unknown): Space | undefined {
	const space = spaceNamed(body);
	return (
		space &&
		(Object.fromEntries(
			Object.entries(space).filter(
				([field, value]) => SPACE_TEXTS[field]?.test(textOf(value)) ?? true,
			),
		) as Space)
	);
}

/** Somebody's membership, or a group's. */
export const membershipIn = (body: unknown): Membership | undefined =>
	membershipNamed(body) && memberOf(body);

/** An entry of a list of memberships: what is not a text is absent. */
export function memberOf(entry: unknown): Membership | undefined {
	if (!isObject(entry)) return undefined;
	return {
		...textsIn(entry, ['name', 'state', 'role', 'createTime']),
		...(isObject(entry.member) && {
			member: textsIn(entry.member, ['name', 'type', 'email', 'displayName']),
		}),
		...(isObject(entry.groupMember) && { groupMember: textsIn(entry.groupMember, ['name']) }),
	};
}

/**
 * A page of a list; an empty one is `{}`, and nothing else without a list is one: who goes by it makes
 * what is there already. One entry that cannot be read makes it no page.
 */
export const pageOf =
	<Entry>(field: string, read: (entry: unknown) => Entry | undefined) =>
	(body: unknown): Page<Entry> | undefined => {
		if (!isObject(body)) return undefined;
		const isPage = field in body || Object.keys(body).every((name) => name === 'nextPageToken');
		const list = body[field] ?? [];
		if (!isPage || !Array.isArray(list)) return undefined;
		const entries = list.map(read).filter((entry) => entry !== undefined);
		if (entries.length < list.length) return undefined;
		return { entries, ...textsIn(body, ['nextPageToken']) };
	};
