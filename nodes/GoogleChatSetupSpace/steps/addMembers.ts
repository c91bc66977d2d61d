import { isAlreadyThere } from '../google/outcome';
import { createAppMember, createMember, getMember } from '../google/requests';
import type { Membership, MembershipRequest } from '../google/resources';
import { isGranted } from '../google/permissions';
import { ask } from '../run/ask';
import { together, type Failed } from '../run/result';
import { wasThere } from '../space/origin';
import type { Progress } from './progress';

/** Somebody, or a group, to be added: Google's name of them, and the words of the sheet. */
export interface Addition {
	name: string;
	given: string;
	membership: MembershipRequest;
}

export const asPerson = ({ name, given }: { name: string; given: string }): Addition => ({
	name,
	given,
	membership: { member: { name, type: 'HUMAN' } },
});

export const asGroup = ({ name = '', given }: { name?: string; given: string }): Addition => ({
	name,
	given,
	membership: { groupMember: { name } },
});

/** Adds people and groups one by one; who is in already is fine. */
export async function addMembers(
	{ space, roster, session, skipped, changes }: Progress,
	additions: readonly Addition[],
): Promise<void> {
	const listed = roster.listed;
	const begun = session.now();
	const asked = additions.map(async (addition) => ({
		addition,
		result: await ask(session, createMember(space.name, addition.membership), {
			people: [addition.given],
		}),
	}));
	await together(asked, ({ addition, result }) => {
		const { name, given, membership } = addition;
		if ('done' in result) {
			const { value, date = '' } = result.done;
			roster.add(name, value);
			// In before, under another address or where the list is hidden. By Google's clock.
			const wasIn = Date.parse(value.createTime ?? '') < Date.parse(date) - (session.now() - begun);
			if (wasIn || listed.some((each) => each.name === value.name)) return;
			const who = 'groupMember' in membership ? `the Google Group ${given}` : addressOf(addition);
			changes.push(`${session.isPreview ? WOULD_COME : cameBy(value)} ${who}`);
		} else if (isInAlready(result.failed)) roster.add(name, 'inByGroup');
		else {
			roster.refuse(name);
			skipped.push({ what: `'${given}' was not added`, failed: result.failed });
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
export async function addApp({ ready, space, session, skipped, changes }: Progress): Promise<void> {
	if (wasThere(ready) && isGranted('spaces.members.get', session.granted)) {
		const there = await ask(session, getMember(space.name, 'users/app'));
		if ('done' in there && there.done.value.state !== 'NOT_A_MEMBER') return;
	}
	const asked = await ask(session, createAppMember(space.name));
	if ('done' in asked) changes.push('added the Chat app');
	else if (!isInAlready(asked.failed)) {
		skipped.push({ what: 'The Chat app was not added', failed: asked.failed });
	}
}

/** What was to be made is there: never after attempts that gave up, and never by another 409. */
export const isInAlready = ({ answer, gaveUp }: Failed): boolean =>
	gaveUp === undefined && answer !== undefined && isAlreadyThere(answer);
