import { isQuotable, quoted } from '../../words/quoted';
import { AN_ERROR, isErrorValue, saysNothing } from '../../words/spreadsheet';
import {
	aNumber,
	faulty,
	isBareId,
	nobody,
	readBareId,
	readEmail,
	readResource,
	severalPeople,
	type Entry,
	type Wanted,
} from './entry';
import { isConnector, isLabel, isName, isNumber, sharesWord } from './names';
import type { Token } from './tokens';

/** What stands between two separators. */
export interface Piece {
	text: string;
	/** Which line, or part between semicolons, it is in. */
	line: number;
	/** Who is in it, and what is wrong in it. */
	entries: Entry[];
	/** The address of a piece with one person; a name may stand before one in brackets. */
	person?: { address: string; isInBrackets: boolean };
	/** What stands there where no address does. */
	isWithout?: 'number' | 'words';
}

/** The pieces of a list: what each holds by itself. */
export function piecesOf(tokens: readonly Token[], wanted: Wanted): Piece[] {
	const pieces: Piece[] = [];
	let line = 0;
	let piece: Token[] = [];
	const end = () => {
		const text = textOf(piece);
		if (text !== '') pieces.push({ line, text, ...readPiece(piece, text, wanted) });
		piece = [];
	};
	for (const token of tokens) {
		if (token.kind !== 'separator') {
			piece.push(token);
			continue;
		}
		end();
		if (token.isStrong) line++;
	}
	end();
	return pieces;
}

