import type { IDataObject } from 'n8n-workflow';

import { CALLER, type World } from '../support/run';

type Seeded = Parameters<World['google']['addSpace']>[0];

/** A named space that was there before, with Ada and Ben in it. */
export const spaceOf = ({ google }: World, extra: Partial<Seeded> = {}) =>
	google.addSpace({
		spaceType: 'SPACE',
		createdBy: CALLER,
		displayName: 'Apollo',
		members: ['ada@example.com', 'ben@example.com'],
		...extra,
	});

/** What these tests take for granted of Google, where it may do otherwise. */
export const AS_BELIEVED = {
	behaviour: {
		emailsInLists: 'shown',
		displayNames: 'free',
		audienceChangedBy: 'owner',
		hiddenMembers: 'refused',
	},
} as const;

/** Options of a row that is about this space. */
export const follow = ({ name }: { name: string }, options: IDataObject = {}): IDataObject => ({
	existingSpace: name,
	...options,
});

/** A row that asks for that space as it is. */
export const rowOf = (space?: { name: string }, extra: IDataObject = {}): IDataObject => ({
	spaceType: 'SPACE',
	displayName: 'Apollo',
	members: 'ada@example.com, ben@example.com',
	...extra,
	...(space !== undefined && { options: follow(space, extra.options as IDataObject) }),
});

/** Every request that could have changed something. */
export const writes = ({ google }: World): string[] =>
	google.log
		.filter(({ name, method }) => name.startsWith('spaces.') && method !== 'GET')
		.map(({ name }) => name);
