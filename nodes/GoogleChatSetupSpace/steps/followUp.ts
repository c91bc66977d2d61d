import type { Job } from '../plan/job';
import { addedAfterSetup, type Plan } from '../plan/plan';
import type { Person } from '../plan/people/entry';
import { absentees, addChatApp, addGroups, addPeople, giveRole, type NotDone } from './addMembers';
import type { Failed, Result, Tools } from './ask';
import { memberReportOf, type MemberReport } from './memberReport';
import type { Ready } from './setup';
import { welcome } from './welcome';

/** A step after the setup that did not happen: what it was, for whom, and why. */
export interface Undone {
	/** As in "'ann@example.com' was not added". */
	what: string;
	failed: Failed;
}

export interface FollowedUp {
	undone: Undone[];
	memberReport?: MemberReport;
}

/**
 * What follows the setup of a space, in the order in which it makes sense: people, then their
 * roles, then the message that greets them, then who is there. A step that fails never fails the
 * row: the space exists, and a failure would invite to make it again.
 */
export async function followUp(job: Job, ready: Ready, tools: Tools): Promise<Result<FollowedUp>> {
	const { plan } = job;
	const added = await addEverybody(plan, ready, tools);
	if (!('done' in added)) return added;
	const roles = await giveRoles(plan, ready, added.done.absent, tools);
	if (!('done' in roles)) return roles;
	const welcomed = await welcomeAll(job, ready, tools);
	if (!('done' in welcomed)) return welcomed;
	const undone = [...added.done.undone, ...roles.done, ...welcomed.done];

	if (plan.after.checkMembers === 'off') return { done: { undone } };
	// Whom an audience may find, anybody of it may have joined at once.
	const isTheirsAlone = ready.isFresh && plan.space.accessSettings === undefined;
	const report = await memberReportOf(ready.space.name, plan, isTheirsAlone, tools);
	if ('stopped' in report) return report;
	if ('done' in report) return { done: { undone, memberReport: report.done } };
	undone.push({ what: 'The members were not checked', failed: report.failed });
	return { done: { undone } };
}

/** Adds those whom the setup has not put in; `absent` names those who could not be added. */
async function addEverybody(
	plan: Plan,
	ready: Ready,
	tools: Tools,
): Promise<Result<{ undone: Undone[]; absent: ReadonlySet<string> }>> {
	const space = ready.space.name;
	const missing = await peopleToAdd(plan, ready, tools);
	if (!('done' in missing)) return missing;
	const isReused = ready.came === 'unknown' && plan.ifSpaceExists === 'reuse';
	const [people, groups, app] = await Promise.all([
		addPeople(space, missing.done, tools),
		addGroups(space, isReused ? plan.groups : [], tools),
		addChatApp(space, plan.after.addChatApp, tools),
	]);
	if (!('done' in people)) return people;
	if (!('done' in groups)) return groups;
	if (!('done' in app)) return app;
	const notAdded = [...people.done, ...groups.done];
	return {
		done: {
			undone: [
				...notAdded.map(({ given, failed }) => ({ what: `'${given}' was not added`, failed })),
				...app.done.map(({ failed }) => ({ what: 'The Chat app was not added', failed })),
			],
			absent: new Set(notAdded.map(({ name }) => name)),
		},
	};
}

/** Everybody whom the setup has not put in, or may not have. */
async function peopleToAdd(
	plan: Plan,
	{ came, space }: Ready,
	tools: Tools,
): Promise<Result<Person[]>> {
	if (plan.space.spaceType !== 'SPACE') return { done: [] };
	if (came === 'all') return { done: addedAfterSetup(plan) };
	if (came === 'nobody') return { done: plan.people };
	const mayLack = plan.ifSpaceExists === 'reuse' || plan.unknownMembers === 'leaveOut';
	return await absentees(space.name, mayLack ? plan.people : addedAfterSetup(plan), tools);
}

/** Roles are Google's for named spaces alone. */
async function giveRoles(
	{ space: { spaceType }, after }: Plan,
	{ space }: Ready,
	absent: ReadonlySet<string>,
	tools: Tools,
): Promise<Result<Undone[]>> {
	if (spaceType !== 'SPACE') return { done: [] };
	const there = (people: readonly Person[]) => people.filter(({ name }) => !absent.has(name));
	const owners = await giveRole(space.name, there(after.owners), 'ROLE_MANAGER', tools);
	if (!('done' in owners)) return owners;
	const managers = await giveRole(
		space.name,
		there(after.managers),
		'ROLE_ASSISTANT_MANAGER',
		tools,
	);
	if (!('done' in managers)) return managers;
	const notMade = (those: NotDone[], role: string) =>
		those.map(({ given, failed }) => ({ what: `'${given}' was not made ${role}`, failed }));
	return { done: [...notMade(owners.done, 'owner'), ...notMade(managers.done, 'manager')] };
}

async function welcomeAll(
	{
		plan: {
			after,
			space: { spaceType },
		},
		requestId,
	}: Job,
	{ space }: Ready,
	tools: Tools,
): Promise<Result<Undone[]>> {
	if (after.welcomeMessage === undefined) return { done: [] };
	const message = {
		text: after.welcomeMessage,
		isPinned: after.pinWelcomeMessage,
		requestId,
		spaceType,
	};
	const welcomed = await welcome(space.name, message, tools);
	if (!('done' in welcomed)) return welcomed;
	const { notSent, notPinned } = welcomed.done;
	return {
		done: [
			...(notSent ? [{ what: 'The welcome message was not sent', failed: notSent }] : []),
			...(notPinned ? [{ what: 'The welcome message was not pinned', failed: notPinned }] : []),
		],
	};
}
