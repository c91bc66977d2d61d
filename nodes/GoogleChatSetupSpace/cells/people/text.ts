import { STRUCK_OUT } from '../../words/struckOut';
import { faulty, type Entry, type Wanted } from './entry';
import { isName, isNumber, sharesWord } from './names';
import { linesOf, nameOf, type Piece } from './pieces';
import { plainText } from './plainText';
import { tokensOf } from './tokens';

/**
 * Everybody in a text that is no JSON. First the pieces between separators, each by itself; then
 * those without an address, which may be the name of somebody beside them. Who is struck out may be
 * meant to be in no more.
 */
export function entriesOfText(text: string, wanted: Wanted): Entry[] {
	const left = text.replace(STRUCK_OUT, ' ');
	const lines = linesOf(tokensOf(plainText(left), wanted), wanted);
	const isTable = lines.filter(hasPeople).length > 1;
	const everybody = scopeOf(lines.flat(), false);
	return [
		...lines.flatMap((line) => {
			const scope = hasPeople(line) ? scopeOf(line, true) : everybody;
			const first = scope.pieces[0]?.at ?? 0;
			return line.flatMap((piece) =>
				piece.isWithout === undefined
					? piece.entries
					: toldOf(piece, piece.at - first, scope, isTable),
			);
		}),
		...(text.match(STRUCK_OUT) ?? []).map(
			faulty('is struck out: take it out of the list, or write it anew'),
		),
	];
}

const isOne = (piece: Piece | undefined) => piece?.address !== undefined;
const hasPeople = (line: readonly Piece[]): boolean =>
	line.some(({ isWithout }) => isWithout === undefined);

/** The pieces among which somebody may be found whose name another piece is; places count from 0. */
interface Scope {
	pieces: readonly Piece[];
	/** They stand in one line. */
	isLine: boolean;
	/** The place of the only person in it. */
	only?: number;
	/** Names and addresses by turns: where from a name its address stands. */
	turn: number;
}

function scopeOf(pieces: readonly Piece[], isLine: boolean): Scope {
	const startsWithOne = isOne(pieces[0]);
	const isByTurns =
		pieces.length % 2 === 0 &&
		pieces.every(
			(piece, at) =>
				isOne(piece) === (startsWithOne === (at % 2 === 0)) &&
				(isOne(piece) || piece.isWithout === true),
		);
	return {
		pieces,
		isLine,
		...(pieces.filter(isOne).length === 1 && { only: pieces.findIndex(isOne) }),
		turn: isByTurns ? (startsWithOne ? -1 : 1) : 0,
	};
}

/** "Lovelace, Ada <…>" is last name first; "Cleo Roe, Ada Lovelace <…>" may be two people. */
const WHOLE_NAME = /\S\s+\p{Lu}/u;

/** A piece without an address: the name of somebody, or what it is by itself. */
function toldOf(piece: Piece, at: number, scope: Scope, isTable: boolean): Entry[] {
	const place = ownerOf(piece, at, scope) ?? -1;
	const owner = scope.pieces[place];
	if (owner?.address === undefined) return piece.entries;
	// "Doe, Jane <jane@example.com>; Roe, Joe <joe@example.com>", as Outlook copies people.
	const isLastName =
		isTable &&
		scope.isLine &&
		owner.isInBrackets === true &&
		at < place &&
		![piece, owner].some(({ text }) => WHOLE_NAME.test(text));
	return isLastName ? [] : [nameOf(piece.text, owner.address)];
}

/** The place of the person whose name a piece is. */
function ownerOf(
	{ text }: Piece,
	at: number,
	{ pieces, isLine, only, turn }: Scope,
): number | undefined {
	const near = only === undefined ? [at + 1, at - 1].filter((each) => isOne(pieces[each])) : [only];
	// "ada@example.com, 12, ben@example.com, 13"
	if (isNumber(text)) return turn === 0 ? near[0] : at + turn;
	const namesake = near.find((each) => sharesWord(text, pieces[each]?.address ?? ''));
	if (namesake !== undefined || !isName(text)) return namesake;
	// "Doe, Jane <jane@example.com>, Roe, Joe <joe@example.com>"
	const isFollowed = isLine && pieces[at + 1]?.isInBrackets === true;
	return only ?? at + (isFollowed ? 1 : turn);
}
