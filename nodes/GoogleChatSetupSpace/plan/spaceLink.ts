/** The space that a link leads to, or where it leads instead, for a sentence. */
export type Reading = { space: string } | { not: string };

/** Google's ids have 11 characters of this alphabet, and case matters; neither is promised. */
const ID = /^(?=[_-]*[A-Za-z0-9])[\w-]+$/;
/** Far more than Google's: what is longer is something else, a key perhaps. */
const LONGEST_ID = 64;

export const isSpaceId = (text: string): boolean => text.length <= LONGEST_ID && ID.test(text);

/** Whether what stands behind a space's id names a space again: "/messages/T.M" does not. */
export const namesAnother = (rest: string): boolean => /\/(?:spaces?|room|dm)\//.test(rest);

/**
 * Where a space's id stands in the path of each host that has spaces, with what is behind it:
 * "/room/ID?cls=7", "/dm/ID/THREAD/MESSAGE", "/u/0/app/chat/ID/topic/T", "/v1/spaces/ID/messages".
 */
const PATHS: Readonly<Record<string, RegExp>> = {
	'chat.google.com': /^(?:\/u\/\d+)?\/(?:room|dm|spaces?|app\/chat)\/([^/]+)(.*)$/,
	// Webhooks. Their query is a secret, and nothing here reads it.
	'chat.googleapis.com': /^(?:\/v\d\w*)?\/spaces\/([^/]+)(.*)$/,
	// Gmail names spaces behind the # alone.
	'mail.google.com': /^(?!)/,
};
/** "https://mail.google.com/chat/u/0/#chat/space/ID", "…/mail/u/0/?tab=rm#chat/dm/ID/THREAD" */
const FRAGMENT = /^chat\/(?:space|room|dm)\/([^/?&]+)(.*)$/;
/** Pages of Google Chat that are no space, by path and fragment: "/app/home", "/u/0/#chat/welcome" */
const START_PAGE =
	/^(?:\/u\/\d+)?(?:\/app|\/chat)?(?:\/u\/\d+)?(?:\/home)?\/?#(?:chat\/(?:home|welcome).*)?$/;
const SEARCH = /^(?:\/u\/\d+)?(?:\/app)?\/search|#(?:chat\/)?search/;

/** "https://chat.google.com/room/ID?cls=7#x" in scheme, host, path, query and fragment */
const LINK = /^([^/?#]*:)?\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s;
/** A link that was copied without its beginning: "chat.google.com/room/ID" */
const WITHOUT_SCHEME = /^(?:chat\.google|mail\.google|chat\.googleapis)\.com(?=[/?#]|$)/i;

/** Programs that put their own address around a link, and where they keep it. */
const WRAPPERS: ReadonlyArray<{ host: RegExp; path: RegExp; field: RegExp }> = [
	// "https://www.google.com/url?q=https://chat.google.com/room/ID&sa=D"
	{ host: /^(?:www\.)?google\.com$/, path: /^\/url$/, field: /^(?:q|url)=(.*)$/s },
	// "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fchat.google.com%2F…&data=…"
	{
		host: /^[a-z0-9-]+\.safelinks\.protection\.outlook\.com$/,
		path: /^\/?$/,
		field: /^url=(.*)$/s,
	},
];

/**
 * Where a word leads, if it is a link. Nothing of it but its host is ever in the answer.
 * https://developers.google.com/workspace/chat/create-spaces and links as people copy them
 */
export function spaceLinkedTo(word: string): Reading | undefined {
	if (WITHOUT_SCHEME.test(word)) return spaceAt(`//${word}`, true);
	return word.includes('://') || word.startsWith('//') ? spaceAt(word, true) : undefined;
}

function spaceAt(link: string, mayBeWrapped: boolean): Reading {
	const [, scheme = '', authority = '', path = '', query = '', fragment = ''] =
		LINK.exec(link) ?? [];
	const host = authority.toLowerCase();
	if (!/^(?:https?:)?$/i.test(scheme)) return ELSEWHERE;
	const wrapper = WRAPPERS.find((each) => each.host.test(host) && each.path.test(path));
	if (wrapper !== undefined && mayBeWrapped) return spaceWithin(query, wrapper.field);
	const named = Object.hasOwn(PATHS, host) ? PATHS[host] : undefined;
	if (named === undefined) return elsewhere(host);
	const ids = [named.exec(path), FRAGMENT.exec(fragment)].filter((found) => found !== null);
	const [id, another] = new Set(ids.map((found) => found[1] ?? ''));
	if (id === undefined) return { not: pageAt(`${path}#${fragment}`) };
	if (/@|%40/.test(id)) return { not: 'the link leads to a person, not to a space' };
	if (another !== undefined || ids.some((found) => namesAnother(found[2] ?? ''))) {
		return { not: 'the link names more than one space' };
	}
	const isPlain = isSpaceId(id) && !`${path}${fragment}`.includes('@');
	return isPlain ? { space: `spaces/${id}` } : { not: 'the link names no space' };
}

/** Another wrapper within the first is nobody's doing but somebody's who hides something. */
function spaceWithin(query: string, field: RegExp): Reading {
	const value = query
		.split('&')
		.map((each) => field.exec(each)?.[1])
		.find((each) => each !== undefined);
	try {
		return spaceAt(decodeURIComponent(value ?? ''), false);
	} catch {
		return ELSEWHERE;
	}
}

const ELSEWHERE: Reading = { not: 'the link is not one to a space in Google Chat' };

const elsewhere = (host: string): Reading =>
	isHost(host) ? { not: `the link leads to '${host}', not to a space in Google Chat` } : ELSEWHERE;

/** RFC 1035, 2.3.4 allows 255; a shorter one is all that a sentence holds. */
const LONGEST_HOST = 60;
const isHost = (host: string): boolean =>
	host.length <= LONGEST_HOST && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host);

function pageAt(page: string): string {
	if (SEARCH.test(page)) return 'the link leads to a search in Google Chat, not to a space';
	return START_PAGE.test(page)
		? 'the link leads to the start page of Google Chat, not to a space'
		: 'the link leads to Google Chat, but names no space';
}
