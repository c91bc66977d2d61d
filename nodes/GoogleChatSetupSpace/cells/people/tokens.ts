import { APART, isBareId, isEmail, type Wanted } from './entry';

/** The smallest parts of a list as text. */
export interface Token {
	/**
	 * An address is an email or a resource name; an id has its look alone; what is broken has an @ and is
	 * no address: "bob@example". Marks are blanks, bullets, brackets, colons.
	 */
	kind: 'separator' | 'address' | 'id' | 'word' | 'broken' | 'mark';
	text: string;
	/** Of an address: itself, where the text is what it was found in. */
	word?: string;
	/** Of an address: a name may stand before it. */
	isInBrackets?: boolean;
	/** Of a word: it stands in quotes or brackets of its own, as a name or a comment does. */
	isWhole?: boolean;
	/** Of a separator: a line ends there. */
	isStrong?: boolean;
}

/**
 * In this order: something in quotes (`"Lovelace, Ada"`); a name or comment in other brackets, with no
 * address in it (`(@ada, Sales)`); a resource name (`users/12`); a separator; a word; any other
 * character.
 */
const TOKEN = new RegExp(
	[
		String.raw`(?<whole>"[^"]*"|“[^“”@]*”|„[^„“”@]*[“”]|«[^«»@]*»|\((?:[^()@]|(?<=[\s(,])@)*\)|\[[^[\]@]*\]|<[^<>@]*>)`,
		String.raw`(?<resource>(?:users|people|groups|spaces)\/[^\s,;<>()[\]{}"“”„«»|…、،؛]*)`,
		String.raw`(?<separator>\r\n|[\n\r\v\f\u0085\u2028\u2029;؛,\t、،])`,
		String.raw`(?<word>[^${APART}]+)`,
		String.raw`[\s\S]`,
	].join('|'),
	'gu',
);
/** What makes what it stands behind a name: `<ada@example.com>` */
const ADDRESS_IN_BRACKETS = /[ \u00a0]*<[^<>]*@/uy;
const HOLDS_ID = /(?:users|people|groups)\/|[A-Za-z0-9]{10}/;
const HOLDS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** A text in tokens. Linear in its length. */
export function tokensOf(text: string, wanted: Wanted): Token[] {
	const tokens: Token[] = [];
	let bracket = '';
	for (const match of text.matchAll(TOKEN)) {
		const [part] = match;
		const { whole, resource, separator, word } = match.groups ?? {};
		if (whole !== undefined) {
			tokens.push(...tokensInside(whole, text, match.index + whole.length, wanted));
		} else if (resource !== undefined) {
			const name = withoutEnd(resource, /[.'’!:]/);
			tokens.push({ kind: 'address', text: part, word: name, isInBrackets: bracket === '<' });
		} else if (separator !== undefined) {
			tokens.push({ kind: 'separator', text: part, isStrong: !/[,\t、،]/.test(separator) });
		} else if (word !== undefined) {
			tokens.push(...tokensOfWord(word, /[<(]/.test(bracket), wanted));
		} else {
			if (/[<>()[\]]/.test(part)) bracket = part;
			tokens.push({ kind: 'mark', text: part });
		}
	}
	return tokens;
}

/** A word, or a mark where nothing in it can be read. */
const wordOrMark = (text: string, isWhole = false): Token[] => [
	HOLDS_LETTER_OR_DIGIT.test(text) ? { kind: 'word', text, isWhole } : { kind: 'mark', text },
];

/** What stands in quotes or brackets: one name or comment, or whatever else is in it. */
function tokensInside(part: string, text: string, end: number, wanted: Wanted): Token[] {
	const opening = part.charAt(0);
	const inside = part.slice(1, -1);
	if (!HOLDS_ID.test(inside) && (opening === '(' || !inside.includes('@'))) {
		return wordOrMark(part, true);
	}
	const tokens = tokensOf(inside, wanted);
	ADDRESS_IN_BRACKETS.lastIndex = end;
	if (opening === '"' && ADDRESS_IN_BRACKETS.test(text)) {
		const addresses = tokens.filter(({ kind }) => kind === 'address');
		return [...wordOrMark(part), ...addresses.map((token) => ({ ...token, text: '' }))];
	}
	return [
		{ kind: 'mark', text: opening },
		...(opening === '<' ? tokens.map(inBrackets) : tokens),
		{ kind: 'mark', text: part.slice(-1) },
	];
}

/** "Ada <113000000000000000001>" */
const inBrackets = (token: Token): Token => ({
	...token,
	kind: token.kind === 'id' ? 'address' : token.kind,
	isInBrackets: true,
});

function tokensOfWord(text: string, isInBrackets: boolean, wanted: Wanted): Token[] {
	if (/^[^@]+@|@.*@/s.test(text)) return tokensOfEmails(text, isInBrackets);
	// "'113000000000000000001'."
	const bare = withoutEnd(text.replace(/^['’‘–-]+/, ''), /['’‘.!–-]/);
	return isBareId(bare, wanted) ? [{ kind: 'id', text: bare }] : wordOrMark(text);
}

/** The longest run of characters of a domain, at the start. */
const DOMAIN = /^[\p{L}\p{M}\p{N}.-]+/u;
/** RFC 1035, 2.3.4 */
const LONGEST_DOMAIN = 255;

/**
 * The addresses of one text without blanks, and what is left behind the last of them; one broken word
 * where a part of it is none: "•jane@example.com.", "'jane@example.com'",
 * "jane@example.com+joe@example.com".
 */
function tokensOfEmails(text: string, isInBrackets: boolean): Token[] {
	const [first = '', ...parts] = text.split('@');
	const tokens: Token[] = [];
	let local = first;
	for (const [position, part] of parts.entries()) {
		const [run = ''] = DOMAIN.exec(part) ?? [];
		const behind = part.slice(run.length);
		const isGlued = behind === '' && position < parts.length - 1;
		const word = `${local.replace(/^[^\p{L}\p{N}_]+/u, '')}@${withoutEnd(run, /[.-]/)}`;
		if (run.length > LONGEST_DOMAIN || behind.startsWith('_') || isGlued || !isEmail(word)) {
			return [{ kind: 'broken', text }];
		}
		tokens.push({ kind: 'address', text: `${local}@${run}`, word, isInBrackets });
		local = behind;
	}
	return [...tokens, ...wordOrMark(local)];
}

/** A text without these characters at its end. */
function withoutEnd(text: string, characters: RegExp): string {
	let end = text.length;
	while (end > 0 && characters.test(text.charAt(end - 1))) end--;
	return text.slice(0, end);
}