/** What stands around an entry and is not part of what it says: `["ada@example.com"` */
const AROUND = /^[\s"'“”„«»[\]{}`,;]+|(?<![\s"'“”„«»[\]{}`,;])[\s"'“”„«»[\]{}`,;]+$/g;

function textOf(tokens: readonly Token[]): string {
	const text = tokens
		.map((token) => token.text)
		.join('')
		.trim();
	const bare = text.replace(AROUND, '');
	// "Lovelace, Ada" <ada@example.com>
	return bare.includes('"') ? text : bare;
}

/** "1. ", "2) ", "• ", "- " */
const LIST_MARK = /^(?:\d{1,4}[.)]|[^\p{L}\p{N}"'(<[{]{1,3})\s+/u;

type Read = Pick<Piece, 'entries' | 'person' | 'isWithout'>;

/** An address, with the words before it; the words behind the last one stand without an address. */
interface Part {
	words: string[];
	address?: string;
	isInBrackets?: boolean;
}

function readPiece(tokens: readonly Token[], text: string, wanted: Wanted): Read {
	const parts = partsOf(withIds(tokens, wanted));
	const broken = tokens.filter(({ kind }) => kind === 'broken');
	const addresses = parts.flatMap(({ address }) => address ?? []);
	const [address] = addresses;
	if (address === undefined) {
		return broken.length > 0
			? { entries: [nobody(text, wanted)] }
			: readWords(tokens, text, wanted);
	}
	const faults = broken.map((word) => nobody(word.text, wanted));
	const different = new Set(addresses.map((each) => each.toLowerCase())).size;
	if (namesAnother(tokens) || (different > 1 && !standApart(parts))) {
		return { entries: [severalPeople(text), ...faults] };
	}
	if (different > 1) {
		return { entries: [...addresses.map((each) => readAddress(each, each, wanted)), ...faults] };
	}
	const given = text.replace(LIST_MARK, '');
	const isInBrackets = parts.some((part) => part.isInBrackets === true);
	const guess = isInBrackets ? [] : noteBeside(address, parts, tokens.some(joins));
	return {
		person: { address, isInBrackets },
		entries: [
			readAddress(address, nameIn(tokens) && isQuotable(given) ? given : address, wanted),
			...guess,
			...faults,
		],
	};
}

/** Whether more than an address stands there. */
const nameIn = (tokens: readonly Token[]): boolean =>
	tokens.some(({ kind, text }) => kind === 'name' || (kind === 'word' && !isLabel(text)));

/** Ids are somebody where no email is beside them: "users/12 113000000000000000001". */
function withIds(tokens: readonly Token[], wanted: Wanted): readonly Token[] {
	const words = tokens.filter(({ kind }) => kind === 'word');
	const isEmail = (token: Token) => token.kind === 'address' && token.word.includes('@');
	if (tokens.some(isEmail) || !words.every(({ text }) => isBareId(text, wanted))) return tokens;
	return tokens.map((token) =>
		token.kind === 'word'
			? { kind: 'address', text: token.text, word: token.text, isInBrackets: false }
			: token,
	);
}

function partsOf(tokens: readonly Token[]): Part[] {
	const parts: Part[] = [];
	let words: string[] = [];
	let isNote = false;
	for (const token of tokens) {
		if (token.kind === 'address') {
			parts.push({ words, address: token.word, isInBrackets: token.isInBrackets });
			words = [];
			isNote = false;
		} else if (token.kind === 'word' && !token.isWhole && !isNote) {
			// "@jane" is a name somewhere else.
			const isPlain = !isLabel(token.text) && !isConnector(token.text);
			if (isPlain && !token.text.startsWith('@')) words.push(token.text);
		} else if (token.text === ':' && parts.length === 0) {
			// "Sales team:" leads a list.
			words = [];
		} else if (/^[-–—:]+$/.test(token.text) && parts.length > 0) {
			// What stands behind a dash says something of the person before it.
			isNote = words.length === 0;
		}
	}
	if (words.length > 0) parts.push({ words });
	return parts;
}

/** Whether several addresses stand apart from each other for all to see. */
function standApart(parts: readonly Part[]): boolean {
	const people = parts.filter(({ address }) => address !== undefined);
	const named = people.filter(({ words }) => words.length > 0).length;
	const isBehind = people.length < parts.length;
	// "ada@example.com and ben@example.com"
	if (named === 0 && !isBehind) return true;
	// "Ada <ada@example.com> Ben <ben@example.com>"
	if (people.every(({ isInBrackets }) => isInBrackets === true)) return true;
	// "Ada ada@example.com Ben ben@example.com", or with each name behind its address.
	return isBehind
		? named === people.length - 1 && people[0]?.words.length === 0
		: named === people.length;
}

/** Whether a quoted name holds an address that is not the one behind it. */
function namesAnother(tokens: readonly Token[]): boolean {
	let inName: readonly string[] = [];
	return tokens.some((token) => {
		if (token.kind === 'name') inName = token.addresses;
		if (token.kind !== 'address') return false;
		const own = token.word.toLowerCase();
		const isAnother = inName.some((address) => address.toLowerCase() !== own);
		inName = [];
		return isAnother;
	});
}

/** "ada@example.com and Ben": Ben may be somebody else. */
const joins = (token: Token): boolean =>
	token.kind === 'word' ? isConnector(token.text) : token.text === '&' || token.text === '+';

/** Words beside an address that are plainly neither a name nor a number. */
function noteBeside(address: string, parts: readonly Part[], isJoined: boolean): Entry[] {
	const words = parts.flatMap((part) => part.words);
	const note = words.join(' ');
	const mayBeSomebody = isJoined || words.some((word) => isBareId(word, 'people'));
	const isPlain = mayBeSomebody
		? note === ''
		: note === '' || isNumber(note) || isName(note) || sharesWord(note, address);
	return isPlain ? [] : [{ guess: { words: quoted(note), of: quoted(address) } }];
}

const readAddress = (word: string, given: string, wanted: Wanted): Entry =>
	/^(users|people|groups|spaces)\//.test(word)
		? readResource(word, given, wanted)
		: isBareId(word, wanted)
			? readBareId(word, given, wanted)
			: readEmail(word, given, wanted);

/** What a piece without an address is. */
function readWords(tokens: readonly Token[], text: string, wanted: Wanted): Read {
	if (isErrorValue(text)) return { entries: [faulty(text, AN_ERROR)] };
	// Bullets, brackets, and "Email address" above a column.
	const words = tokens.filter(({ kind }) => kind === 'word').flatMap((word) => wordsOf(word.text));
	const isPlain = words.every((word) => isLabel(word) || isConnector(word));
	if (saysNothing(text) || (isPlain && !text.includes('@'))) return { entries: [] };
	if (isNumber(text)) return { entries: [aNumber(text, wanted)], isWithout: 'number' };
	return { entries: [nobody(text, wanted)], isWithout: 'words' };
}

const wordsOf = (text: string): string[] =>
	text.split(/[\s"“”„«»()[\]<>]+/).filter((word) => word !== '');
