import { LABELS } from '../words/labels';
import { isQuotable, quoted } from '../words/quoted';
import { STRUCK_OUT } from '../words/struckOut';
import { saysNoValue } from '../words/spreadsheet';
import { onlyOne, textCell, type Cell } from '../cells/cells';

/** Half a pair of surrogates is no character: it would be quoted, and a secret with it. */
const HALF_A_PAIR = /\p{Surrogate}/gu;
/** Google's ids have 11 characters of this alphabet, and case matters; neither is promised. */
const ID = /^(?=[_-]*[A-Za-z0-9])[\w-]{1,64}$/;

/**
 * The space that a row is about, as its resource name (`spaces/AAQAtz1Xk0Y`), from any form of its
 * link, its name in the API or its id; undefined where nothing stands there. A word may be a name
 * that somebody typed: it is read as an id, and Google tells that there is no space with it.
 *
 * A link is never quoted: people keep webhooks in their sheets, and the link of one lets in.
 */
export function existingSpaceCell(value: unknown): Cell<string | undefined> {
	const only = onlyOne(value);
	if (typeof only === 'number' && !Number.isSafeInteger(only)) return wrong(LOST_DIGITS);
	const whole = typeof only === 'string' ? only.replace(HALF_A_PAIR, '\ufffd') : only;
	const cell = textCell(whole, LABELS.existingSpace);
	if ('problem' in cell) return cell;
	const text = cell.value;
	if (text === '' || saysNoValue(text)) return { value: undefined };
	return text.search(STRUCK_OUT) < 0 ? spaceIn(text) : wrong('something there is struck out');
}

/** Whether a row is about a space that is there already, or would be if its link could be read. */
export function isAboutExisting(options: Readonly<Record<string, unknown>>): boolean {
	const cell = existingSpaceCell(options.existingSpace);
	return 'problem' in cell || cell.value !== undefined;
}

const wrong = (what: string): { problem: string } => ({
	problem: `${what}; ${WHAT_TO_GIVE} (${LABELS.existingSpace})`,
});
const WHAT_TO_GIVE = 'copy the link of the space in Google Chat, or leave the cell empty';
const LOST_DIGITS = 'the number there has lost digits';

/** Blanks, quotes, brackets and separators: `[Apollo](https://…)`, `=HYPERLINK("https://…"; "Apollo")` */
const BETWEEN = /[\s"'‘’“”„«»<>()[\]{}|`,;]+/u;
/** "https://…/AAQAtz1Xk0Y." at the end of a sentence, "*https://…*" in bold */
const AROUND = /^[*:!…]+|(?<![.:*!…])[.:*!…]+$/gu;

/** One space, named by everything in a text that leads anywhere. */
function spaceIn(text: string): Cell<string> {
	const words = text
		.split(BETWEEN)
		.map((word) => word.replace(AROUND, ''))
		.filter((word) => word !== '');
	const [first = ''] = words;
	if (words.length === 1 && ID.test(first)) return { value: `spaces/${first}` };
	const read = words.flatMap((word) => linkedTo(word, WRAPPED) ?? []);
	const problem = read.find((each) => 'problem' in each);
	if (problem !== undefined) return problem;
	const [value, ...others] = new Set(read.flatMap((each) => ('value' in each ? each.value : [])));
	if (value === undefined) return wrong(`${shown(text)} is not the link or ID of a space`);
	return others.length > 0 ? wrong('the cell names more than one space') : { value };
}

/** A text for a sentence, where it holds nothing that may be part of a link. */
const shown = (text: string): string =>
	isQuotable(text) && !/[/?&=#%@:]/.test(text) ? quoted(text) : 'what stands there';

/** "spaces/AAQAtz1Xk0Y/messages/T.M", as Google's API names it */
const RESOURCE = /^(?:spaces?|room|dm)\/[\w-]+(?:\/[\w./-]*)?$/;
/** A host of Google Chat, also where a link was copied without its beginning: "chat.google.com/room/ID" */
const HOST = /^(?:chat\.google|mail\.google|chat\.googleapis)\.com(?=[/?#]|$)/i;
/** Host, path and fragment; the query is a webhook's secret, and nothing here reads it. */
const LINK = /^(?:https?:)?\/\/([^/?#]*)([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/is;
/** The links that Google's and Microsoft's programs put around another one: its place in the query. */
const WRAPPED =
	/^(?:https?:)?\/\/(?:(?:www\.)?google\.com\/url|[a-z0-9-]+\.safelinks\.protection\.outlook\.com\/?)\?(?:[^#]*&)?(?:q|url)=([^&#]*)/i;

/**
 * Where an id stands in path or fragment: "/room/ID?cls=7", "/dm/ID/THREAD/MESSAGE",
 * "/u/0/app/chat/ID/topic/T", "/v1/spaces/ID/messages", "#chat/space/ID".
 * https://developers.google.com/workspace/chat/create-spaces and links as people copy them
 */
const PLACES = /\/(?:room|dm|spaces?|app\/chat)\/([^/?&#]*)/g;

/**
 * Where a word leads, if it is a link. Nothing of it but its host is ever in the answer.
 * @param wrapper how a link may stand within this one: another wrapper within it hides something
 */
function linkedTo(word: string, wrapper?: RegExp): Cell<string> | undefined {
	if (RESOURCE.test(word)) return linkedTo(`//chat.google.com/${word}`);
	if (HOST.test(word)) return linkedTo(`//${word}`);
	if (!word.includes('://') && !word.startsWith('//')) return undefined;
	const within = wrapper?.exec(word)?.[1];
	if (within !== undefined) return linkedTo(decoded(within)) ?? ELSEWHERE;
	const [, host = '', path = '', fragment = ''] = LINK.exec(word) ?? [];
	if (!HOST.test(host)) return elsewhere(host.toLowerCase());
	const page = `${path}#/${fragment}`;
	if (/@|%40/.test(page)) return wrong('the link leads to a person, not to a space');
	const [id = '', ...others] = new Set([...page.matchAll(PLACES)].map((found) => found[1] ?? ''));
	if (others.length > 0) return wrong('the link names more than one space');
	return ID.test(id)
		? { value: `spaces/${id}` }
		: wrong('the link leads to Google Chat, but to no space');
}

/** '' where it cannot be decoded. */
function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return '';
	}
}

const ELSEWHERE: Cell<string> = wrong('the link is not one to a space in Google Chat');

/** RFC 1035, 2.3.4 allows 255; a shorter one is all that a sentence holds. */
const elsewhere = (host: string): Cell<string> =>
	host.length <= 60 && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host)
		? wrong(`the link leads to '${host}', not to a space in Google Chat`)
		: ELSEWHERE;
