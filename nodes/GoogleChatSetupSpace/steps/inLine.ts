import { isGranted } from '../google/permissions';
import { getMember } from '../google/requests';
import type { Membership, Space } from '../google/resources';
import type { Setting } from '../plan/differences';
import type { Change } from '../plan/inLine';
import type { Job } from '../plan/job';
import { stepsAfter } from '../plan/steps';
import { ask } from '../run/ask';
import type { RemovalGate } from '../run/removalGate';
import type { Result } from '../run/result';
import type { Session } from '../run/session';
import type { ReadySpace } from '../space/origin';
import { addWhoIsMissing, giveTheirRoles, type Additions } from './bringPeople';
import { changeWords, whoIsIn } from './changeWords';
import { decide, removedBy, type Decision } from './decide';
import { carryOutSteps, type FollowedUp } from './followUp';
import { mayTakeOut, runGoesOn } from './mayGoOn';
import { patchSettings, TOGETHER, type Together } from './patchSettings';
import { removePeople } from './removePeople';
import { Roster } from './roster';

/** What came of bringing a space in line. */
export interface BroughtInLine extends FollowedUp {
	/** As it is now. */
	space: Space;
	/** Who is in it and not in the row. */
	notInRow?: string[];
}

/**
 * Brings a space that was there before in line with its row: first everything is read and decided,
 * then it is carried out, and whoever is to go goes last.
 * @param told gets each change, in words, as it is made: also those of a row that ends half-way
 */
export async function bringInLine(
	job: Job,
	ready: ReadySpace,
	told: string[],
	gate: RemovalGate,
	session: Session,
): Promise<Result<BroughtInLine>> {
	const { plan } = job;
	const newRoster = () => new Roster(ready.space.name, plan.space.spaceType, session);
	const roster = newRoster();
	const decided = await decide(job, ready, roster, session);
	if (!('done' in decided)) return decided;
	const { changes, warnings, notInRow } = decided.done;
	const allowed = await runGoesOn(job, decided.done, gate, session);
	if (!('done' in allowed)) return allowed;
	const inCharge = await mayTakeOut(decided.done, session);
	if (!('done' in inCharge)) return inCharge;

	const done: FollowedUp & { space: Space } = { space: decided.done.space, skipped: [], warnings };
	const patch = async (together: Together): Promise<Result<undefined>> => {
		const settings = together.filter((each) => changes.some(({ kind }) => kind === each));
		const patched = await patchSettings(done.space, plan.space, settings, session);
		if (!('done' in patched)) return patched;
		const { space = done.space, changed, skipped, warnings: others } = patched.done;
		done.space = space;
		done.skipped.push(...skipped);
		done.warnings.push(...others);
		told.push(...changes.filter(({ kind }) => changed.has(kind as Setting)).map(wordsOf));
		return { done: undefined };
	};
	for (const together of [TOGETHER.details, TOGETHER.history]) {
		const patched = await patch(together);
		if (!('done' in patched)) return patched;
	}
	const absent = await addWhoIsMissing(ready.space.name, done, changes, told, roster, session);
	if (!('done' in absent)) return absent;
	const roled = await giveTheirRoles(done, changes, absent.done.out, told, roster, session);
	if (!('done' in roled)) return roled;
	const toldBefore = told.length;
	const opened = await patch(TOGETHER.audience);
	if (!('done' in opened)) return opened;
	// The audience is told last.
	const openedWords = told.splice(toldBefore);
	const left = await takeOut(done, decided.done, absent.done, told, newRoster, session);
	told.push(...openedWords);
	if (!('done' in left)) return left;

	const app = await missingApp(job, ready, session);
	if (!('done' in app)) return app;
	const steps = stepsAfter(plan).filter(
		({ kind }) => LAST.has(kind) && (kind !== 'addApp' || app.done),
	);
	const skippedBefore = done.skipped.length;
	const followed = await carryOutSteps(
		steps,
		{ job, ready, roster, absent: absent.done.out },
		done,
		session,
	);
	if (!('done' in followed)) return followed;
	const hasApp = !done.skipped.slice(skippedBefore).some(({ what }) => /Chat app/.test(what));
	if (plan.after.addChatApp && app.done && hasApp) told.push('added the Chat app');
	return {
		done: {
			...done,
			...(notInRow !== undefined && {
				notInRow: notInRow.filter((each) => !left.done.includes(each)).map(whoIsIn),
			}),
		},
	};
}

/** People and their roles have been seen to by then. */
const LAST: ReadonlySet<string> = new Set(['addApp', 'sendMessage', 'pinMessage', 'checkMembers']);

const wordsOf = (change: Change): string => changeWords(change) ?? '';

/** Takes out who is not in the row, unless somebody of the row could be one of them. */
async function takeOut(
	done: FollowedUp,
	{ changes }: Decision,
	{ unbound, bound }: Additions,
	told: string[],
	newRoster: () => Roster,
	session: Session,
): Promise<Result<Membership[]>> {
	const removal = removedBy(changes).filter(({ name }) => !bound.has(name));
	if (removal.length === 0) return { done: [] };
	if (unbound.length > 0) {
		done.warnings.push(nobodyTakenOut(unbound));
		return { done: [] };
	}
	const removed = await removePeople(removal, told, newRoster, session);
	if (!('done' in removed)) return removed;
	done.skipped.push(...removed.done.skipped);
	return { done: removed.done.gone };
}

const nobodyTakenOut = (unbound: readonly string[]): string =>
	`Nobody was taken out of the space: ${unbound.map((each) => `'${each}'`).join(', ')} of the row could not be told from who is in it.`;

/** Whether the Chat app is wanted and not known to be in. */
async function missingApp(
	{ plan }: Job,
	{ space }: ReadySpace,
	session: Session,
): Promise<Result<boolean>> {
	if (!plan.after.addChatApp || !isGranted('spaces.members.get', session.granted)) {
		return { done: plan.after.addChatApp };
	}
	const asked = await ask(session, getMember(space.name, 'users/app'));
	if ('stopped' in asked) return asked;
	return { done: !('done' in asked) || asked.done.value.state === 'NOT_A_MEMBER' };
}
