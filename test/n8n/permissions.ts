import { jsonOf, row, type There } from './there';

/** Every scope with the switch of the credential that asks for it, and what a run says without it. */
const SCOPES = [
	['chat.spaces', "Open the credential, click 'Switch account'"],
	['chat.memberships', "switch on 'Manage Members'"],
	['chat.messages.create', "switch on 'Send Welcome Message'"],
	['chat.memberships.app', "switch on 'Add Chat App'"],
	['cloud-identity.groups.readonly', "switch on 'Find Google Groups by Email'"],
] as const;
const without = (missing: string) => SCOPES.map(([scope]) => scope).filter((s) => s !== missing);

const EVERYTHING = {
	parameters: {
		spaceSettings: { groups: 'sales@example.com' },
		afterSetup: { owners: 'ben@example.com', welcomeMessage: 'Welcome!', addChatApp: true },
	},
};

export function permissions(there: There): void {
	describe('an account that was not given a permission', () => {
		it.each(SCOPES)(
			'%s, as the credential knows: it is named before anything is sent',
			async (missing, advice) => {
				await there.connect({ scopes: without(missing) });
				const { error } = await there.run(EVERYTHING, [row('Apollo')]);
				expect(error?.message).toContain(`(${missing})`);
				expect(error?.message).toMatch(/^Row 1 \('Apollo'\): the credential lacks the permission/);
				expect(error?.description).toContain(advice);
				expect(there.google.log).toEqual([]);
			},
		);

		it.each([
			['chat.memberships', ["'ben@example.com' was not made owner"]],
			['chat.messages.create', ['The welcome message was not sent']],
			['chat.memberships.app', ['The Chat app was not added']],
		])(
			'%s, as Google alone knows: the space is set up, and a warning names it',
			async (missing, undone) => {
				await there.connect({ scopes: without(missing), saysScopes: false });
				const execution = await there.run(EVERYTHING, [row('Apollo')]);
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
				const { error } = await there.run(EVERYTHING, [row('Apollo')]);
				expect(error?.message).toContain(`(${missing})`);
				expect(there.google.spaces()).toEqual([]);
			},
		);
	});
}
