import { OWNER, type Google } from '../sandbox/google';

/** Somebody to be brought into a space, or taken out of it. */
export type Change = {
	space: string;
	member: string;
};

/** A row about a space that is there already. */
export type SheetRow = {
	/** The space's link, as an earlier run wrote it into the sheet. */
	existingSpace: string;
	displayName: string;
	/** Everybody who is to be in it. */
	members: string[];
	/** Its name, and what has to be done: for contenders that do not find it out. */
	space: string;
	added: Change[];
	removed: Change[];
};

/** A sheet that is run again. */
export interface SheetWork {
	id: string;
	title: string;
	/** How long Google takes to answer. */
	latencyMs: number;
	peopleNotInRow: 'keep' | 'remove';
	/** Puts the spaces there; gives the rows of their sheet. */
	prepare: (google: Google) => SheetRow[];
}

/** What a contender says of its own run over a sheet. */
export interface SheetRun {
	seconds: number;
	/** Rows, or requests, that it says have failed. */
	failed: number;
}

/** Who is in a space, and what the row about it says. */
interface Wish {
	there: string[];
	added: string[];
	removed: string[];
}

const PEOPLE = 110;
const CROWD = 100;
const FEW = 10;

/** The spaces of these wishes; each wish may use all the people whom `addMany` adds. */
const sheet =
	(count: number, wish: (people: string[], index: number) => Wish) =>
	(google: Google): SheetRow[] => {
		const people = google.directory.addMany(PEOPLE).map(({ email }) => email);
		return Array.from({ length: count }, (_, index) => {
			const { there, added, removed } = wish(people, index);
			const displayName = `Row ${index + 1}`;
			const { name: space } = google.addSpace({
				spaceType: 'SPACE',
				createdBy: OWNER,
				displayName,
				members: there,
			});
			const change = (member: string): Change => ({ space, member });
			return {
				existingSpace: space.replace('spaces/', 'https://chat.google.com/room/'),
				displayName,
				members: [...there.filter((each) => !removed.includes(each)), ...added],
				space,
				added: added.map(change),
				removed: removed.map(change),
			};
		});
	};

const unchanged = sheet(200, (people) => ({
	there: people.slice(0, FEW),
	added: [],
	removed: [],
}));

const ADDED = 3;
const REMOVED = 2;
/**
 * Every other space loses people: a run in which more than half of the rows take people out is
 * stopped before the first of them.
 */
const changed = sheet(20, (people, index) => {
	const there = people.slice(0, CROWD);
	const others = people.slice(CROWD);
	return index % 2 === 0
		? { there, added: others.slice(0, ADDED), removed: there.slice(0, REMOVED) }
		: { there, added: others.slice(0, ADDED + REMOVED), removed: [] };
});

export const SHEET_WORKS: readonly SheetWork[] = [
	{
		id: 'unchanged200',
		title: '200 rows that need no change, spaces of 10 people, 100 ms an answer',
		latencyMs: 100,
		peopleNotInRow: 'keep',
		prepare: unchanged,
	},
	{
		id: 'unchanged200Remove',
		title: '200 rows that need no change, People Not in the Row: Remove, 100 ms an answer',
		latencyMs: 100,
		peopleNotInRow: 'remove',
		prepare: unchanged,
	},
	{
		id: 'changed20',
		title:
			'20 spaces of 100 people with 5 changes each (in ten of them 3 in and 2 out, in ten 5 in), 100 ms an answer',
		latencyMs: 100,
		peopleNotInRow: 'remove',
		prepare: changed,
	},
];
