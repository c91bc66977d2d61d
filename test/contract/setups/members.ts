import type { chat_v1 } from 'googleapis/build/src/apis/chat';
import type { IDataObject } from 'n8n-workflow';

import { ADA, BEN, BOARD, CREW, group, human, MANY, TEAM, ZOE, type SetupCase } from './setupCase';

const withMembers = (
	what: string,
	members: unknown,
	memberships: chat_v1.Schema$Membership[],
): SetupCase => ({
	what: `members as ${what}`,
	row: { spaceType: 'SPACE', displayName: 'Apollo', members } as IDataObject,
	intent: { space: { spaceType: 'SPACE', displayName: 'Apollo' }, memberships },
});

const CARLA = human('carla@example.com');

/** As the stand-in's directory names its many people. */
const emailOf = (_: unknown, index: number) =>
	`person.${String(index + 1).padStart(3, '0')}@example.com`;
/** spaces.setup: "up to 49 memberships (in addition to the caller)". */
const MOST_MEMBERSHIPS = 49;

export const members: readonly SetupCase[] = [
	withMembers('a list in a cell', 'ada@example.com, ben@example.com\ncarla@example.com', [
		ADA,
		BEN,
		CARLA,
	]),
	withMembers('names with addresses', '"Lovelace, Ada" <Ada@Example.com>; mailto:ben@example.com', [
		ADA,
		BEN,
	]),
	withMembers('JSON in a cell', '["ada@example.com", {"email": "ben@example.com"}]', [ADA, BEN]),
	withMembers(
		'an array',
		['ada@example.com', 'users/ben@example.com', ZOE],
		[ADA, BEN, human(ZOE)],
	),
	withMembers(
		"other nodes' objects",
		[
			{ email: 'ada@example.com', id: 7 },
			{ primaryEmail: 'ben@example.com' },
			{ value: 'carla@example.com' },
			{ name: `people/${ZOE}` },
		],
		[ADA, BEN, CARLA, human(ZOE)],
	),
	withMembers('resource names', `users/${ZOE}, users/ada@example.com`, [human(ZOE), ADA]),
	withMembers('somebody named twice', 'ada@example.com, ADA@example.com', [ADA]),
	withMembers('a group among people', `ada@example.com, groups/${CREW}`, [ADA, group(CREW)]),
	withMembers(
		'more people than a set-up takes',
		Array.from({ length: MANY }, emailOf),
		Array.from({ length: MOST_MEMBERSHIPS }, emailOf).map(human),
	),
	{
		what: 'groups by id, by name and by email address',
		row: {
			spaceType: 'SPACE',
			displayName: 'Apollo',
			spaceSettings: { groups: `${CREW}, groups/${BOARD}, Team@Example.com` },
		},
		intent: {
			space: { spaceType: 'SPACE', displayName: 'Apollo' },
			memberships: [group(CREW), group(BOARD), group(TEAM)],
		},
	},
];
