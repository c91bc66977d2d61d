import type { Entry, Wanted } from './entry';
import { isName, sharesWord } from './names';
import { nameOf, piecesOf, type Piece } from './pieces';
import { plainText } from './plainText';
import { tokensOf } from './tokens';

/**
 * Everybody in a text that is no JSON. First the pieces between separators, each by itself; then
 * those without an address, which may be the name of somebody beside them.
 */
export function entriesOfText(text: string, wanted: Wanted): Entry[] {
	const pieces = piecesOf(tokensOf(plainText(text), wanted), wanted);
	const lines = linesOf(pieces);
	const isTable = lines.filter(hasPeople).length > 1;
	const everybody = scopeOf(pieces);
	return lines.flatMap((line) => {
		const scope = hasPeople(line) ? scopeOf(line) : everybody;
		return line.flatMap((piece) =>
			piece.isWithout === undefined ? piece.entries : toldOf(piece, scope, isTable),
		);
	});
}

function linesOf(pieces: readonly Piece[]): Piece[][] {
	const lines: Piece[][] = [];
	for (const piece of pieces) {
		const last = lines.at(-1);
		if (last?.[0]?.line === piece.line) last.push(piece);
		else lines.push([piece]);
	}
	return lines;
}

const isOne = (piece: Piece | undefined) => piece?.address !== undefined;
const hasPeople = (line: readonly Piece[]): boolean =>
	line.some(({ isWithout }) => isWithout === undefined);

/** The pieces among which somebody may be found whose name another piece is. */
interface Scope {
	places: ReadonlyMap<Piece, number>;
	pieces: readonly Piece[];
	/** The only person in it. */
	only?: Piece | undefined;
	/** Names and addresses by turns: where from a name its address stands. */
	turn: number;
}

function scopeOf(pieces: readonly Piece[]): Scope {
	const [only, ...others] = pieces.filter(isOne);
	const [first] = pieces;
	const isByTurns =
		pieces.length % 2 === 0 &&
		pieces.every(
			(piece, place) =>
				(isOne(piece) || piece.isWithout === 'words') &&
				isOne(piece) === (isOne(first) === (place % 2 === 0)),
		);
	return {
		pieces,
		places: new Map(pieces.map((piece, place) => [piece, place])),
		...(others.length === 0 && { only }),
		turn: isByTurns ? (isOne(first) ? -1 : 1) : 0,
	};
}

/** "Lovelace, Ada <…>" is last name first; "Cleo Roe, Ada Lovelace <…>" may be two people. */
const WHOLE_NAME = /\S\s+\p{Lu}/u;

/** A piece without an address: the name of somebody, or what it is by itself. */
function toldOf(piece: Piece, scope: Scope, isTable: boolean): Entry[] {
	const place = scope.places.get(piece) ?? 0;
	const owner = ownerOf(piece, place, scope);
	if (owner?.address === undefined) return piece.entries;
	// "Doe, Jane <jane@example.com>; Roe, Joe <joe@example.com>", as Outlook copies people.
	const isLastName =
		isTable &&
		owner.isInBrackets === true &&
		owner.line === piece.line &&
		place < (scope.places.get(owner) ?? 0) &&
		![piece, owner].some(({ text }) => WHOLE_NAME.test(text));
	return isLastName ? [] : [nameOf(piece.text, owner.address)];
}

function ownerOf(
	{ text, line, isWithout }: Piece,
	place: number,
	{ pieces, only, turn }: Scope,
): Piece | undefined {
	const next = pieces[place + 1];
	const near = only === undefined ? [next, pieces[place - 1]].filter(isOne) : [only];
	if (isWithout === 'number') return near[0];
	const namesake = near.find((each) => sharesWord(text, each?.address ?? ''));
	if (namesake !== undefined || !isName(text)) return namesake;
	// "Doe, Jane <jane@example.com>, Roe, Joe <joe@example.com>"
	const isFollowed = next?.isInBrackets === true && next.line === line;
	return only ?? (isFollowed ? next : pieces[place + turn]);
}
