import { APART, isBareId, isEmail, type Wanted } from './entry';

/** The smallest parts of a list as text. */
export interface Token {
	/**
	 * An address is an email or a resource name; an id has its look alone; what is broken has an @ and is
	 * no address: "bob@example". Marks are blanks, bullets, brackets, colons.
	 */
	kind: 'comma' | 'line end' | 'address' | 'id' | 'word' | 'broken' | 'mark';
	text: string;
	/** Of an address: itself, where the text is what it was found in. */
	word?: string;
	/**
	 * Of an address: it stands in brackets, and a name may stand before it. Of a word: it stands in quotes
	 * or brackets of its own, as a name or a comment does.
	 */
	isWrapped?: boolean;
}

/**
 * In this order: a name in quotes before an address (`"Lovelace, Ada" <ada@example.com>`); something
 * else in quotes; a name or comment in other brackets, with no address in it (`(@ada, Sales)`); a
 * separator; a resource name (`users/12`) or a word; any other character.
 */
const TOKEN = new RegExp(
	[
		String.raw`("[^"]*"(?=[ \u00a0]*<[^<>]*@))`,
		String.raw`("[^"]*"|“[^“”@]*”|„[^„“”@]*[“”]|«[^«»@]*»|\((?:[^()@]|(?<=[\s(,])@)*\)|\[[^[\]@]*\]|<[^<>@]*>)`,
		String.raw`([\t-\r\u0085\u2028\u2029;؛•,、،])`,
		String.raw`((?:users|people|groups|spaces)\/[^${APART}]*|[^${APART}]+)`,
		String.raw`:+|=+|[\s\S]`,
	].join('|'),
	'gu',
);
const HOLDS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * A text in tokens. Linear in its length.
 * @param bracket the one that it stands in
 */
export function tokensOf(text: string, wanted: Wanted, bracket = ''): Token[] {
	const tokens: Token[] = [];
	for (const [part, named, whole, separator, word] of text.matchAll(TOKEN)) {
		if (named !== undefined) {
			const addresses = tokensOf(named.slice(1, -1), wanted).filter(isAddress);
			tokens.push(wordOrMark(named), ...addresses.map((token) => ({ ...token, text: '' })));
		} else if (whole !== undefined) {
			tokens.push(...tokensOfWhole(whole, wanted));
		} else if (separator !== undefined) {
			tokens.push({ kind: /[,\t、،]/.test(separator) ? 'comma' : 'line end', text: part });
		} else if (word !== undefined) {
			tokens.push(...tokensOfWord(word, bracket, wanted));
		} else {
			if (/[<>()[\]]/.test(part)) bracket = part;
			tokens.push({ kind: 'mark', text: part });
		}
	}
	return tokens;
}

/** A word, or a mark where nothing in it can be read. */
const wordOrMark = (text: string, isWrapped = false): Token => ({
	kind: HOLDS_LETTER_OR_DIGIT.test(text) ? 'word' : 'mark',
	text,
	isWrapped,
});

const isAddress = ({ kind }: Token): boolean => kind === 'address';

/** What stands in quotes or brackets: one name or comment, or whatever else is in it. */
function tokensOfWhole(part: string, wanted: Wanted): Token[] {
	const opening = part.charAt(0);
	const inside = part.slice(1, -1);
	const tokens = tokensOf(inside, wanted, opening);
	const isOneWord = opening === '(' || !inside.includes('@');
	if (isOneWord && !tokens.some((token) => isAddress(token) || token.kind === 'id')) {
		return [wordOrMark(part, true)];
	}
	return [{ kind: 'mark', text: opening }, ...tokens, { kind: 'mark', text: part.slice(-1) }];
}

function tokensOfWord(text: string, bracket: string, wanted: Wanted): Token[] {
	const isResource = /^(users|people|groups|spaces)\//.test(text);
	if (!isResource && /^[^@]+@|@.*@/s.test(text)) return tokensOfEmails(text, /[<(]/.test(bracket));
	// "'113000000000000000001'."
	const word = withoutEnd(text.replace(/^['’‘]+/, ''));
	if (!isResource && !isBareId(word, wanted)) return [wordOrMark(text)];
	// "Ada <113000000000000000001>"; "All users/admins" says something else.
	const isWrapped = bracket === '<';
	const kind = isWrapped || (isResource && /[\d@]/.test(word)) ? 'address' : 'id';
	return [{ kind, text: isResource ? text : word, word, isWrapped }];
}

/** The longest run of characters of a domain, at the start. */
const DOMAIN = /^[\p{L}\p{M}\p{N}.-]+/u;

/**
 * The addresses of one text without blanks, and what is left behind the last of them; one broken word
 * where a part of it is none: "•jane@example.com.", "'jane@example.com'",
 * "jane@example.com+joe@example.com".
 */
function tokensOfEmails(text: string, isWrapped: boolean): Token[] {
	const [first = '', ...parts] = text.split('@');
	const tokens: Token[] = [];
	let local = first;
	for (const part of parts) {
		const [run = ''] = DOMAIN.exec(part) ?? [];
		const behind = part.slice(run.length);
		const word = `${local.replace(/^([^\p{L}\p{N}_]|\p{Lo})+/u, '')}@${withoutEnd(run)}`;
		if (behind.startsWith('_') || !isEmail(word)) return [{ kind: 'broken', text }];
		tokens.push({ kind: 'address', text: `${local}@${run}`, word, isWrapped });
		local = behind;
	}
	return [...tokens, wordOrMark(local)];
}

/** A text without what ends a sentence or a quote. Looking behind keeps it linear. */
const withoutEnd = (text: string): string => text.replace(/(?<!['’‘.!–-])['’‘.!–-]+$/, '');
