import { DEFAULT_CLIENT_ID } from '../../../sandbox/google/oauth/tokens';
import { OWNER } from '../../../sandbox/google';
import { NODE_TYPE, OAUTH2_TYPE, type WorkflowNode } from '../../../sandbox/n8n/drive/workflow';
import { connectNode } from '../accounts';
import { ALL_IN_ONE, inARow, ofN8n } from '../inARow';
import { ROOM } from '../otherGoogle';
import { jsonOf, type There } from '../there';

const SOURCE = 'Source';
const ADA = 'ada@example.com';
const BEN = 'ben@example.com';
const CARLA = 'carla@example.com';
const HIDDEN = 'hidden.profile@example.com';

/** n8n's own nodes as a person adds them, each set to get many. */
const SOURCES = {
	chat: {
		type: 'googleChat',
		typeVersion: 1,
		credential: ['googleChatOAuth2Api', 'chat.memberships'],
		parameters: { authentication: 'oAuth2', resource: 'member', operation: 'getAll' },
	},
	directory: {
		type: 'gSuiteAdmin',
		typeVersion: 1,
		credential: ['gSuiteAdminOAuth2Api', 'admin.directory.user'],
		parameters: { resource: 'user', operation: 'getAll' },
	},
	calendar: {
		type: 'googleCalendar',
		typeVersion: 1.3,
		credential: ['googleCalendarOAuth2Api', 'calendar'],
		parameters: {
			operation: 'getAll',
			calendar: { __rl: true, mode: 'id', value: OWNER },
			options: {},
		},
	},
	contacts: {
		type: 'googleContacts',
		typeVersion: 1,
		credential: ['googleContactsOAuth2Api', 'contacts'],
		parameters: { operation: 'getAll', fields: ['names', 'emailAddresses'], options: {} },
	},
} as const;

/** The same comes of each of these expressions. */
const forEach = (expressions: readonly string[], expected: unknown[]) =>
	Object.fromEntries(expressions.map((expression) => [expression, expected]));

export function nodesOfGoogle(there: There): void {
	/**
	 * Runs one of n8n's nodes, and after it ours once for each expression in Members.
	 * @param more parameters of n8n's node beyond the usual ones
	 * @param between what stands between the two
	 * @returns by expression, for each item who was put into its space, or what the person is told
	 */
	async function dragged(
		source: keyof typeof SOURCES,
		expressions: readonly string[],
		{ more = {}, between = [] }: { more?: object; between?: Array<typeof ALL_IN_ONE> } = {},
	): Promise<Record<string, unknown[]>> {
		const { type, typeVersion, credential, parameters } = SOURCES[source];
		const { ref } = await there.connect();
		const first = ofN8n(type, {
			name: SOURCE,
			typeVersion,
			parameters: { ...parameters, ...more },
			credentials: await connectNode(there, credential[0], credential[1]),
		});
		const ours = expressions.map((expression) => ({
			name: expression,
			type: NODE_TYPE,
			parameters: { displayName: 'Apollo', members: `={{ ${expression} }}` },
			credentials: { [OAUTH2_TYPE]: ref },
			onError: 'continueRegularOutput' as WorkflowNode['onError'],
		}));
		const workflow = inARow([first, ...between, ours]);
		const execution = there.seen(await there.n8n.runWorkflow(workflow));
		expect(execution.error?.message).toBeUndefined();
		return Object.fromEntries(
			expressions.map((name) => [name, jsonOf(execution.node(name)).map(told)]),
		);
	}

	const told = ({ name, error, warnings }: Record<string, unknown>): unknown => {
		const space = there.google.spaces().find((each) => each.name === name);
		const people = space?.members.map(({ email }) => email).filter((email) => email !== OWNER);
		return error ?? (warnings === undefined ? people : { people, warnings });
	};

	describe("what n8n's own nodes hand over, dragged into Members", () => {
		it('the members of another space, of Google Chat', async () => {
			const { name: spaceId } = there.google.addSpace({
				spaceType: 'SPACE',
				displayName: 'Gemini',
				createdBy: OWNER,
				members: [ADA, HIDDEN],
				appOfProject: DEFAULT_CLIENT_ID.split('-')[0] ?? '',
			});
			const app = expect.stringMatching(
				/: 'users\/\d+' (in the field 'member' )?is a Chat app; use 'Add Chat App' in After Setup \(Members\)$/,
			);
			const each = ['$json', '$json.member'];
			expect(await dragged('chat', each, { more: { spaceId } })).toEqual(
				forEach(each, [[], [ADA], [HIDDEN], app]),
			);

			const all = ['$json.data', '$json', "$('Source').all()"];
			const people = "$json.data.filter((each) => each.member.type !== 'BOT')";
			const ofAll = { more: { spaceId }, between: [ALL_IN_ONE] };
			expect(await dragged('chat', [...all, people], ofAll)).toEqual({
				...forEach(all, [app]),
				[people]: [[ADA, HIDDEN]],
			});
		});

		it('the users of Google Workspace Admin', async () => {
			const each = ['$json', '$json.primaryEmail', '$json.id', '$json.emails'];
			expect(await dragged('directory', each, { more: { output: 'raw' } })).toEqual(
				forEach(each, [[ADA], [BEN]]),
			);
			const all = ['$json.data', "$('Source').all()"];
			expect(await dragged('directory', all, { between: [ALL_IN_ONE] })).toEqual(
				forEach(all, [[ADA, BEN]]),
			);
		});

		it('the events of Google Calendar', async () => {
			const emails = '$json.attendees.map((each) => each.email)';
			const people = '$json.attendees.filter((each) => !each.resource)';
			const events = ['$json', '$json.attendees', emails, people];
			const room = expect.stringMatching(
				new RegExp(`^Row 1 \\('Apollo'\\): '${ROOM}' .*is a meeting room, not a person`),
			);
			expect(await dragged('calendar', events)).toEqual({
				...forEach(events, [room, [ADA, BEN]]),
				[people]: [[ADA], [ADA, BEN]],
			});
		});

		it('the contacts of Google Contacts', async () => {
			const another = {
				people: [CARLA],
				warnings: [
					`'carla@home.example.org' in the field 'emailAddresses' was read as another address of '${CARLA}', not a person (Members)`,
				],
			};
			const noAddress = expect.stringMatching(
				/: 'people\/c13' in the field 'resourceName' is a contact, not a Google account; write the person's email address \(Members\)$/,
			);
			const [whole, addresses] = ['$json', '$json.emailAddresses'];
			// A contact without addresses is a blank row, where nothing else in it comes by expression.
			expect(await dragged('contacts', [whole, addresses])).toEqual({
				[whole]: [[ADA], [BEN], another, noAddress],
				[addresses]: [[ADA], [BEN], another],
			});
			expect(await dragged('contacts', [whole, addresses], { more: { rawData: true } })).toEqual({
				[whole]: [[ADA], [BEN], [CARLA], noAddress],
				[addresses]: [[ADA], [BEN], [CARLA]],
			});
		});
	});
}
