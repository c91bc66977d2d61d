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
	isWithout?: boolean;
}

/** The pieces of each line, or part between semicolons: what each holds by itself. */
export const linesOf = (tokens: readonly Token[], wanted: Wanted): Piece[][] =>
	split(tokens, 'line end').map((line) =>
		split(line, 'comma')
			.map((piece) => readPiece(piece, wanted))
			.filter(({ entries }) => entries.length > 0),
	);

function split(tokens: readonly Token[], at: Token['kind']): Token[][] {
	const parts: Token[][] = [[]];
	for (const token of tokens) {
		if (token.kind === at) parts.push([]);
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
	isJoined: boolean;
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
	const errors = errorsIn(text);
	const of = (kind: Token['kind']) => tokens.filter((token) => token.kind === kind);
	const broken = of('broken');
	if (address === undefined) {
		const entries = saysNobody(text) ? [] : [nobody(text, wanted)];
		const isWithout = errors.length + broken.length === 0;
		return { text, entries: errors.length > 0 ? errors : entries, isWithout };
	}
	const faults = [...broken.map((word) => nobody(word.text, wanted)), ...errors];
	const size = new Set(people.map((each) => each.toLowerCase())).size;
	const addresses = of('address');
	const named = parts.filter((part) => noteOf(part) !== '' && (part.address ?? !part.isJoined));
	// "Ada ada@example.com Ben ben@example.com", or without names, or with all addresses in brackets.
	const isApart = [0, size].includes(named.length) || addresses.every((each) => each.isWrapped);
	if (size > 1 && !isApart) return { text, entries: [severalPeople(text), ...faults] };
	const isInBrackets = addresses.some((each) => each.isWrapped);
	const notes = [
		...parts
			.filter((part) => !isPlain(part, address, isInBrackets, named[0] === parts[0]))
			.map(noteOf),
		...of('id').map((id) => id.text),
	];
	const isOne = size === 1;
	const isNamed = isOne && tokens.some(isPlainWord) && isQuotable(text);
	return {
		text,
		...(isOne && { address, isInBrackets }),
		entries: [
			...(isOne ? [address] : people).map((each) =>
				readAddress(each, isNamed ? text : each, wanted),
			),
			...(errors.length > 0 ? [] : notes.map((note) => nameOf(note, address))),
			...faults,
		],
	};
}

const isPlainWord = ({ kind, text }: Token): boolean =>
	kind === 'word' && !isLabel(text) && !isConnector(text);

function partsOf(tokens: readonly Token[]): Part[] {
	const parts: Part[] = [];
	let part: Part = { words: [], isJoined: false };
	let isNote = false;
	let isInside = false;
	for (const [at, token] of tokens.entries()) {
		const { kind, text } = token;
		if (kind === 'address') {
			const address = token.word ?? text;
			// "Ada and Ben ada@example.com": Ben is the other one.
			const isSame = parts.at(-1)?.words.some((word) => sharesWord(word.text, address)) === true;
			parts.push({ ...part, address, isJoined: part.isJoined && isSame });
			part = { words: [], isJoined: false };
			isNote = false;
		} else if (isConnector(text)) {
			// "R&D" and "<mailto:ada@example.com|Ada>" join nobody.
			const isWithin =
				text === '&' && tokens[at - 1]?.kind === 'word' && tokens[at + 1]?.kind === 'word';
			if (isInside || isWithin) continue;
			if (part.words.length > 0) parts.push({ ...part, isJoined: true });
			part = { words: [], isJoined: true };
			isNote = false;
		} else if (kind === 'word') {
			if (isOther(token)) parts.push({ words: [token], isJoined: true });
			else if (!isLabel(text) && !isNote) part.words.push(token);
		} else if (/^[<([\])>]$/.test(text)) {
			isInside = /[<([]/.test(text);
		} else if (text === ':' && parts.length === 0) {
			// "Sales team:" leads a list.
			part.words = [];
		} else if (/^[-–—:]+$/.test(text) && parts.length > 0) {
			// What stands behind a dash says something of the person before it.
			isNote = part.words.length === 0 && !part.isJoined;
		}
	}
	return [...parts, part];
}

/** "(and Ben)", "(+ Ben)": a comment that names somebody else, unlike "(Sales)". */
const isOther = ({ isWrapped, text }: Token): boolean =>
	isWrapped === true && isConnector(text.slice(1).trim().split(/\s/)[0] ?? '');

/** The words of a part. A comment in brackets says something of the person before it. */
const noteOf = ({ words, isJoined }: Part): string =>
	words
		.filter(({ isWrapped }) => isJoined || !isWrapped)
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
	if (part.isJoined) return part.words.every(isShared);
	if (mayHoldAnother(note, whose)) return false;
	return part.words.some(isShared) || ((isBefore || !isNamed) && isName(note));
}

/** What is taken for the name of somebody, or a note on them. */
export const nameOf = (words: string, address: string): Entry => ({
	guess: { words: quoted(words), as: 'a name or note', of: quoted(address) },
});

const WORD = /[\p{L}\p{N}]+/gu;

/** "none", bullets, brackets, and "Email address" above a column. */
const saysNobody = (text: string): boolean =>
	saysNothing(text) ||
	(!/[@?]/.test(text) &&
		(text.match(WORD) ?? []).every((word) => isLabel(word) || isConnector(word)));
