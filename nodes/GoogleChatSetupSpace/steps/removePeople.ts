import { deleteMember } from '../google/requests';
import type { Membership } from '../google/resources';
import { ask } from '../run/ask';
import type { Failed, Result } from '../run/result';
import type { Session } from '../run/session';
import { few } from '../words/few';
import { quoted } from '../words/quoted';
import { changeWords, nameOf } from './changeWords';
import type { Roster } from './roster';
import type { SkippedStep } from './rowResult';

/** Who is gone, and what was not done. */
export interface Removed {
	gone: Membership[];
	skipped: SkippedStep[];
}

/**
 * Takes people out, one after another. The first refusal ends it: the next would be the same.
 * @param told gets each one who is out, in words, as it happens
 * @param readAgain the list of who is in the space, as it is now
 */
export async function removePeople(
	removal: readonly Membership[],
	told: string[],
	readAgain: () => Roster,
	session: Session,
): Promise<Result<Removed>> {
	const removed: Removed = { gone: [], skipped: [] };
	for (const [position, membership] of removal.entries()) {
		const { name = '' } = membership;
		const asked = await ask(session, deleteMember(name), { people: [nameOf(membership)] });
		if ('stopped' in asked) return asked;
		const isGone = 'done' in asked || (await isOut(asked.failed, name, readAgain));
		if (isGone) {
			removed.gone.push(membership);
			const words = changeWords({ kind: 'remove', membership });
			if (words !== undefined) told.push(words);
			continue;
		}
		const left = removal.slice(position).map(nameOf);
		removed.skipped.push({ what: whatWasNotDone(left, asked.failed), failed: asked.failed });
		break;
	}
	return { done: removed };
}

function whatWasNotDone([first = '', ...others]: readonly string[], failed: Failed): string {
	if (!failed.mayHaveActed) return `${few([first, ...others].map(quoted))} not taken out`;
	const rest = others.length === 0 ? '' : `, and ${few(others.map(quoted))} not taken out`;
	return `Whether ${quoted(first)} was taken out is not known${rest}`;
}

/** 404 says that they are out; 403 that, or that it is not allowed: the list tells. */
async function isOut(
	{ answer, gaveUp, failure }: Failed,
	name: string,
	readAgain: () => Roster,
): Promise<boolean> {
	if (gaveUp !== undefined || failure.kind === 'missingScope') return false;
	if (answer?.status === 404) return true;
	if (answer?.status !== 403) return false;
	const listed = await readAgain().list();
	if (!('done' in listed) || !('memberships' in listed.done)) return false;
	return !listed.done.memberships.some((each) => each.name === name);
}
