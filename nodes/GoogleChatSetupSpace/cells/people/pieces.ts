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
import { asAddress, type Token } from './tokens';

/** What stands between two separators, and says something. */
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
	for (const token of [...tokens, END]) {
		if (token.kind !== 'separator') {
			piece.push(token);
			continue;
		}
		const text = textOf(piece);
		const read = readPiece(piece, text, wanted);
		if (read.entries.length > 0) pieces.push({ line, text, ...read });
		piece = [];
		if (token.isStrong === true) line++;
	}
	return pieces;
}

const END: Token = { kind: 'separator', text: '' };

/** What stands around an entry and is not part of what it says: `["ada@example.com"` */
const AROUND = /^[\s"'“”„«»[\]{}`,;]+|(?<![\s"'“”„«»[\]{}`,;])[\s"'“”„«»[\]{}`,;]+$/g;
/** Other halves of such marks, or a whole pair: `"Lovelace, Ada" <ada@example.com>`. */
const WITHIN = /["“”„«»[\]{}]|' '/;

function textOf(tokens: readonly Token[]): string {
	const text = tokens
		.map((token) => token.text)
		.join('')
		.trim();
	const bare = text.replace(AROUND, '');
	return isErrorValue(text) || WITHIN.test(bare) ? text : bare;
}

// "#REF!", "#N/A": slashes are in no word.
const ERRORS = /#[^\s"'<>()[\],;]+|\[object Object\]/g;
const errorsIn = (text: string): Entry[] =>
	(text.match(ERRORS) ?? []).filter(isErrorValue).map((error) => faulty(error, AN_ERROR));

/** "1. ", "2) ", "• ", "- " */
const LIST_MARK = /^(?:\d{1,4}[.)]|[^\p{L}\p{N}"'(<[{]{1,3})\s+/u;

type Read = Pick<Piece, 'entries' | 'person' | 'isWithout'>;

/** An address, with the words before it, or words that stand apart from one. */
interface Part {
	words: Token[];
	address?: string;
	isInBrackets?: boolean;
	/** It may be somebody else: "ada@example.com and Ben". */
	isJoined?: boolean;
}

function readPiece(tokens: readonly Token[], text: string, wanted: Wanted): Read {
	const parts = partsOf(withIds(tokens, wanted));
	const addresses = parts.flatMap(({ address }) => address ?? []);
	const [address] = addresses;
	const broken = tokens.filter(({ kind }) => kind === 'broken');
	const errors = errorsIn(text);
	if (address === undefined) {
		if (errors.length > 0) return { entries: errors };
		return broken.length > 0
			? { entries: [nobody(text, wanted)] }
			: readWords(tokens, text, wanted);
	}
	const faults = [...broken.map((word) => nobody(word.text, wanted)), ...errors];
	if (new Set(addresses.map((each) => each.toLowerCase())).size > 1) {
		const people = standApart(parts)
			? addresses.map((each) => readAddress(each, each, wanted))
			: [severalPeople(text)];
		return { entries: [...people, ...faults] };
	}
	const given = text.replace(LIST_MARK, '');
	const isNamed = tokens.some(({ kind, text: word }) => kind === 'word' && !isLabel(word));
	const isInBrackets = parts.some((part) => part.isInBrackets === true);
	return {
		person: { address, isInBrackets },
		entries: [
			readAddress(address, isNamed && isQuotable(given) ? given : address, wanted),
			...(errors.length > 0 ? [] : notesBeside(address, parts, isInBrackets)),
			...faults,
		],
	};
}

/** Ids are somebody where no email is beside them: "users/12 113000000000000000001". */
function withIds(tokens: readonly Token[], wanted: Wanted): readonly Token[] {
	const isOther = ({ kind, text, word = '' }: Token) =>
		kind === 'word' ? !isBareId(text, wanted) : word.includes('@');
	if (tokens.some(isOther)) return tokens;
	return tokens.map((token) => (token.kind === 'word' ? asAddress(token) : token));
}

function partsOf(tokens: readonly Token[]): Part[] {
	const parts: Part[] = [];
	let words: Token[] = [];
	let isNote = false;
	let isInside = false;
	let isJoined = false;
	for (const [at, token] of tokens.entries()) {
		const { kind, text } = token;
		if (kind === 'address') {
			parts.push({ words, address: token.word ?? '', isInBrackets: token.isInBrackets === true });
			words = [];
			isNote = isJoined = false;
		} else if (kind === 'word' ? isConnector(text) : /^[&+/|]$/.test(text)) {
			// "R&D" and "<mailto:ada@example.com|Ada>" join nobody.
			const isWithin = tokens[at - 1]?.kind === 'word' && tokens[at + 1]?.kind === 'word';
			if (isInside || isWithin) continue;
			if (words.length > 0) parts.push({ words, isJoined: true });
			words = [];
			isNote = false;
			isJoined = true;
		} else if (kind === 'word') {
			if (!isLabel(text) && !isNote) words.push(token);
		} else if (/^[<([\])>]$/.test(text)) {
			isInside = /[<([]/.test(text);
		} else if (text === ':' && parts.length === 0) {
			// "Sales team:" leads a list.
			words = [];
		} else if (/^[-–—:]+$/.test(text) && parts.length > 0) {
			// What stands behind a dash says something of the person before it.
			isNote = words.length === 0 && !isJoined;
		}
	}
	if (words.length > 0) parts.push({ words, isJoined });
	return parts;
}

const noteOf = ({ words, isJoined }: Part): string =>
	words
		// Comments say something of the person.
		.filter(({ isWhole }) => isJoined === true || isWhole !== true)
		.map(({ text }) => text)
		.join(' ');

/** Whether several addresses stand apart from each other for all to see. */
function standApart(parts: readonly Part[]): boolean {
	const people = parts.filter(({ address }) => address !== undefined);
	const named = people.filter((part) => noteOf(part) !== '').length;
	const isBehind = parts
		.slice(-1)
		.some((last) => last.address === undefined && noteOf(last) !== '');
	// "ada@example.com and ben@example.com"
	if (named === 0 && !isBehind) return true;
	// "Ada <ada@example.com> Ben <ben@example.com>"
	if (people.every(({ isInBrackets }) => isInBrackets === true)) return true;
	// "Ada ada@example.com Ben ben@example.com", or with each name behind its address.
	return isBehind
		? named === people.length - 1 && people[0]?.words.length === 0
		: named === people.length;
}

/** Words beside an address that are plainly neither a name of it nor a number. */
function notesBeside(address: string, parts: readonly Part[], isInBrackets: boolean): Entry[] {
	const isNamed = parts.some((part) => part.address !== undefined && noteOf(part) !== '');
	return parts.flatMap((part): Entry[] => {
		const note = noteOf(part);
		const isShared = ({ text }: Token) => sharesWord(text, address);
		const isPlain =
			note === '' ||
			isNumber(note) ||
			(part.isJoined === true ? part.words.every(isShared) : part.words.some(isShared)) ||
			(part.isJoined !== true &&
				(part.address === undefined
					? !isNamed && isName(note)
					: (isInBrackets && !note.includes('@')) || isName(note)));
		const holdsId = part.words.some(({ text }) => isBareId(text, 'people'));
		return isPlain && !holdsId
			? []
			: [{ guess: { words: quoted(note), as: 'a name or note', of: quoted(address) } }];
	});
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
