import { QUOTAS, SPACE_QUOTAS } from '../../../nodes/GoogleChatSetupSpace/google/quotas';
import * as requests from '../../../nodes/GoogleChatSetupSpace/google/requests';
import { spaceIdOf, spaceUriOf } from '../../../nodes/GoogleChatSetupSpace/google/spaceUri';

const SPACE = 'spaces/A';
const MEMBER = `${SPACE}/members/1`;

describe('a request', () => {
	// Which quota counts which method: https://developers.google.com/workspace/chat/limits
	it.each<{ request: requests.ChatRequest; quota: string; ofSpace?: string }>([
		{
			request: requests.setUpSpace({ space: { spaceType: 'SPACE' }, requestId: 'r' }),
			quota: 'spaceWrites',
		},
		{ request: requests.getSpace(SPACE), quota: 'spaceReads', ofSpace: 'reads' },
		{ request: requests.patchSpace(SPACE, [], {}), quota: 'spaceWrites', ofSpace: 'writes' },
		{ request: requests.findDirectMessage('users/1'), quota: 'spaceReads' },
		{ request: requests.listNamedSpaces(), quota: 'spaceReads' },
		{ request: requests.findGroupChats([], { isExpanded: true }), quota: 'spaceReads' },
		{
			request: requests.createMember(SPACE, { groupMember: { name: 'groups/1' } }),
			quota: 'membershipWrites',
		},
		{ request: requests.createAppMember(SPACE), quota: 'membershipWrites' },
		{ request: requests.listMembers(SPACE), quota: 'membershipReads', ofSpace: 'reads' },
		{ request: requests.getMember(SPACE, 'users/1'), quota: 'membershipReads', ofSpace: 'reads' },
		{ request: requests.patchRole(MEMBER, 'ROLE_MANAGER'), quota: 'membershipWrites' },
		{ request: requests.deleteMember(MEMBER), quota: 'membershipWrites' },
		{
			request: requests.createMessage(SPACE, 'Hi', 'r'),
			quota: 'messageWrites',
			ofSpace: 'writes',
		},
		{ request: requests.pinMessage(SPACE, `${SPACE}/messages/1`), quota: 'messageWrites' },
		{ request: requests.lookUpGroup('team@example.com'), quota: 'groupReads' },
	])('$request.name is counted by $quota', ({ request, quota, ofSpace }) => {
		expect(request.quota).toBe(quota);
		expect(request.inSpace).toEqual(ofSpace && { space: SPACE, quota: ofSpace });
	});

	it.each<{ request: requests.ChatRequest; name: string; others: string[] }>([
		{
			request: requests.createMessage(SPACE, 'Hi', 'r'),
			name: 'spaces/A/messages/1',
			others: [
				'spaces/A/messages',
				'x/spaces/A/messages/1',
				'spaces/A/messages/1/x',
				'spaces//messages/1',
			],
		},
		{
			request: requests.pinMessage(SPACE, `${SPACE}/messages/1`),
			name: 'spaces/A/messagePins/1',
			others: ['spaces/A/messagePins/', 'x/spaces/A/messagePins/1', 'spaces/A/messagePins/1/x'],
		},
		{
			request: requests.lookUpGroup('team@example.com'),
			name: 'groups/1',
			others: ['groups/', 'x/groups/1', 'groups/1/memberships/1', ''],
		},
	])('$request.name reads its resource, and no other', ({ request, name, others }) => {
		expect(request.read({ name })).toEqual({ name });
		expect(others.map((other) => request.read({ name: other }))).toEqual(
			others.map(() => undefined),
		);
	});

	it('asks for a page as large as Google allows, and for the next one by its token', () => {
		expect(requests.listMembers(SPACE).query).toEqual({
			showInvited: true,
			showGroups: true,
			pageSize: 1000,
		});
		expect(requests.listMembers(SPACE, 't').query).toMatchObject({ pageToken: 't' });
		expect(requests.listNamedSpaces('t').query).toEqual({
			filter: 'spaceType = "SPACE"',
			pageSize: 1000,
			pageToken: 't',
		});
		expect(
			requests.findGroupChats(['users/1'], { isExpanded: false, pageToken: 't' }).query,
		).toEqual({
			users: ['users/1'],
			pageSize: 30,
			spaceView: 'SPACE_VIEW_RESOURCE_NAME_ONLY',
			pageToken: 't',
		});
	});
});

describe('the quotas', () => {
	it("are Google's figures", () => {
		// https://developers.google.com/workspace/chat/limits
		expect(QUOTAS).toEqual({
			spaceWrites: 60,
			spaceReads: 3000,
			membershipWrites: 300,
			membershipReads: 3000,
			messageWrites: 3000,
			groupReads: 300,
		});
		expect(SPACE_QUOTAS).toEqual({ reads: 15, writes: 1 });
	});
});

describe('the link of a space', () => {
	it.each([
		[{ name: 'spaces/A', spaceUri: 'https://chat.google.com/room/A?cls=11' }, 'room/A?cls=11'],
		[{ name: 'spaces/A', spaceType: 'SPACE' }, 'room/A'],
		[{ name: 'spaces/A', spaceType: 'GROUP_CHAT' }, 'room/A'],
		[{ name: 'spaces/A' }, 'room/A'],
		[{ name: 'spaces/A', spaceType: 'DIRECT_MESSAGE' }, 'dm/A'],
	])('of %j ends in %s', (space, end) => {
		expect(spaceUriOf(space)).toBe(`https://chat.google.com/${end}`);
		expect(spaceIdOf(space)).toBe('A');
	});
});
