import { readPeople } from '../nodes/GoogleChatSetupSpace/cells/people/list';
import { existingSpaceCell } from '../nodes/GoogleChatSetupSpace/plan/existingSpace';
import type { Figure } from './figure';
import { filledWith, LINK_PIECES, PEOPLE_PIECES } from './hugeCellPieces';

/**
 * The same text, once in one cell and once spread over 16: a linear reading takes as long for
 * both, a quadratic one 16 times as long for the one cell.
 */
const TIMES = 16;
const MOST_TIMES = 6;
const SHORT = 4_000;
/** So much work tells the time of one reading, however short it is. */
const LEAST_MS = 60;

const READINGS = [
	{ field: 'people', pieces: PEOPLE_PIECES, read: readHugePeople },
	{ field: 'the link of a space', pieces: LINK_PIECES, read: readHugeLink },
] as const;

/** A cell of nothing but one text over and over, in which much may begin that never ends. */
export function readHugePeople(text: string): void {
	readPeople(`x${text}x`);
	readPeople(`"${text}`);
	readPeople(`[${text}`);
}

/** The same for a cell that is read as the link of a space. */
export function readHugeLink(text: string): void {
	for (const lead of ['', 'https://chat.google.com/', 'https://www.google.com/url?q=']) {
		existingSpaceCell(`${lead}${text}x`);
	}
}

/** Whether a huge cell is read in a time that grows as its text does, whatever stands in it. */
export function measureHugeCells(): Figure[] {
	return READINGS.map(({ field, pieces, read }) => {
		const worst = pieces
			.map((piece) => ({ piece, times: timesAsLong(piece, read) }))
			.reduce((one, other) => (other.times > one.times ? other : one));
		return {
			work: `reading one cell of ${(SHORT * TIMES).toLocaleString('en')} characters beside ${TIMES} of ${SHORT.toLocaleString('en')} as ${field}, of nothing but one of ${pieces.length} texts over and over`,
			bound: `at most ${MOST_TIMES} times as long`,
			measured: `${worst.times.toFixed(2)} times as long at most (of ${JSON.stringify(worst.piece)})`,
			isReached: worst.times <= MOST_TIMES,
		};
	});
}

function timesAsLong(piece: string, read: (text: string) => void): number {
	const short = filledWith(piece, SHORT);
	const long = filledWith(piece, SHORT * TIMES);
	const whole = best(() => {
		read(long);
	});
	const spread = best(() => {
		for (let cell = 0; cell < TIMES; cell += 1) read(short);
	});
	return whole / spread;
}

/** Milliseconds of work each time; the better of two: the other one may have warmed up, or tidied up. */
const best = (work: () => void): number => Math.min(eachTime(work), eachTime(work));

function eachTime(work: () => void): number {
	const begun = workedMs();
	let times = 0;
	let spent = 0;
	do {
		work();
		times += 1;
		spent = workedMs() - begun;
	} while (spent < LEAST_MS);
	return spent / times;
}

const workedMs = (): number => process.cpuUsage().user / 1_000;
