import { isBareId, isEmail, type Wanted } from './entry';

/** The smallest parts of a list as text. */
export type Token = { text: string } & (
	| { kind: 'separator'; isStrong: boolean }
	/** An email or a resource name; `isInBrackets`: a name may stand before it. */
	| { kind: 'address'; word: string; isInBrackets: boolean }
	/** A quoted name that holds addresses, before another address. */
	| { kind: 'name'; addresses: string[] }
	/** `isWhole` for what stands in quotes or brackets of its own: a name or a comment. */
	| { kind: 'word'; isWhole: boolean }
	/** A word with an @ that is no address: "bob@example". */
	| { kind: 'broken' }
	/** Blanks, bullets, brackets, colons. */
	| { kind: 'mark' }
);

/**
 * In this order: something in quotes (`"Lovelace, Ada"`); a name or comment in other brackets, with no
 * address in it (`(@ada, Sales)`); a resource name (`users/12`); a separator; a word; any other
 * character.
 */
const TOKEN = new RegExp(
	[
		String.raw`"(?<quoted>[^"]*)"`,
		String.raw`(?<whole>“[^“”@]*”|„[^„“”@]*[“”]|«[^«»@]*»|\((?:[^()@]|(?<=[\s(,])@)*\)|\[[^[\]@]*\]|<[^<>@]*>)`,
		String.raw`(?<resource>(?:users|people|groups|spaces)\/[^\s,;<>()[\]{}"“”„«»|…、،؛]*)`,
		String.raw`(?<strong>\r\n|[\n\r\v\f\u0085\u2028\u2029;؛])`,
		String.raw`(?<weak>[,\t、،])`,
		String.raw`(?<word>[^\s<>()[\]{}"“”„‟«»‹›|/&:=,;、،؛\\` + '`' + String.raw`]+)`,
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
		const { quoted, whole, resource, strong, weak, word } = match.groups ?? {};
		const inside = quoted ?? whole?.slice(1, -1);
		if (inside !== undefined) {
			tokens.push(...tokensInside(part, inside, text, match.index + part.length, wanted));
		} else if (resource !== undefined) {
			const name = withoutEnd(resource, /[.'’!:]/);
			tokens.push({ kind: 'address', text: part, word: name, isInBrackets: bracket === '<' });
		} else if (strong !== undefined || weak !== undefined) {
			tokens.push({ kind: 'separator', text: part, isStrong: strong !== undefined });
		} else if (word !== undefined) {
			tokens.push(...tokensOfWord(word, bracket, wanted));
		} else {
			if (/[<>()[\]]/.test(part)) bracket = part;
			tokens.push({ kind: 'mark', text: part });
		}
	}
	return tokens;
}

/** What stands in quotes or brackets: one name or comment, or whatever else is in it. */
function tokensInside(
	part: string,
	inside: string,
	text: string,
	end: number,
	wanted: Wanted,
): Token[] {
	const holdsAddress = inside.includes('@') && !part.startsWith('(');
	if (!holdsAddress && !HOLDS_ID.test(inside)) {
		return HOLDS_LETTER_OR_DIGIT.test(inside)
			? [{ kind: 'word', text: part, isWhole: true }]
			: [{ kind: 'mark', text: part }];
	}
	const opening = part.charAt(0);
	const tokens = tokensOf(inside, wanted);
	ADDRESS_IN_BRACKETS.lastIndex = end;
	if (opening === '"' && ADDRESS_IN_BRACKETS.test(text)) {
		const addresses = tokens.flatMap((token) => (token.kind === 'address' ? token.word : []));
		return [{ kind: 'name', text: part, addresses }];
	}
	return [
		{ kind: 'mark', text: opening },
		...(opening === '<' ? tokens.map(inBrackets(wanted)) : tokens),
		{ kind: 'mark', text: part.slice(-1) },
	];
}

/** "Ada <113000000000000000001>" */
const inBrackets =
	(wanted: Wanted) =>
	(token: Token): Token =>
		token.kind === 'word' && isBareId(token.text, wanted)
			? { kind: 'address', text: token.text, word: token.text, isInBrackets: true }
			: token.kind === 'address'
				? { ...token, isInBrackets: true }
				: token;

function tokensOfWord(text: string, bracket: string, wanted: Wanted): Token[] {
	const isInBrackets = bracket === '<' || bracket === '(';
	if (/^[^@]|@.*@/s.test(text) && text.includes('@')) {
		const emails = emailsIn(text);
		if (emails === undefined) return [{ kind: 'broken', text }];
		return emails.map((word) => ({ kind: 'address', text: word, word, isInBrackets }));
	}
	// "'113000000000000000001'."
	const bare = withoutEnd(text.replace(/^['’‘]+/, ''), /['’‘.!]/);
	if (isBareId(bare, wanted)) return [{ kind: 'word', text: bare, isWhole: false }];
	return HOLDS_LETTER_OR_DIGIT.test(text)
		? [{ kind: 'word', text, isWhole: false }]
		: [{ kind: 'mark', text }];
}

/** The longest run of characters of a domain, at the start. */
const DOMAIN = /^[\p{L}\p{M}\p{N}.-]+/u;
/** RFC 1035, 2.3.4 */
const LONGEST_DOMAIN = 255;

/**
 * The addresses of one word without blanks, or undefined where a part of it is none:
 * "•jane@example.com.", "'jane@example.com'", "jane@example.com+joe@example.com".
 */
function emailsIn(word: string): string[] | undefined {
	const [first = '', ...parts] = word.split('@');
	const emails: string[] = [];
	let local = first;
	for (const [position, part] of parts.entries()) {
		const [run = ''] = DOMAIN.exec(part) ?? [];
		const behind = part.slice(run.length);
		const isLast = position === parts.length - 1;
		if (run.length > LONGEST_DOMAIN || behind.startsWith('_')) return undefined;
		if (!isLast && behind === '') return undefined;
		const email = `${local.replace(/^[^\p{L}\p{M}\p{N}_]+/u, '')}@${withoutEnd(run, /[.-]/)}`;
		if (!isEmail(email)) return undefined;
		emails.push(email);
		local = behind;
	}
	return emails;
}

/** A text without these characters at its end. */
function withoutEnd(text: string, characters: RegExp): string {
	let end = text.length;
	while (end > 0 && characters.test(text.charAt(end - 1))) end--;
	return text.slice(0, end);
}
