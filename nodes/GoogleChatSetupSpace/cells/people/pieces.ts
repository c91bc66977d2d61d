import { isQuotable, quoted } from '../../words/quoted';
import { AN_ERROR, isErrorValue, saysNothing } from '../../words/spreadsheet';
import { faulty, nobody, readAddress, severalPeople, type Entry, type Wanted } from './entry';
import { isConnector, isLabel, isName, isNumber, mayHoldAnother, sharesWord } from './names';
import type { Token } from './tokens';

/** What stands between two separators, and says something. */
export interface Piece {
	text: string;
	/** Who is in it, and what is wrong in it. */
	entries: Entry[];
	/** Of a piece with one person. */
	address?: string;
	/** A name may stand before the address. */
	isInBrackets?: boolean;
	/** Words or a number, and no address. */
	isWithout?: true;
}

/** The pieces of each line, or part between semicolons: what each holds by itself. */
export const linesOf = (tokens: readonly Token[], wanted: Wanted): Piece[][] =>
	split(tokens, ({ isStrong }) => isStrong === true).map((line) =>
		split(line, ({ kind }) => kind === 'separator')
			.map((piece) => readPiece(piece, wanted))
			.filter(({ entries }) => entries.length > 0),
	);

function split(tokens: readonly Token[], isBetween: (token: Token) => boolean): Token[][] {
	const parts: Token[][] = [[]];
	for (const token of tokens) {
		if (isBetween(token)) parts.push([]);
		else parts.at(-1)?.push(token);
	}
	return parts;
}

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

// "#REF!", "#N/A", and what JavaScript makes of an object.
const ERRORS = /#[^\s"'<>()[\],;]+|\[object Object\]/g;
const errorsIn = (text: string): Entry[] =>
	(isErrorValue(text) ? [text] : (text.match(ERRORS) ?? []))
		.filter(isErrorValue)
		.map(faulty(AN_ERROR));

/** An address, with the words before it, or words that stand apart from one. */
interface Part {
	words: Token[];
	address?: string;
	/** It may be somebody else: "ada@example.com and Ben". */
	isJoined?: boolean;
}

function readPiece(given: readonly Token[], wanted: Wanted): Piece {
	const text = textOf(given);
	// Ids are somebody where nothing else is beside them: "users/12 113000000000000000001".
	const isBeside = (token: Token) => isPlainWord(token) || token.word?.includes('@') === true;
	const tokens = given.some(isBeside)
		? given
		: given.map((token) => (token.kind === 'id' ? { ...token, kind: 'address' as const } : token));
	const parts = partsOf(tokens);
	const people = parts.flatMap(({ address }) => address ?? []);
	const [address] = people;
	const size = new Set(people.map((each) => each.toLowerCase())).size;
	const errors = errorsIn(text);
	const broken = tokens.filter(({ kind }) => kind === 'broken');
	if (address === undefined) {
		if (errors.length > 0) return { text, entries: errors };
		return broken.length > 0 ? { text, entries: [nobody(text, wanted)] } : readWords(text, wanted);
	}
	const faults = [...broken.map((word) => nobody(word.text, wanted)), ...errors];
	const addresses = tokens.filter(({ kind }) => kind === 'address');
	const isInBrackets = addresses.some((each) => each.isInBrackets);
	const named = parts.filter((part) => noteOf(part) !== '' && (part.address ?? !part.isJoined));
	// "Ada ada@example.com Ben ben@example.com", or without names, or with all addresses in brackets.
	const isApart = [0, size].includes(named.length) || addresses.every((each) => each.isInBrackets);
	if (size > 1 && !isApart) return { text, entries: [severalPeople(text), ...faults] };
	const isNamed = size === 1 && tokens.some(isPlainWord) && isQuotable(text);
	const guessed = [
		...parts.filter((part) => !isPlain(part, address, isInBrackets, named[0] === parts[0])),
		...tokens.filter(({ kind }) => kind === 'id').map((id) => ({ words: [id] })),
	];
	return {
		text,
		...(size === 1 && { address, isInBrackets }),
		entries: [
			...(size === 1 ? [address] : people).map((each) =>
				readAddress(each, isNamed ? text : each, wanted),
			),
			...(errors.length > 0 ? [] : guessed.map((part) => nameOf(noteOf(part), address))),
			...faults,
		],
	};
}

const isPlainWord = ({ kind, text }: Token): boolean =>
	kind === 'word' && !isLabel(text) && !isConnector(text);

function partsOf(tokens: readonly Token[]): Part[] {
	const parts: Part[] = [];
	let words: Token[] = [];
	let isNote = false;
	let isInside = false;
	let isJoined = false;
	for (const [at, token] of tokens.entries()) {
		const { kind, text } = token;
		if (kind === 'address') {
			const address = token.word ?? text;
			// "Ada and Ben ada@example.com": Ben is the other one.
			isJoined &&= parts.at(-1)?.words.some((word) => sharesWord(word.text, address)) === true;
			parts.push({ words, address, isJoined });
			words = [];
			isNote = isJoined = false;
		} else if (isOther(token)) {
			parts.push({ words: [token], isJoined: true });
		} else if (isConnector(text)) {
			// "R&D" and "<mailto:ada@example.com|Ada>" join nobody.
			const isWithin =
				text === '&' && tokens[at - 1]?.kind === 'word' && tokens[at + 1]?.kind === 'word';
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
	return [...parts, { words, isJoined }];
}

/** "(and Ben)", "(+ Ben)": a comment that names somebody else, unlike "(Sales)". */
const isOther = ({ isWhole, text }: Token): boolean =>
	isWhole === true && isConnector(text.slice(1).trim().split(/\s/)[0] ?? '');

/** The words of a part. A comment in brackets says something of the person before it. */
const noteOf = ({ words, isJoined }: Part): string =>
	words
		.filter(({ isWhole }) => isJoined === true || isWhole !== true)
		.map(({ text }) => text)
		.join(' ');

/** Whether words are plainly a number, or the name of the person beside them. */
function isPlain(part: Part, address: string, isInBrackets: boolean, isNamed: boolean): boolean {
	const note = noteOf(part);
	if (note === '' || isNumber(note)) return true;
	const whose = part.address ?? address;
	const isShared = ({ text }: Token) => sharesWord(text, whose);
	const isBefore = part.address !== undefined;
	if (isBefore && isInBrackets && !note.includes('@')) return true;
	if (part.isJoined === true) return part.words.every(isShared);
	if (mayHoldAnother(note, whose)) return false;
	return part.words.some(isShared) || ((isBefore || !isNamed) && isName(note));
}

/** What is taken for the name of somebody, or a note on them. */
export const nameOf = (words: string, address: string): Entry => ({
	guess: { words: quoted(words), as: 'a name or note', of: quoted(address) },
});

const WORD = /[\p{L}\p{N}]+/gu;

/** What a piece without an address is. */
function readWords(text: string, wanted: Wanted): Piece {
	// Bullets, brackets, and "Email address" above a column.
	const words = text.match(WORD) ?? [];
	const isPlain = words.every((word) => isLabel(word) || isConnector(word));
	if (saysNothing(text) || (isPlain && !/[@?]/.test(text))) return { text, entries: [] };
	return { text, entries: [nobody(text, wanted)], isWithout: true };
}
