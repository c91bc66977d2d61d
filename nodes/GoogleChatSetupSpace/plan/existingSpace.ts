import { LABELS } from '../words/labels';
import { isQuotable, quoted } from '../words/quoted';
import { saysNothing } from '../words/spreadsheet';
import { onlyOne, textCell, type Cell } from '../cells/cells';
import { isSpaceId, namesAnother, spaceLinkedTo, type Reading } from './spaceLink';

/** What programs write into a cell without a value. */
const NO_LINK = /^(nan|null)$/i;
/** Half a pair of surrogates is no character: it would be quoted, and a secret with it. */
const HALF_A_PAIR = /\p{Surrogate}/gu;

/**
 * The space that a row is about, as its resource name (`spaces/AAQAtz1Xk0Y`), from any form of its
 * link, its name in the API or its id; undefined where nothing stands there. A word may be a name
 * that somebody typed: it is read as an id, and Google tells that there is no space with it.
 *
 * A link is never quoted: people keep webhooks in their sheets, and the link of one lets in.
 */
export function existingSpaceCell(value: unknown): Cell<string | undefined> {
	const only = onlyOne(value);
	if (typeof only === 'number' && !Number.isSafeInteger(only)) return wrong(LOST_DIGITS);
	const whole = typeof only === 'string' ? only.replace(HALF_A_PAIR, '\ufffd') : only;
	const cell = textCell(whole, LABELS.existingSpace);
	if ('problem' in cell) return cell;
	const text = cell.value;
	if (text === '' || saysNothing(text) || NO_LINK.test(text)) return { value: undefined };
	const read = spaceIn(text);
	return 'space' in read ? { value: read.space } : wrong(read.not);
}

/** Whether a row is about a space that is there already, or would be if its link could be read. */
export function isAboutExisting(options: Readonly<Record<string, unknown>>): boolean {
	const cell = existingSpaceCell(options.existingSpace);
	return 'problem' in cell || cell.value !== undefined;
}

const wrong = (what: string): { problem: string } => ({
	problem: `${what}; ${WHAT_TO_GIVE} (${LABELS.existingSpace})`,
});
const WHAT_TO_GIVE = 'copy the link of the space in Google Chat, or leave the cell empty';
const LOST_DIGITS = 'the number there has lost digits';

/** Blanks, quotes, brackets and separators: `[Apollo](https://…)`, `=HYPERLINK("https://…"; "Apollo")` */
const BETWEEN = /[\s"'‘’“”„«»<>()[\]{}|`,;]+/u;
/** "https://…/AAQAtz1Xk0Y." at the end of a sentence, "*https://…*" in bold */
const AROUND = /^[*:!…]+|(?<![.:*!…])[.:*!…]+$/gu;
/** "spaces/AAQAtz1Xk0Y", "space/AAQAtz1Xk0Y", "spaces/AAQAtz1Xk0Y/messages/T.M" */
const RESOURCE = /^(?:spaces?|room|dm)\/([\w-]+)(\/[\w./-]*)?$/;

/** One space, named by everything in a text that leads anywhere. */
function spaceIn(text: string): Reading {
	const words = text
		.split(BETWEEN)
		.map((word) => word.replace(AROUND, ''))
		.filter((word) => word !== '');
	const [first = ''] = words;
	if (words.length === 1 && isSpaceId(first)) return { space: `spaces/${first}` };
	const read = words.flatMap((word) => resourceIn(word) ?? spaceLinkedTo(word) ?? []);
	const elsewhere = read.find((each) => 'not' in each);
	if (elsewhere !== undefined) return elsewhere;
	const [space, ...others] = new Set(read.flatMap((each) => ('space' in each ? each.space : [])));
	if (space === undefined) return { not: `${shown(text)} is not the link or ID of a space` };
	return others.length > 0 ? { not: 'the cell names more than one space' } : { space };
}

function resourceIn(word: string): Reading | undefined {
	const [, id = '', rest = ''] = RESOURCE.exec(word) ?? [];
	return isSpaceId(id) && !namesAnother(rest) ? { space: `spaces/${id}` } : undefined;
}

/** A text for a sentence, where it holds nothing that may be part of a link. */
const shown = (text: string): string =>
	isQuotable(text) && !/[/?&=#%@:]/.test(text) ? quoted(text) : 'what stands there';
