import type { SpaceRequest, SpaceType } from '../google/resources';
import { afterSetupOf, type AfterSetup } from './afterSetup';
import { booleanCell, isBlank, optionCell, textCell } from '../cells/cells';
import { existingSpaceCell, isAboutExisting } from './existingSpace';
import { Findings } from '../cells/findings';
import { groupsOf } from '../cells/people/groups';
import { present } from '../google/present';
import { LABELS, SPACE_WORDS } from '../words/labels';
import { optionsOf } from './options';
import type { GroupRef, Person } from '../cells/people/entry';
import { peopleCell } from '../cells/people/cell';
import { readPeople } from '../cells/people/list';
import type { Actor } from '../google/actor';
import { fewQuoted, MOST_QUOTED } from '../words/few';
import { methodsNeeded } from './needs';
import { checkPeopleCells } from './peopleNotInRow';
import { FEWEST_IN_GROUP_CHAT, MOST_MEMBERSHIPS, type Plan } from './plan';
import type { Row, RowName } from './row';
import { SPACE_TYPES, spaceRequestOf, spaceTypeOf } from './space';
import { withoutCaller } from './withoutCaller';

export type Planned = { plan: Plan } | { problems: string[]; name: RowName };

/** Who acts for a row with this wish, or why nobody can. */
export type WhoActs = (row: { actAs?: string | undefined }) => Actor | { problem: string };

/** Decides what a row becomes, or says in sentences why it cannot become anything. */
export function planRow(row: Row, whoActs: WhoActs): Planned {
	const findings = new Findings();
	findings.problems.push(...row.unreadable);
	const spaceType = spaceTypeOf(row, findings);
	if (spaceType === undefined) return { problems: findings.problems, name: nameOf(row) };

	const space = spaceRequestOf(row, spaceType, findings);
	const groups = groupsOf(row.spaceSettings, spaceType, findings);
	const members = membersOf(row.members, spaceType, groups, findings);
	const after = afterSetupOf(row.afterSetup, spaceType, findings);
	const people = withRoles(members, after);
	const isThere = isAboutExisting(row.options);
	checkCounts({ space, people, groups, isThere }, findings);
	const options = optionsOf(row.options, space, findings);
	checkPeopleCells(row, options, findings);
	// An empty cell is no wish: the field's default holds.
	const isSimplified =
		isBlank(row.simplify) || findings.take(booleanCell(row.simplify, LABELS.simplify), true);

	if (findings.problems.length > 0) return { problems: findings.problems, name: nameOf(row) };
	const name = {
		...nameOf(row),
		label: space.displayName ?? people[0]?.given ?? options.existingSpace ?? 'the Chat app',
	};
	const actor = whoActs(options);
	if ('problem' in actor) return { problems: [actor.problem], name };
	const others = withoutCaller({
		...name,
		actor,
		space,
		people,
		groups,
		after,
		...options,
		isSimplified,
		warnings: findings.warnings,
		holdsGuess: findings.holdsGuess,
	});
	if ('problem' in others) return { problems: [others.problem], name };
	return { plan: { ...others.plan, needs: methodsNeeded(others.plan) } };
}

/** By what a row is recognised, whatever is wrong with it. */
export function nameOf(row: Row): RowName {
	const type = optionCell(row.spaceType, SPACE_TYPES, LABELS.spaceType);
	const mayHaveName = !('value' in type) || (type.value ?? 'SPACE') === 'SPACE';
	const text = mayHaveName ? textCell(row.displayName, LABELS.displayName) : { value: '' };
	const name = 'value' in text ? text.value.replace(/\s+/g, ' ') : '';
	const label = name === '' ? readPeople(row.members).people[0]?.given : name;
	const link = existingSpaceCell(row.options.existingSpace);
	const { index, rowNumber, isOnly } = row;
	const existingSpace = 'value' in link ? link.value : undefined;
	return present({ index, rowNumber, isOnly, label, existingSpace });
}

function membersOf(
	cell: unknown,
	spaceType: SpaceType,
	groups: GroupRef[],
	findings: Findings,
): Person[] {
	const { people, groups: groupsHere } = peopleCell(cell, LABELS.members, findings);
	if (spaceType === 'SPACE') {
		const known = new Set(groups.map(({ name }) => name));
		groups.push(...groupsHere.filter(({ name }) => !known.has(name)));
	} else if (groupsHere.length > 0) {
		const given = fewQuoted(
			groupsHere.map((group) => group.given),
			MOST_QUOTED,
		);
		findings.problems.push(
			`a Google Group can only be a member of a named space, and this is ${SPACE_WORDS[spaceType]}: ${given} (${LABELS.members})`,
		);
	}
	return people;
}

/** Owners and managers are members too, without being listed twice. */
function withRoles(members: Person[], after: AfterSetup): Person[] {
	const people = new Map<string, Person>();
	for (const person of [...members, ...after.owners, ...after.managers]) {
		if (!people.has(person.name)) people.set(person.name, person);
	}
	return [...people.values()];
}

/** Whether Google takes so many people and groups; a space that is there keeps those it has. */
function checkCounts(
	{
		space,
		people,
		groups,
		isThere,
	}: { space: SpaceRequest; people: Person[]; groups: GroupRef[]; isThere: boolean },
	findings: Findings,
) {
	// A list with unreadable entries has no count: the entries are the news.
	if (findings.problems.length > 0) return;
	const count = people.length;
	if (isThere && count === 0) return;
	const found = `${LABELS.members} names ${count === 0 ? 'nobody' : count}`;
	if (space.singleUserBotDm === true) {
		if (count > 0) {
			findings.problems.push(`a direct message with the app has no members, and ${found}`);
		}
	} else if (space.spaceType === 'DIRECT_MESSAGE') {
		if (count !== 1)
			findings.problems.push(`a direct message is with exactly 1 person, and ${found}`);
	} else if (space.spaceType === 'GROUP_CHAT') {
		if ((count < FEWEST_IN_GROUP_CHAT && !isThere) || count > MOST_MEMBERSHIPS) {
			findings.problems.push(
				`a group chat needs ${FEWEST_IN_GROUP_CHAT} to ${MOST_MEMBERSHIPS} people besides you, and ${found}`,
			);
		}
	}
	if (groups.length > MOST_MEMBERSHIPS && !isThere) {
		findings.problems.push(
			`${LABELS.groups} names ${groups.length}; a space can be set up with ${MOST_MEMBERSHIPS} at most`,
		);
	}
}
