import { withoutCaller } from '../../../nodes/GoogleChatSetupSpace/plan/withoutCaller';
import type { Row } from '../../../nodes/GoogleChatSetupSpace/plan/row';
import { addresses, planOf } from './rows';

const [P1 = '', P2 = '', P3 = ''] = addresses(3);
const CHAT = { spaceType: 'GROUP_CHAT' };
const DM = { spaceType: 'DIRECT_MESSAGE' };

const namesOf = (people: ReadonlyArray<{ name: string }>) => people.map(({ name }) => name);
const as = (email: string | undefined) => ({ id: email ?? 'cred', email });
const withoutP1 = (row: Partial<Row>) => withoutCaller({ ...planOf(row), actor: as(P1) });
function planWithoutP1(row: Partial<Row>) {
	const found = withoutP1(row);
	if ('plan' in found) return found.plan;
	throw new Error(found.problem);
}

describe('a plan without the person who acts', () => {
	it.each<[string, Partial<Row>, string | undefined]>([
		['nobody is known to act', { members: [P1, P2] }, undefined],
		['who acts is not in the row', { members: [P2, P3] }, P1],
		['the row names nobody', {}, P1],
		['a direct message is with somebody else', { ...DM, members: P2 }, P1],
		['a group chat has two others', { ...CHAT, members: [P2, P3] }, P1],
	])('is the same plan where %s', (_what, row, caller) => {
		const plan = { ...planOf(row), actor: as(caller) };
		const found = withoutCaller(plan);
		expect(found).toEqual({ plan });
		expect('plan' in found && found.plan).toBe(plan);
	});

	it('has everybody else in it, in the same order', () => {
		const plan = planOf({ members: [P2, P1, P3], afterSetup: { welcomeMessage: 'Hi' } });
		const { people, ...rest } = planWithoutP1({
			members: [P2, P1, P3],
			afterSetup: { welcomeMessage: 'Hi' },
		});
		expect(namesOf(people)).toEqual([`users/${P2}`, `users/${P3}`]);
		expect({ ...rest, people: plan.people }).toEqual({ ...plan, actor: as(P1) });
	});

	it('has nobody in it where nobody else was', () => {
		expect(planWithoutP1({ members: P1 }).people).toEqual([]);
	});

	it('makes the others owners and managers, and not who acts', () => {
		const { after, people, warnings } = planWithoutP1({
			afterSetup: { owners: [P1, P2], managers: [P3] },
		});
		expect(namesOf(after.owners)).toEqual([`users/${P2}`]);
		expect(namesOf(after.managers)).toEqual([`users/${P3}`]);
		expect(namesOf(people)).toEqual([`users/${P2}`, `users/${P3}`]);
		expect(warnings).toEqual([]);
	});

	it('tells that who acts stays owner where the row makes them manager', () => {
		const { after, warnings } = planWithoutP1({
			options: { existingSpace: undefined },
			afterSetup: { owners: [P2], managers: [P3, P1] },
		});
		expect(namesOf(after.owners)).toEqual([`users/${P2}`]);
		expect(namesOf(after.managers)).toEqual([`users/${P3}`]);
		expect(warnings).toEqual([
			"Existing Space is an expression that gave nothing: is the column's name right?",
			`'${P1}' sets the space up and stays its owner: not made manager`,
		]);
	});

	it('keeps the warnings of the row', () => {
		const row = { members: [P1], options: { existingSpace: undefined } };
		expect(planWithoutP1(row).warnings).toEqual(planOf(row).warnings);
		expect(planOf(row).warnings).toHaveLength(1);
	});

	it('calls them what the row calls them', () => {
		expect(withoutP1({ ...DM, members: `Ada <${P1}>` })).toEqual({
			problem: `'Ada <${P1}>' is who acts: a direct message is with somebody else (Members)`,
		});
	});

	it('is a group chat of two others, and none of one', () => {
		expect(namesOf(planWithoutP1({ ...CHAT, members: [P1, P2, P3] }).people)).toEqual([
			`users/${P2}`,
			`users/${P3}`,
		]);
		expect(withoutP1({ ...CHAT, members: [P1, P2] })).toEqual({
			problem: `a group chat needs 2 people besides '${P1}', who acts (Members)`,
		});
	});
});
