import type { MethodName } from '../../../nodes/GoogleChatSetupSpace/google/permissions';
import { methodsNeeded, methodsNotGranted } from '../../../nodes/GoogleChatSetupSpace/plan/needs';
import type { Row } from '../../../nodes/GoogleChatSetupSpace/plan/row';
import { addresses, planOf } from './rows';

const AUTH = 'https://www.googleapis.com/auth/';
const TWO = { members: addresses(2) };
const CHAT = { spaceType: 'GROUP_CHAT', ...TWO };
const DM = { spaceType: 'DIRECT_MESSAGE', members: addresses(1) };
const APP_DM = { spaceType: 'DIRECT_MESSAGE', singleUserBotDm: true };
const REUSE = { options: { ifSpaceExists: 'reuse' } };
const FAIL = { options: { ifSpaceExists: 'fail' } };
const LEAVE_OUT = { options: { unknownMembers: 'leaveOut' } };

describe('what a row needs beside the setup', () => {
	it.each<[string, Partial<Row>, MethodName[]]>([
		['for a named space', { members: addresses(49) }, []],
		['for a group chat', CHAT, []],
		['for a direct message: the look-up only makes it cheaper', DM, []],
		['for a direct message with the app', APP_DM, []],
		['for a 50th member', { members: addresses(50) }, ['spaces.members.create']],
		['for owners', { afterSetup: { owners: addresses(1) } }, ['spaces.members.patch']],
		['for managers', { afterSetup: { managers: addresses(1) } }, ['spaces.members.patch']],
		['for owners of a chat, which has none', { ...CHAT, afterSetup: { owners: addresses(3) } }, []],
		['for a report', { afterSetup: { checkMembers: 'report' } }, ['spaces.members.list']],
		['for a check', { afterSetup: { checkMembers: 'fail' } }, ['spaces.members.list']],
		['for the app', { afterSetup: { addChatApp: true } }, ['spaces.members.createApp']],
		['for a message', { afterSetup: { welcomeMessage: 'Hi' } }, ['spaces.messages.create']],
		[
			'for a pinned message',
			{ afterSetup: { welcomeMessage: 'Hi', pinWelcomeMessage: true } },
			['spaces.messages.create', 'spaces.messagePins.create'],
		],
		['for a group by email', { spaceSettings: { groups: 'team@example.com' } }, ['groups.lookup']],
		['for a group by id', { spaceSettings: { groups: 'groups/a1' } }, []],
		['to look for a named space', FAIL, ['spaces.list']],
		['to reuse a named space', REUSE, ['spaces.list']],
		['to fill a reused space', { ...REUSE, ...TWO }, ['spaces.list', 'spaces.members.create']],
		[
			'to fill it with a group',
			{ ...REUSE, spaceSettings: { groups: 'groups/a1' } },
			['spaces.list', 'spaces.members.create'],
		],
		['to look for a group chat', { ...CHAT, ...FAIL }, ['spaces.findGroupChats']],
		['to reuse a group chat', { ...CHAT, ...REUSE }, ['spaces.findGroupChats']],
		['to fail if a direct message exists', { ...DM, ...FAIL }, ['spaces.findDirectMessage']],
		['to reuse a direct message, as every setup of one does', { ...DM, ...REUSE }, []],
		['to reuse a direct message with the app', { ...APP_DM, ...REUSE }, []],
		['to fail if one with the app exists, which nobody can know', { ...APP_DM, ...FAIL }, []],
		['to leave unknown people out', { ...LEAVE_OUT, ...TWO }, ['spaces.members.create']],
		[
			'to leave one unknown person out',
			{ ...LEAVE_OUT, members: addresses(1) },
			['spaces.members.create'],
		],
		['to leave nobody out', LEAVE_OUT, []],
		[
			'to leave nobody out beside a group',
			{ ...LEAVE_OUT, spaceSettings: { groups: 'groups/a1' } },
			[],
		],
		['to look for a named space with people', { ...FAIL, ...TWO }, ['spaces.list']],
		['to leave people out of a chat, which Google does not let', { ...CHAT, ...LEAVE_OUT }, []],
	])('%s', (_what, row, methods) => {
		expect(methodsNeeded(planOf(row))).toEqual(['spaces.setup', ...methods]);
	});
});

const LINK = { existingSpace: 'spaces/AAQAtz1Xk0Y' };
const linked = (options: Row['options'] = {}, row: Partial<Row> = {}): Partial<Row> => ({
	...TWO,
	...row,
	options: { ...LINK, ...options },
});
const HISTORY = { spaceSettings: { spaceHistoryState: 'HISTORY_OFF' } };
const FILL: MethodName[] = ['spaces.members.list', 'spaces.members.create'];

