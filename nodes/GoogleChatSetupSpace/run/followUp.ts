import type { MembershipRole } from '../chat/types';
import { addedAfterSetup } from '../plan/plan';
import type { Job } from '../plan/job';
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
export async function followUp(
	{ plan, requestId }: Job,
	ready: Ready,
	tools: Tools,
): Promise<Result<FollowedUp>> {
	const { after } = plan;
	const space = ready.space.name;
	const undone: Undone[] = [];
	const note = (result: Result<NotDone[]>, sentence: (given: string) => string) => {
		const notDone = 'done' in result ? result.done : [];
		undone.push(...notDone.map(({ given, failed }) => ({ what: sentence(given), failed })));
	};
	const isStopped = (result: Result<unknown>): result is { stopped: true } => 'stopped' in result;

	const wanted = await peopleToAdd(plan, ready, tools);
	if (!('done' in wanted)) return wanted;
	const groups = ready.came === 'unknown' && plan.ifSpaceExists === 'reuse' ? plan.groups : [];
	const added = await Promise.all([
		addPeople(space, wanted.done, tools),
		addGroups(space, groups, tools),
		...(after.addChatApp ? [addChatApp(space, tools)] : []),
	]);
	for (const result of added) {
		if (isStopped(result)) return result;
		note(result, (given) => `'${given}' was not added`.replace("'the Chat app'", 'The Chat app'));
	}

	const notAdded = new Set(undone.map(({ what }) => what));
	const isThere = ({ given }: { given: string }) => !notAdded.has(`'${given}' was not added`);
	if (plan.space.spaceType === 'SPACE') {
		const roles: Array<[MembershipRole, string]> = [
			['ROLE_MANAGER', 'owner'],
			['ROLE_ASSISTANT_MANAGER', 'manager'],
		];
		for (const [role, word] of roles) {
			const people = word === 'owner' ? after.owners : after.managers;
			const given = await giveRole(space, people.filter(isThere), role, tools);
			if (isStopped(given)) return given;
			note(given, (who) => `'${who}' was not made ${word}`);
		}
	}

	if (after.welcomeMessage !== undefined) {
		const message = { text: after.welcomeMessage, isPinned: after.pinWelcomeMessage, requestId };
		const welcomed = await welcome(space, message, tools);
		if (!('done' in welcomed)) return welcomed;
		const { notSent, notPinned } = welcomed.done;
		if (notSent) undone.push({ what: 'The welcome message was not sent', failed: notSent });
		if (notPinned) undone.push({ what: 'The welcome message was not pinned', failed: notPinned });
	}

	if (after.checkMembers === 'off') return { done: { undone } };
	const report = await memberReportOf(space, plan, ready.created === true, tools);
	if ('stopped' in report) return report;
	if ('failed' in report) {
		undone.push({ what: 'The members were not checked', failed: report.failed });
		return { done: { undone } };
	}
	return { done: { undone, memberReport: report.done } };
}

/** Everybody whom the setup has not put in, or may not have. */
async function peopleToAdd(
	plan: Job['plan'],
	{ came, space }: Ready,
	tools: Tools,
): Promise<Result<Job['plan']['people']>> {
	if (plan.space.spaceType !== 'SPACE') return { done: [] };
	if (came === 'all') return { done: addedAfterSetup(plan) };
	if (came === 'nobody') return { done: plan.people };
	const isComplete = plan.ifSpaceExists !== 'reuse' && plan.unknownMembers !== 'leaveOut';
	return await absentees(space.name, isComplete ? addedAfterSetup(plan) : plan.people, tools);
}
