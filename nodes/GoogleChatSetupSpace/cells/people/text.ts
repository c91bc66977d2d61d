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
	const everybody = toldOf(lines.flat(), false, isTable);
	return [
		...lines.flatMap((line) => {
			const told = hasPeople(line) ? toldOf(line, true, isTable) : everybody;
			return line.flatMap((piece) => told.get(piece) ?? []);
		}),
		...(text.match(STRUCK_OUT) ?? []).map(
			faulty('is struck out: take it out of the list, or write it anew'),
		),
	];
}

const isOne = (piece: Piece | undefined) => piece?.address !== undefined;
const hasPeople = (line: readonly Piece[]): boolean => line.some(({ isWithout }) => !isWithout);

/** Names and addresses by turns: where from a name its address stands; 0 where they take none. */
function turnOf(pieces: readonly Piece[]): number {
	const odd = isOne(pieces[0]) ? 1 : 0;
	const isByTurns =
		pieces.length % 2 === 0 &&
		pieces.every((piece, at) => (at % 2 === odd ? piece.isWithout : isOne(piece)));
	return isByTurns ? 1 - 2 * odd : 0;
}

/** "Lovelace, Ada <…>" is last name first; "Cleo Roe, Ada Lovelace <…>" may be two people. */
const WHOLE_NAME = /\S\s+\p{Lu}/u;

/**
 * What is told of each piece among others: one without an address may be the name of one with.
 * @param isLine whether they stand in one line
 * @param isTable whether people stand in several lines
 */
function toldOf(pieces: readonly Piece[], isLine: boolean, isTable: boolean): Map<Piece, Entry[]> {
	const turn = turnOf(pieces);
	const places = pieces.flatMap((piece, at) => (isOne(piece) ? at : []));
	const isOnly = places.length === 1;

	/** The place of the person whose name a piece is. */
	function ownerOf({ text }: Piece, at: number): number | undefined {
		const near = isOnly ? places : [at + 1, at - 1].filter((each) => isOne(pieces[each]));
		// "ada@example.com, 12, ben@example.com, 13"
		if (isNumber(text)) return turn === 0 ? near[0] : at + turn;
		const namesake = near.find((each) => sharesWord(text, pieces[each]?.address ?? ''));
		if (namesake !== undefined || !isName(text)) return namesake;
		// "Doe, Jane <jane@example.com>, Roe, Joe <joe@example.com>"
		const isFollowed = isLine && pieces[at + 1]?.isInBrackets === true;
		return isOnly ? places[0] : at + (isFollowed ? 1 : turn);
	}

	function entriesOf(piece: Piece, at: number): Entry[] {
		const place = piece.isWithout ? (ownerOf(piece, at) ?? -1) : -1;
		const owner = pieces[place];
		if (owner?.address === undefined) return piece.entries;
		// "Doe, Jane <jane@example.com>; Roe, Joe <joe@example.com>", as Outlook copies people.
		const isLastName =
			isTable &&
			isLine &&
			owner.isInBrackets === true &&
			at < place &&
			![piece, owner].some(({ text }) => WHOLE_NAME.test(text));
		return isLastName ? [] : [nameOf(piece.text, owner.address)];
	}

	return new Map(pieces.map((piece, at) => [piece, entriesOf(piece, at)]));
}
