import { jsonOf, row, type There } from '../there';

/** Every scope with the switch of the credential that asks for it, and what a run says without it. */
const SCOPES = [
	['chat.spaces', "'Access to Spaces'"],
	['chat.memberships', "switch on 'Manage Members'"],
	['chat.messages.create', "switch on 'Send Welcome Message'"],
	['chat.memberships.app', "switch on 'Add Chat App'"],
	['cloud-identity.groups.readonly', "switch on 'Find Google Groups by Email'"],
] as const;
const without = (missing: string) => SCOPES.map(([scope]) => scope).filter((s) => s !== missing);

/** May set up spaces, but not read them. */
const ONLY_SETS_UP = [...without('chat.spaces'), 'chat.spaces.create'];

const EVERYTHING = {
	parameters: {
		spaceSettings: { groups: 'sales@example.com' },
		afterSetup: {
			owners: 'ben@example.com',
			welcomeMessage: 'Welcome!',
			pinWelcomeMessage: true,
			addChatApp: true,
			checkMembers: 'report',
		},
		options: { ifSpaceExists: 'reuse' },
	},
};
const PINS = {
	parameters: { afterSetup: { welcomeMessage: 'Welcome!', pinWelcomeMessage: true } },
};
const FINDS = { parameters: { options: { ifSpaceExists: 'reuse' } } };

/** 51 people, three more than a set-up takes beside a group; the first is to be owner. */
function largeRow({ google }: There) {
	const others = google.directory.addMany(50).map(({ email }) => email);
	return row('Apollo', { people: ['ben@example.com', ...others].join(', ') });
}

export function permissions(there: There): void {
	describe('an account that was not given a permission', () => {
		it.each(SCOPES)(
			'%s, as the credential knows: it is named before anything is sent',
			async (missing, advice) => {
				await there.connect({ scopes: without(missing) });
				const { error } = await there.run(EVERYTHING, [largeRow(there)]);
				expect(error?.message).toContain(`(${missing})`);
				expect(error?.message).toMatch(/^'Apollo': the credential lacks the permission/);
				expect(error?.description).toContain(advice);
				expect(there.google.log).toEqual([]);
			},
		);

		it.each([
			[
				'chat.memberships',
				[
					"'person.048@example.com' was not added",
					"'person.049@example.com' was not added",
					"'person.050@example.com' was not added",
					"'ben@example.com' was not made owner",
					'The members were not checked',
				],
			],
			['chat.messages.create', ['The welcome message was not sent']],
			['chat.memberships.app', ['The Chat app was not added']],
		])(
			'%s, as Google alone knows: the space is set up, and a warning names it',
			async (missing, undone) => {
				await there.connect({ scopes: without(missing), saysScopes: false });
				const execution = await there.run(EVERYTHING, [largeRow(there)]);
				expect(jsonOf(execution)).toMatchObject([
					{
						displayName: 'Apollo',
						created: true,
						warnings: undone.map((what) =>
							expect.stringMatching(
								`^${what}: the credential lacks .*\\(${missing}\\)\\. .*switch on`,
							),
						),
					},
				]);
			},
		);

		it.each(['chat.spaces', 'cloud-identity.groups.readonly'])(
			'%s, as Google alone knows, and no space can be had without it: the row fails',
			async (missing) => {
				await there.connect({ scopes: without(missing), saysScopes: false });
				const { error } = await there.run(EVERYTHING, [largeRow(there)]);
				expect(error?.message).toContain(`(${missing})`);
				expect(there.google.spaces()).toEqual([]);
			},
		);

		it.each([
			['pin a message', PINS, 'pin the message'],
			['find spaces', FINDS, 'list your spaces'],
		])(
			'chat.spaces, but chat.spaces.create, to %s: it is named before anything is sent',
			async (_what, settings, task) => {
				await there.connect({ scopes: ONLY_SETS_UP });
				const { error } = await there.run(settings, [row('Apollo')]);
				expect(error?.message).toBe(
					`'Apollo': the credential lacks the permission to ${task} (chat.spaces)`,
				);
				expect(error?.description).toContain("'Access to Spaces'");
				expect(there.google.log).toEqual([]);
			},
		);

		it('the same to pin a message, as Google alone knows: the space is set up with a warning', async () => {
			await there.connect({ scopes: ONLY_SETS_UP, saysScopes: false });
			const execution = await there.run(PINS, [row('Apollo')]);
			expect(jsonOf(execution)).toMatchObject([{ displayName: 'Apollo', created: true }]);
			expect(jsonOf(execution)[0]?.warnings).toEqual([
				expect.stringMatching(/^The welcome message was not pinned: .* \(chat\.spaces\)\./),
			]);
			expect(there.google.spaces()[0]?.messages).toHaveLength(1);
		});

		it('the same to find spaces, as Google alone knows: the row fails', async () => {
			await there.connect({ scopes: ONLY_SETS_UP, saysScopes: false });
			const { error } = await there.run(FINDS, [row('Apollo')]);
			expect(error?.message).toContain('list your spaces (chat.spaces)');
			expect(there.google.spaces()).toEqual([]);
		});
	});
}
