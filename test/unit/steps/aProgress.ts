import type { Membership } from '../../../nodes/GoogleChatSetupSpace/google/resources';
import type { Plan } from '../../../nodes/GoogleChatSetupSpace/plan/plan';
import type { Row } from '../../../nodes/GoogleChatSetupSpace/plan/row';
import type { Session } from '../../../nodes/GoogleChatSetupSpace/run/session';
import type { ReadySpace } from '../../../nodes/GoogleChatSetupSpace/space/origin';
import { begin, type Progress } from '../../../nodes/GoogleChatSetupSpace/steps/progress';
import { jobFor, sessionOf, SPACE, type Reply, type Script, type Scripted } from '../space/aRow';

interface Given {
	row?: Partial<Row>;
	/** What the plan of that row has besides. */
	plan?: Partial<Plan>;
	ready?: Partial<ReadySpace>;
	session?: Partial<Session>;
}

/** A row whose space is there, over what Google says, and what it asks. */
export function progressOf(
	script: Script = {},
	{ row = {}, plan, ready, session }: Given = {},
): { progress: Progress; session: Scripted } {
	const there = sessionOf(script, session);
	const job = jobFor(row);
	const space: ReadySpace = {
		space: { name: SPACE, spaceType: job.plan.space.spaceType },
		origin: 'found',
		requestId: job.requestId,
		came: 'unknown',
		warnings: [],
		...ready,
	};
	const whole = { ...job, plan: { ...job.plan, ...plan } };
	return { progress: begin(whole, space, there), session: there };
}

/** A person's membership: "ada" is ada@example.com. */
export const memberOf = (name: string, more: Membership = {}): Membership => ({
	name: `${SPACE}/members/${name}`,
	state: 'JOINED',
	role: 'ROLE_MEMBER',
	...more,
	member: { name: `users/${name}`, type: 'HUMAN', email: `${name}@example.com`, ...more.member },
});

export const ownerOf = (name: string, more: Membership = {}): Membership =>
	memberOf(name, { role: 'ROLE_MANAGER', ...more });

export const groupOf = (name: string): Membership => ({
	name: `${SPACE}/members/group-${name}`,
	state: 'JOINED',
	role: 'ROLE_MEMBER',
	groupMember: { name: `groups/${name}` },
});

export const APP: Membership = {
	name: `${SPACE}/members/app`,
	state: 'JOINED',
	role: 'ROLE_MEMBER',
	member: { name: 'users/app', type: 'BOT' },
};

/** The list of members, as Google gives it. */
export const listing = (...memberships: Membership[]): Reply => ({ body: { memberships } });

/** What is told of what did not happen. */
export const skippedIn = ({ skipped }: Progress): string[] => skipped.map(({ what }) => what);
