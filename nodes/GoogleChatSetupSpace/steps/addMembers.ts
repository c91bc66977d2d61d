import { isAlreadyThere } from '../google/outcome';
import type { Person } from '../cells/people/entry';
import {
	createAppMember,
	createMember,
	getMember,
	isGroup,
	membershipOf,
} from '../google/requests';
import type { Membership } from '../google/resources';
import { isGranted } from '../google/permissions';
import { ask } from '../run/ask';
import { together, type Failed } from '../run/result';
import { wasThere } from '../space/origin';
import { askInCharge } from './inCharge';
import type { Progress } from './progress';
import { isIn } from './roster';
import { skip } from './skip';

/** Adds people and groups one by one; who is in already is fine. */
export async function addMembers(progress: Progress, additions: readonly Person[]): Promise<void> {
	const { space, roster, session, changes } = progress;
	const listed = roster.listed;
	const begun = session.now();
	const add = async (addition: Person) => {
		const { name, given } = addition;
		const people = [given];
		const request = createMember(space.name, membershipOf(name));
		const result = await askInCharge(progress, 'manageMembersAndGroups', request, { people });
		// An attempt whose answer was lost may have added them: their membership tells when.
		const isInDoubt =
			'failed' in result && result.failed.mayHaveActed && isInAlready(result.failed);
		const there =
			isInDoubt && !isGroup(name)
				? await ask(session, getMember(space.name, name), { people })
				: result;
		return { addition, result: 'done' in there && isIn(there.done.value) ? there : result };
	};
	await together(additions.map(add), ({ addition, result }) => {
		const { name, given } = addition;
		const who = isGroup(name) ? `the Google Group ${given}` : addressOf(addition);
		if ('done' in result) {
			const { value, date = '' } = result.done;
			roster.add(name, value);
			// In before, under another address or where the list is hidden. By Google's clock.
			const wasIn = Date.parse(value.createTime ?? '') < Date.parse(date) - (session.now() - begun);
			if (wasIn || listed.some((each) => each.name === value.name)) return;
			changes.push(`${session.isPreview ? WOULD_COME : cameBy(value)} ${who}`);
		} else if (isInAlready(result.failed)) {
			roster.add(name, 'inByGroup');
			if (isGroup(name) && result.failed.mayHaveActed) changes.push(`added ${who}`);
		} else {
			roster.refuse(name);
			skip(progress, [`'${given}'`], 'added', result.failed);
		}
	});
}

/** Which of the two it is, only Google's answer tells. */
const WOULD_COME = 'would add or invite';
const cameBy = ({ state }: Membership) => (state === 'INVITED' ? 'invited' : 'added');

/** Somebody's address, or the words of the sheet where Google's ID stands there. */
export const addressOf = ({ name, given }: { name: string; given: string }): string =>
	name.includes('@') ? name.replace(/^users\//, '') : given;

/** Adds the calling Chat app, unless it is known to be in. */
export async function addApp(progress: Progress): Promise<void> {
	const { ready, space, session, changes } = progress;
	if (wasThere(ready) && isGranted('spaces.members.get', session.granted)) {
		const there = await ask(session, getMember(space.name, 'users/app'));
		if ('done' in there && isIn(there.done.value)) return;
	}
	const asked = await ask(session, createAppMember(space.name));
	const isThere = 'failed' in asked && isInAlready(asked.failed);
	if ('failed' in asked && !isThere) skip(progress, ['the Chat app'], 'added', asked.failed);
	// An attempt whose answer was lost has added it.
	else if (!isThere || asked.failed.mayHaveActed) changes.push('added the Chat app');
}

/** What was to be made is there: never after attempts that gave up, and never by another 409. */
export const isInAlready = ({ answer, gaveUp }: Failed): boolean =>
	gaveUp === undefined && answer !== undefined && isAlreadyThere(answer);
