import type { IDataObject } from 'n8n-workflow';

import { failureOf, run, world } from '../support/run';
import { EVERYTHING, row } from './aroundTheSetup';

describe('permissions', () => {
	it.each([
		[{ afterSetup: { owners: 'ada@example.com' } }, 'chat.memberships', 'Manage Members'],
		[{ afterSetup: { checkMembers: 'report' } }, 'chat.memberships', 'Manage Members'],
		[{ afterSetup: { welcomeMessage: 'Hi' } }, 'chat.messages.create', 'Send Welcome Message'],
		[{ afterSetup: { addChatApp: true } }, 'chat.memberships.app', 'Add Chat App'],
		[
			{ spaceSettings: { groups: 'team@example.com' } },
			'cloud-identity.groups.readonly',
			'Find Google Groups by Email',
		],
		[{ options: { unknownMembers: 'leaveOut' } }, 'chat.memberships', 'Manage Members'],
	])(
		'that %j lacks are named with their switch before anything is sent',
		async (extra, scope, label) => {
			const there = world();
			const granted = EVERYTHING.filter((name) => name !== scope);
			const { message, description } = await failureOf(
				there,
				[row(extra as IDataObject)],
				there.tokenFor(...granted),
			);
			expect(message).toContain(`(${scope})`);
			expect(description).toContain(`switch on '${label}'`);
			expect(there.google.log).toEqual([]);
		},
	);

	it.each([
		[{ afterSetup: { welcomeMessage: 'Hi', pinWelcomeMessage: true } }, 'pin the message'],
		[{ options: { ifSpaceExists: 'reuse' } }, 'list your spaces'],
	])('that %j needs are more than to set up spaces alone', async (extra, task) => {
		const there = world();
		const granted = ['chat.spaces.create', ...EVERYTHING.filter((name) => name !== 'chat.spaces')];
		const { message, description } = await failureOf(
			there,
			[row(extra as IDataObject)],
			there.tokenFor(...granted),
		);
		expect(message).toBe(`'Apollo': the credential lacks the permission to ${task} (chat.spaces)`);
		expect(description).toContain("'Access to Spaces'");
		expect(there.google.log).toEqual([]);
	});

	it('that nothing asks for are not needed', async () => {
		const there = world();
		await run(there, [row()], there.tokenFor('chat.spaces.create'));
		expect(there.google.spaces()).toHaveLength(1);
	});
});
