import { quoted } from '../../words/quoted';
import type { Entry, Wanted } from './entry';
import { isName, sharesWord } from './names';
import { piecesOf, type Piece } from './pieces';
import { tokensOf } from './tokens';

/**
 * Everybody in a text that is no JSON. First the pieces between separators, each by itself; then
 * those without an address, which may be the name of somebody beside them.
 */
export function entriesOfText(text: string, wanted: Wanted): Entry[] {
	const pieces = piecesOf(tokensOf(plainText(text), wanted), wanted);
	if (pieces.every(({ isWithout }) => isWithout === undefined)) {
		return pieces.flatMap(({ entries }) => entries);
	}
	const lines = linesOf(pieces);
	const isTable = lines.filter(hasPeople).length > 1;
	const everybody = scopeOf(pieces, false);
	return lines.flatMap((line) => {
		const scope = hasPeople(line) ? scopeOf(line, isTable) : everybody;
		return line.flatMap((piece) =>
			piece.isWithout === undefined ? piece.entries : toldOf(piece, scope),
		);
	});
}

const TAGS =
	/<\/?(a|b|i|u|br|hr|p|div|span|li|ul|ol|em|strong|td|tr|th|table|tbody|thead|font|html|body|small|code|wbr)(?=[\s/>])([^<>]*)>/gi;
/** What a link leads to: `href="mailto:ada@example.com"` */
const LINK = /mailto:([^"\s<>]+)/i;
/** Tags that end a line: a text without them would run two people into one. */
const LINE_TAGS = /^(br|hr|p|div|li|tr|ul|ol|table)$/i;
const ENTITIES: Readonly<Record<string, string>> = {
	'&lt;': '<',
	'&gt;': '>',
	'&amp;': '&',
	'&quot;': '"',
	'&nbsp;': ' ',
	'&#39;': "'",
	'&#64;': '@',
};

/** Nothing else begins any of what is read here. */
const MAY_BE_MARKUP = /[&\\%?\uff01-\uff5e]|<\/?[a-z]+[\s/>]/i;

/** A text as it is shown: HTML, links, full-width characters and written-out line breaks read. */
function plainText(text: string): string {
	if (!MAY_BE_MARKUP.test(text)) return text;
	return (
		text
			// "＜ada＠example.com＞": the same characters in the width of an ideograph.
			.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
			.replace(/&(?:lt|gt|amp|quot|nbsp|#39|#64);/g, (entity) => ENTITIES[entity] ?? entity)
			.replace(/\\[rnt]/g, '\n')
			.replace(/\\"/g, "'")
			.replace(/%40/g, '@')
			// `<a href="mailto:ada@example.com">Ada</a>` is `<ada@example.com> Ada`.
			.replace(TAGS, (_tag, name: string, inside: string) => {
				const [, address] = LINK.exec(inside) ?? [];
				if (address !== undefined) return ` <${address}> `;
				return LINE_TAGS.test(name) ? '\n' : ' ';
			})
			// "mailto:ada@example.com?subject=Hi"
			.replace(/(@[^\s<>"'?|)\]@]*)\?[^\s<>"'|)\]@]*/g, '$1')
	);
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

const isOne = (piece: Piece | undefined) => piece?.person !== undefined;
const hasPeople = (line: readonly Piece[]): boolean =>
	line.some(({ entries, isWithout }) => isWithout === undefined && entries.length > 0);

/** The pieces among which somebody may be found whose name another piece is. */
interface Scope {
	pieces: readonly Piece[];
	places: ReadonlyMap<Piece, number>;
	/** The only person in it. */
	only?: Piece;
	/** Names and addresses by turns: where from a name its address stands. */
	turn?: -1 | 1;
	/** A line of several that hold people: who stands in it belongs together. */
	isRowOfTable: boolean;
}

function scopeOf(pieces: readonly Piece[], isRowOfTable: boolean): Scope {
	const told = pieces.filter(({ entries, isWithout }) => entries.length > 0 || isWithout);
	const people = told.filter(isOne);
	const others = told.filter((piece) => !isOne(piece));
	const [only] = people;
	const byTurns =
		people.length === others.length &&
		others.every(({ isWithout }) => isWithout === 'words') &&
		told.every((piece, place) => isOne(piece) === (isOne(told[0]) === (place % 2 === 0)));
	return {
		pieces: told,
		places: new Map(told.map((piece, place) => [piece, place])),
		...(people.length === 1 && only !== undefined && { only }),
		...(byTurns && { turn: isOne(told[0]) ? -1 : 1 }),
		isRowOfTable,
	};
}

/** A piece without an address: the name of somebody, or what it is by itself. */
function toldOf(piece: Piece, scope: Scope): Entry[] {
	const owner = ownerOf(piece, scope);
	if (owner?.person === undefined) return piece.entries;
	const { address, isInBrackets } = owner.person;
	// "Doe, Jane <jane@example.com>; Roe, Joe <joe@example.com>", as Outlook copies people.
	const isBefore = (scope.places.get(piece) ?? 0) < (scope.places.get(owner) ?? 0);
	const isPlain = isInBrackets && isBefore && piece.line === owner.line && scope.isRowOfTable;
	return isPlain ? [] : [{ guess: { words: quoted(piece.text), of: quoted(address) } }];
}

function ownerOf(piece: Piece, { pieces, places, only, turn }: Scope): Piece | undefined {
	const place = places.get(piece) ?? 0;
	const next = pieces[place + 1];
	const previous = pieces[place - 1];
	const beside = [next, previous].filter((each) => each !== undefined && isOne(each));
	if (piece.isWithout === 'number') return only ?? beside[0];
	const namesake = [only, ...beside].find(
		(each) => each?.person !== undefined && sharesWord(piece.text, each.person.address),
	);
	if (namesake !== undefined) return namesake;
	if (!isName(piece.text)) return undefined;
	if (only !== undefined) return only;
	// "Doe, Jane <jane@example.com>, Roe, Joe <joe@example.com>"
	if (next?.person?.isInBrackets === true && next.line === piece.line) return next;
	return turn === undefined ? undefined : pieces[place + turn];
}
