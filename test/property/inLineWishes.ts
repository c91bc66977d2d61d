import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { OTHER_BEHAVIOURS, type Google } from '../../sandbox/google';
import { CALLER, type World } from '../support/run';

const NAMES = ['ada', 'ben', 'carla', 'david', 'elena', 'frank', 'grace', 'hugo'] as const;
const address = (name: string) => `${name}@example.com`;
/** Where somebody stands in a space before the run. */
const PLACES = ['out', 'member', 'member', 'member', 'manager', 'owner', 'invited'] as const;

/** A space as it is before, and a row about it. */
export interface Wish {
	places: Array<(typeof PLACES)[number]>;
	caller: 'owner' | 'manager' | 'member';
	hasGroup: boolean;
	hasApp: boolean;
	description: string | undefined;
	members: string[];
	owners: string[];
	managers: string[];
	settings: IDataObject;
	displayName: string;
	peopleNotInRow: 'keep' | 'report' | 'remove';
	removeAtMost: number;
	/** Whether people stand in the row by another address of theirs. */
	byAlias: boolean;
}

const people = fc.subarray([...NAMES].map(address));
const texts = fc.constantFrom('', 'Old', 'New', ' New ', 'Zwei\nZeilen');

export const wishes: fc.Arbitrary<Wish> = fc.record({
	places: fc.array(fc.constantFrom(...PLACES), {
		minLength: NAMES.length,
		maxLength: NAMES.length,
	}),
	caller: fc.constantFrom('owner', 'owner', 'manager', 'member'),
	hasGroup: fc.boolean(),
	hasApp: fc.boolean(),
	description: fc.constantFrom(undefined, 'Old', 'New'),
	members: fc.subarray([...NAMES].map(address), { minLength: 4 }),
	owners: fc.oneof(
		fc.constant<string[]>([]),
		people.map((each) => each.slice(0, 1)),
	),
	managers: fc.oneof(
		fc.constant<string[]>([]),
		people.map((each) => each.slice(0, 2)),
	),
	settings: fc.record({
		description: texts,
		guidelines: texts,
		spaceHistoryState: fc.constantFrom('', 'HISTORY_ON', 'HISTORY_OFF'),
		audience: fc.constantFrom('', '', 'default'),
	}),
	displayName: fc.constantFrom('Apollo', 'Artemis'),
	peopleNotInRow: fc.constantFrom('keep', 'report', 'remove', 'remove', 'remove'),
	removeAtMost: fc.integer({ min: 0, max: 6 }),
	byAlias: fc.boolean(),
});

/** One way in which Google may be otherwise than believed. */
export const behaviours = fc.constantFrom(
	{},
	...OTHER_BEHAVIOURS.filter((each) =>
		Object.keys(each).some((name) =>
			/^(member|email|group|empty|hidden|repeated|missing|owner|manager|role|patched|texts|default)/.test(
				name,
			),
		),
	),
);

export const placed = (wish: Wish, place: string): string[] =>
	NAMES.filter((_, position) => wish.places[position] === place).map(address);

/** The space as the wish has it. */
export function seed({ google }: World, wish: Wish): ReturnType<Google['addSpace']> {
	for (const name of NAMES) {
		const email = address(name);
		const there = google.directory.person(email);
		google.directory.add({ ...there, email, aliases: [`${name}.alias@example.com`] });
	}
	const ofRole = (role: 'owner' | 'manager' | 'member') => [
		...(wish.caller === role ? [CALLER] : []),
		...placed(wish, role),
	];
	return google.addSpace({
		spaceType: 'SPACE',
		createdBy: 'karin@example.com',
		displayName: 'Apollo',
		members: [...ofRole('member'), ...(wish.hasGroup ? ['team@example.com'] : [])],
		managers: ofRole('manager'),
		owners: ofRole('owner'),
		invited: placed(wish, 'invited'),
		...(wish.hasApp && { appOfProject: '999999999999' }),
		...(wish.description !== undefined && { spaceDetails: { description: wish.description } }),
	});
}

/** The row; `options` are added to its own. */
export function rowOf(wish: Wish, name: string, options: IDataObject = {}): IDataObject {
	const written = (list: readonly string[]) =>
		list.map((each) => (wish.byAlias ? each.replace('@', '.alias@') : each)).join(', ');
	const settings = Object.entries(wish.settings).filter(([, value]) => value !== '');
	return {
		spaceType: 'SPACE',
		displayName: wish.displayName,
		members: written(wish.members),
		spaceSettings: Object.fromEntries(settings),
		afterSetup: {
			...(wish.owners.length > 0 && { owners: written(wish.owners) }),
			...(wish.managers.length > 0 && { managers: written(wish.managers) }),
		},
		options: {
			existingSpace: name,
			peopleNotInRow: wish.peopleNotInRow,
			removeAtMost: wish.removeAtMost,
			...options,
		},
	};
}