describe('what a row about an existing space needs, which is no setup', () => {
	it.each<[string, Partial<Row>, MethodName[]]>([
		['with a name and people', linked(), ['spaces.get', 'spaces.patch', ...FILL]],
		['with nothing to change', linked({}, { displayName: '', members: '' }), ['spaces.get']],
		['with people alone', linked({}, { displayName: '' }), ['spaces.get', ...FILL]],
		[
			'with a group alone',
			linked({}, { displayName: '', members: 'groups/01x0gk373c9z46j' }),
			['spaces.get', ...FILL],
		],
		[
			'with an owner',
			linked({}, { displayName: '', afterSetup: { owners: addresses(1) } }),
			['spaces.get', ...FILL, 'spaces.members.patch'],
		],
		[
			'with a setting that Google never changes',
			linked(
				{},
				{
					displayName: '',
					members: '',
					spaceSettings: { externalUserAllowed: true },
				},
			),
			['spaces.get'],
		],
		[
			'to report who is not in it',
			linked({ peopleNotInRow: 'report' }, { displayName: '', members: '' }),
			['spaces.get', 'spaces.members.list'],
		],
		[
			'to remove people',
			linked({ peopleNotInRow: 'remove' }),
			['spaces.get', 'spaces.patch', ...FILL, 'spaces.members.delete'],
		],
		[
			'of a chat: its history',
			{ ...CHAT, ...HISTORY, options: LINK },
			['spaces.get', 'spaces.patch'],
		],
		['of a chat whose history is not set', { ...CHAT, options: LINK }, ['spaces.get']],
		[
			'of a direct message: its history',
			{ ...DM, ...HISTORY, options: LINK },
			['spaces.get', 'spaces.patch'],
		],
		[
			'of the direct message with the app: its history',
			{ ...APP_DM, ...HISTORY, options: LINK },
			['spaces.get', 'spaces.patch'],
		],
		...[{ description: 'Moon' }, { guidelines: 'Be kind' }, { audience: 'default' }].map(
			(spaceSettings): [string, Partial<Row>, MethodName[]] => [
				`with ${Object.keys(spaceSettings).join()} alone`,
				linked({}, { displayName: '', members: '', spaceSettings }),
				['spaces.get', 'spaces.patch'],
			],
		),
		[
			'whatever the row does with spaces that exist: none is looked for',
			linked({ ifSpaceExists: 'reuse' }, { displayName: '' }),
			['spaces.get', ...FILL],
		],
		[
			'of a chat: none is looked for',
			{ ...CHAT, options: { ...LINK, ...REUSE.options } },
			['spaces.get'],
		],
		[
			'to leave unknown people out',
			linked({ unknownMembers: 'leaveOut' }, { displayName: '' }),
			['spaces.get', ...FILL],
		],
		[
			'with a group by email',
			linked({}, { displayName: '', members: '', spaceSettings: { groups: 'team@example.com' } }),
			['spaces.get', ...FILL, 'groups.lookup'],
		],
	])('%s', (_what, row, methods) => {
		expect(methodsNeeded(planOf(row))).toEqual(methods);
	});

	it('is told of a credential that may only set up', () => {
		const granted = new Set([`${AUTH}chat.spaces.create`, `${AUTH}chat.memberships`]);
		expect(methodsNotGranted(planOf(linked()), granted)).toEqual(['spaces.get', 'spaces.patch']);
	});
});

describe('what a row needs to update what it finds', () => {
	const update = (row: Partial<Row> = {}, options: Row['options'] = {}): Partial<Row> => ({
		...row,
		options: { ifSpaceExists: 'update', ...options },
	});
	const SETTINGS = { spaceSettings: { description: 'To the moon' } };

	it.each<[string, Partial<Row>, MethodName[]]>([
		['a named space with that name alone', update(), ['spaces.list']],
		['its settings', update(SETTINGS), ['spaces.list', 'spaces.get', 'spaces.patch']],
		['its people', update(TWO), ['spaces.list', ...FILL]],
		[
			'its audience',
			update({ spaceSettings: { audience: 'default' } }),
			['spaces.list', 'spaces.get', 'spaces.patch'],
		],
		['its history', update(HISTORY), ['spaces.list', 'spaces.get', 'spaces.patch']],
		[
			'what Google never changes',
			update({ spaceSettings: { externalUserAllowed: true } }),
			['spaces.list'],
		],
		[
			'and to report',
			update({}, { peopleNotInRow: 'report' }),
			['spaces.list', 'spaces.members.list'],
		],
		['a group chat', update(CHAT), ['spaces.findGroupChats']],
		[
			'the history of a direct message',
			update({ ...DM, ...HISTORY }),
			['spaces.get', 'spaces.patch'],
		],
		['one with the app, which is not found', update({ ...APP_DM, ...HISTORY }), []],
	])('%s', (_what, row, methods) => {
		expect(methodsNeeded(planOf(row))).toEqual(['spaces.setup', ...methods]);
	});

	it('from a space that its key made', () => {
		const options = { idempotencyKey: 'T-1', peopleNotInRow: 'remove' };
		expect(methodsNeeded(planOf({ ...TWO, options }))).toEqual([
			'spaces.setup',
			'spaces.members.list',
			'spaces.members.delete',
		]);
	});
});

describe('what was not granted', () => {
	const notGranted = (granted: ReadonlySet<string> | undefined) =>
		methodsNotGranted(
			planOf({ afterSetup: { welcomeMessage: 'Hi', checkMembers: 'report' } }),
			granted,
		);

	it('is each method without a scope', () => {
		const granted = new Set([`${AUTH}chat.spaces.create`, `${AUTH}chat.memberships`]);
		expect(notGranted(granted)).toEqual(['spaces.messages.create']);
		expect(notGranted(new Set())).toHaveLength(3);
	});

	it('is nothing where Google did not say what it granted', () => {
		expect(notGranted(undefined)).toEqual([]);
	});
});
