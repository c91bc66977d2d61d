import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readPeople } from '../../nodes/GoogleChatSetupSpace/cells/people/list';
import { KINDS } from './addressCells';

const TABLE = join(__dirname, '../../docs/development/address-parsers.md');

interface Parsed {
	address?: string;
	group?: Parsed[];
}
type Parser = (text: string) => Parsed[];
type Verdict = 'right' | 'refused' | 'wrong';

// Neither has types of its own.
/* eslint-disable @typescript-eslint/no-require-imports */
const nodemailer = require('nodemailer/lib/addressparser') as Parser;
const emailjs = (require('emailjs-addressparser') as { default: Parser }).default;
/* eslint-enable @typescript-eslint/no-require-imports */

const withDomain = (cell: string): string =>
	cell.replace(/\b(ada|ben)@(?!example)/gi, '$1@example.com');
const addressOf = (name: string): string => `${name}@example.com`;

/** Whoever checks addresses sees one that is none; a list that is merely another is not seen. */
function verdictOf(read: readonly string[], isTold: boolean, holds: readonly string[]): Verdict {
	const names = [...new Set(read.map((address) => address.toLowerCase()))].sort().join();
	const isRight = names === holds.map(addressOf).sort().join() && !isTold;
	if (holds.length === 0) return isTold || read.length === 0 ? 'right' : 'wrong';
	return isRight ? 'right' : isTold ? 'refused' : 'wrong';
}

const by =
	(parse: Parser) =>
	(cell: string, holds: readonly string[]): Verdict => {
		const addresses = parse(cell).flatMap(({ address, group }) =>
			(group ?? [{ address }]).map((each) => each.address ?? ''),
		);
		const isAddress = (text: string) =>
			/^[^\s@<>(),:;"[\]|]+@[^\s@.]+(\.[^\s@.,;:!?<>"'()[\]|]+)+$/.test(text);
		return verdictOf(addresses.filter(isAddress), !addresses.every(isAddress), holds);
	};

function byThisNode(cell: string, holds: readonly string[]): Verdict {
	const { people, faults } = readPeople(cell);
	const addresses = people.map(({ name }) => name.replace(/^users\//, ''));
	return verdictOf(addresses, faults.length > 0, holds);
}

const PARSERS = [
	['this node', byThisNode],
	['nodemailer', by(nodemailer)],
	['emailjs', by(emailjs)],
] as const;
const CELLS = KINDS.flatMap(({ kind, cells, holds }) =>
	cells.map((cell) => ({ kind, cell: withDomain(cell), holds })),
);
const VERDICTS: readonly Verdict[] = ['right', 'refused', 'wrong'];

function tally(judge: (typeof PARSERS)[number][1], kind?: string): string {
	const verdicts = CELLS.filter((each) => kind === undefined || each.kind === kind).map(
		({ cell, holds }) => judge(cell, holds),
	);
	return VERDICTS.map((verdict) => verdicts.filter((each) => each === verdict).length).join(' / ');
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const page = (): string =>
	[
		'# Cells with people, read by three parsers',
		'',
		`${CELLS.length} made-up cells, by kind: how many each parser reads right / refuses / gets wrong in silence. _Refused_: at`,
		'least one entry is no address, which a caller that checks addresses sees. _Wrong_: another list than the one that stands',
		'there, and nothing shows it. Where the cell holds somebody who cannot be read, refusing is right. The other two read mail',
		"headers (RFC 5322), and do that well: a sheet's cell is none. The cells: `test/contract/addressCells.ts`; the table is held by",
		'`test/contract/addressParsers.test.ts`, which writes it with `WRITE_ADDRESS_PARSERS=1`.',
		'',
		row([
			'kind',
			'cells',
			"this node's Members",
			"nodemailer's addressparser",
			'emailjs-addressparser',
		]),
		row(['---', '---', '---', '---', '---']),
		...KINDS.map(({ kind, cells }) =>
			row([kind, `${cells.length}`, ...PARSERS.map(([, judge]) => tally(judge, kind))]),
		),
		row(['all', `${CELLS.length}`, ...PARSERS.map(([, judge]) => tally(judge))]),
		'',
	].join('\n');

/** The page without what Prettier does to tables. */
const plain = (text: string): string => text.replace(/ {2,}/g, ' ').replace(/-{3,}/g, '---');

describe('cells as people have them', () => {
	it('are all read right, or told', () => {
		const wrong = CELLS.filter(({ cell, holds }) => byThisNode(cell, holds) !== 'right');
		expect(wrong).toEqual([]);
		expect(CELLS.length).toBeGreaterThanOrEqual(95);
	});

	it('are counted beside two other parsers in a page of the documentation', () => {
		if (process.env.WRITE_ADDRESS_PARSERS !== undefined) writeFileSync(TABLE, page());
		expect(plain(readFileSync(TABLE, 'utf8'))).toBe(plain(page()));
	});
});
