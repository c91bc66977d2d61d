import type { Row } from '../../../nodes/GoogleChatSetupSpace/plan/row';
import { stepsAfter } from '../../../nodes/GoogleChatSetupSpace/plan/steps';
import { addresses, planOf } from './rows';

const stepsOf = (row: Partial<Row> = {}) => stepsAfter(planOf(row));
const LINK = { existingSpace: 'spaces/AAAA1' };
const person = (address: string) => ({ name: `users/${address}`, given: address });
const [P1 = '', P2 = '', P3 = ''] = addresses(3);
const ALL = {
	owners: [P1],
	managers: [P2, P3],
	addChatApp: true,
	welcomeMessage: 'Hi',
	pinWelcomeMessage: true,
	checkMembers: 'report',
};
const GIVE_ROLES = [
	{ kind: 'spaces.members.patch', role: 'ROLE_MANAGER', people: [person(P1)] },
	{
		kind: 'spaces.members.patch',
		role: 'ROLE_ASSISTANT_MANAGER',
		people: [person(P2), person(P3)],
	},
];

describe('what follows the setup of a space', () => {
	it('is nothing where nothing is asked for', () => {
		expect(stepsOf()).toEqual([]);
		expect(stepsOf({ members: addresses(49) })).toEqual([]);
	});

	it('is people, then roles, then the message, then who is there', () => {
		expect(stepsOf({ members: addresses(50), afterSetup: ALL })).toEqual([
			{ kind: 'spaces.members.create', people: [person('p50@example.com')] },
			{ kind: 'spaces.members.createApp' },
			...GIVE_ROLES,
			{ kind: 'spaces.messages.create', text: 'Hi' },
			{ kind: 'spaces.messagePins.create' },
			{ kind: 'spaces.members.list' },
		]);
	});

	it.each<[string, Row['afterSetup'], unknown]>([
		['the app', { addChatApp: true }, { kind: 'spaces.members.createApp' }],
		['owners', { owners: [P1] }, GIVE_ROLES[0]],
		['managers', { managers: [P2, P3] }, GIVE_ROLES[1]],
		['a message', { welcomeMessage: 'Hi' }, { kind: 'spaces.messages.create', text: 'Hi' }],
		['a report', { checkMembers: 'report' }, { kind: 'spaces.members.list' }],
		['a check', { checkMembers: 'fail' }, { kind: 'spaces.members.list' }],
	])('may be %s alone', (_what, afterSetup, step) => {
		expect(stepsOf({ afterSetup })).toEqual([step]);
	});

	it('is no message to a space that was there, and no pin', () => {
		expect(stepsOf({ afterSetup: ALL, options: LINK })).toEqual([
			{ kind: 'spaces.members.createApp' },
			...GIVE_ROLES,
			{ kind: 'spaces.members.list' },
		]);
	});

	it('is no role in a group chat', () => {
		expect(stepsOf({ spaceType: 'GROUP_CHAT', members: [P1, P2], afterSetup: ALL })).toEqual([
			{ kind: 'spaces.members.createApp' },
			{ kind: 'spaces.messages.create', text: 'Hi' },
			{ kind: 'spaces.messagePins.create' },
			{ kind: 'spaces.members.list' },
		]);
	});

	it('is a message alone in a direct message', () => {
		expect(stepsOf({ spaceType: 'DM', members: [P1], afterSetup: ALL })).toEqual([
			{ kind: 'spaces.messages.create', text: 'Hi' },
			{ kind: 'spaces.messagePins.create' },
			{ kind: 'spaces.members.list' },
		]);
	});

	it('is everybody whose place a group takes', () => {
		const row = { members: addresses(48), spaceSettings: { groups: 'groups/a1, groups/a2' } };
		expect(stepsOf(row)).toEqual([
			{ kind: 'spaces.members.create', people: [person('p48@example.com')] },
		]);
		expect(stepsOf({ ...row, members: addresses(47) })).toEqual([]);
	});
});
