import type { Actor } from '../../../nodes/GoogleChatSetupSpace/google/actor';
import type { Plan } from '../../../nodes/GoogleChatSetupSpace/plan/plan';
import { planRow } from '../../../nodes/GoogleChatSetupSpace/plan/planRow';
import type { Row } from '../../../nodes/GoogleChatSetupSpace/plan/row';

/** A row as n8n hands it over: a named space without members, and what the test gives. */
export const rowOf = (given: Partial<Row> = {}): Row => ({
	index: 0,
	spaceType: 'SPACE',
	displayName: 'Apollo',
	singleUserBotDm: false,
	members: '',
	simplify: true,
	spaceSettings: {},
	afterSetup: {},
	options: {},
	unreadable: [],
	...given,
});

/** A credential of which nobody knows whose it is. */
export const CREDENTIAL: Actor = { id: 'cred' };
export const asCredential = (): Actor => CREDENTIAL;

/** The plan of a row that is right. */
export function planOf(given: Partial<Row> = {}, actor: Actor = CREDENTIAL): Plan {
	const planned = planRow(rowOf(given), () => actor);
	if ('plan' in planned) return planned.plan;
	throw new Error(`The row was refused: ${planned.problems.join('; ')}`);
}

/** What is wrong with a row; [] when nothing is. */
export function problemsOf(given: Partial<Row>): string[] {
	const planned = planRow(rowOf(given), asCredential);
	return 'problems' in planned ? planned.problems : [];
}

/** So many addresses, each another one. */
export const addresses = (count: number): string[] =>
	Array.from({ length: count }, (_, index) => `p${index + 1}@example.com`);
