import type { Space } from '../../../nodes/GoogleChatSetupSpace/google/resources';
import type { Row } from '../../../nodes/GoogleChatSetupSpace/plan/row';
import type { Session } from '../../../nodes/GoogleChatSetupSpace/run/session';
import type { ReadySpace } from '../../../nodes/GoogleChatSetupSpace/space/origin';
import {
	patchSettings,
	settingsToChange,
} from '../../../nodes/GoogleChatSetupSpace/steps/settings';
import { endOf, granting, groupChat, namesOf, SPACE, type Reply, type Script } from '../space/aRow';
import { progressOf, skippedIn } from './aProgress';

const UPDATE = { options: { ifSpaceExists: 'update' } };
const REUSE = { options: { ifSpaceExists: 'reuse' } };
const DESCRIBED = { spaceSettings: { description: 'New' } };
const there = (more: object = {}): Script => ({
	'spaces.get': { body: { name: SPACE, spaceType: 'SPACE', displayName: 'Apollo', ...more } },
});

describe('the settings that are to be changed', () => {
	interface Case {
		row?: Partial<Row>;
		ready?: Partial<ReadySpace>;
		script?: Script;
		session?: Partial<Session>;
	}
	const deciding = ({ script = there(), ...given }: Case) => {
		const { progress, session } = progressOf(script, given);
		return { end: endOf(settingsToChange(progress)), progress, session };
	};
	const KEPT = 'The space was there before and keeps its settings';
	const FIXED = 'The space keeps what Google lets nobody change in it. The row says otherwise: ';

	it.each<[string, Case, string[], string[]]>([
		['of a space that is found', { row: { ...UPDATE, ...DESCRIBED } }, ['description'], []],
		[
			'of a space that has them',
			{
				row: { ...UPDATE, ...DESCRIBED },
				script: there({ spaceDetails: { description: 'New' } }),
			},
			[],
			[],
		],
		[
			'of a space that is reused',
			{ row: { ...REUSE, ...DESCRIBED } },
			[],
			[`${KEPT}. The row says otherwise: Description.`],
		],
		[
			'of a space that is reused and has them',
			{
				row: { ...REUSE, ...DESCRIBED },
				script: there({ spaceDetails: { description: 'New' } }),
			},
			[],
			[],
		],
		[
			'with several of one that is reused',
			{
				row: {
					...REUSE,
					spaceSettings: { description: 'New', guidelines: 'Be kind', spaceHistoryState: 'on' },
				},
			},
			[],
			[`${KEPT}. The row says otherwise: Description, Guidelines, History.`],
		],
		[
			'of which Google lets nobody change some',
			{ row: { ...UPDATE, spaceSettings: { description: 'New', externalUserAllowed: true } } },
			['description'],
			[`${FIXED}Allow External People.`],
		],
		[
			'of which Google lets nobody change any',
			{
				row: {
					...UPDATE,
					spaceSettings: {
						externalUserAllowed: true,
						predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE',
					},
				},
				script: there({ permissionSettings: { postMessages: { membersAllowed: true } } }),
			},
			[],
			[`${FIXED}Allow External People, Who Can Post.`],
		],
		[
			'but not the name that found it',
			{ row: { ...UPDATE, ...DESCRIBED }, script: there({ displayName: 'Gemini' }) },
			['description'],
			[],
		],
	])('are those that differ: %s', async (_what, given, settings, warnings) => {
		const { end, progress } = deciding(given);
		expect(await end).toEqual(settings);
		expect(progress.warnings).toEqual(warnings);
	});

	it.each<[string, Case]>([
		['of a new space', { row: { ...UPDATE, ...DESCRIBED }, ready: { origin: 'madeNow' } }],
		[
			'of one that an earlier try made, with all who came',
			{ row: DESCRIBED, ready: { origin: 'madeBefore', came: 'invited' } },
		],
		['where the row asks for a name alone', { row: UPDATE }],
		['where a group chat’s row asks for nothing', { row: groupChat(UPDATE) }],
	])('are none, and nothing is read, %s', async (_what, given) => {
		const { end, session, progress } = deciding({ ...given, script: {} });
		expect(await end).toEqual([]);
		expect(session.asked).toEqual([]);
		expect(progress.warnings).toEqual([]);
	});

	it('are those of the link’s space without reading it again, its name too', async () => {
		const space = { name: SPACE, spaceType: 'SPACE', displayName: 'Gemini' };
		const options = { existingSpace: SPACE };
		const { end, session } = deciding({
			row: { options },
			ready: { origin: 'given', space },
			script: {},
		});
		expect(await end).toEqual(['displayName']);
		expect(session.asked).toEqual([]);
	});

	it('are told of a space that an earlier try made under another name', async () => {
		const { end, progress, session } = deciding({
			row: {},
			ready: { origin: 'madeBefore' },
			script: there({ displayName: 'Gemini', spaceUri: 'https://chat.google.com/room/own' }),
		});
		expect(await end).toEqual([]);
		expect(progress.warnings).toEqual([`${KEPT}. The row says otherwise: Display Name.`]);
		expect(progress.space.spaceUri).toBe('https://chat.google.com/room/own');
		expect(namesOf(session)).toEqual(['spaces.get']);
	});

	it.each<[string, Case]>([
		['may not be read', { session: { granted: granting('chat.spaces.create') }, script: {} }],
		['cannot be read', { script: { 'spaces.get': 'lost' } }],
	])('are not known where the space %s', async (_what, given) => {
		const { end, progress } = deciding({ row: { ...REUSE, ...DESCRIBED }, ...given });
		expect(await end).toEqual([]);
		expect(progress.warnings).toEqual([`${KEPT}: the row's were not compared.`]);
	});

	it('end the row that is to be followed where the space cannot be read', async () => {
		const script: Script = { 'spaces.get': 'lost' };
		expect(await deciding({ row: { ...UPDATE, ...DESCRIBED }, script }).end).toMatchObject({
			kind: 'network',
		});
	});
});

describe('changing settings', () => {
	const BEFORE: Space = {
		name: SPACE,
		spaceType: 'SPACE',
		displayName: 'Gemini',
		spaceUri: 'https://chat.google.com/room/A',
		spaceDetails: { description: 'Old', guidelines: 'Kept' },
	};
	const ROW: Partial<Row> = {
		spaceSettings: {
			description: 'New',
			spaceHistoryState: 'HISTORY_OFF',
			audience: 'default',
		},
	};
	const AFTER = {
		...BEFORE,
		displayName: 'Apollo',
		spaceDetails: { description: 'New', guidelines: 'Kept' },
		spaceHistoryState: 'HISTORY_OFF',
		accessSettings: { accessState: 'DISCOVERABLE' },
	};
	type Settings = Parameters<typeof patchSettings>[2];
	/** What lets each group of settings be changed. */
	const RIGHTS = {
		details: 'modifySpaceDetails',
		history: 'toggleHistory',
		audience: 'ofOwners',
	} as const;

	const changing = async (
		which: keyof typeof RIGHTS,
		toChange: Settings,
		script: Script = { 'spaces.patch': { body: AFTER }, 'spaces.get': { body: BEFORE } },
		{ row = ROW, session = {} }: { row?: Partial<Row>; session?: Partial<Session> } = {},
	) => {
		const { progress, session: there } = progressOf(script, {
			row,
			session,
			ready: { space: BEFORE },
		});
		await patchSettings(progress, RIGHTS[which], toChange);
		const patch = there.asked.find(({ name }) => name === 'spaces.patch');
		return { progress, session: there, patch };
	};

	it.each<[keyof typeof RIGHTS, Settings, string, object, string[]]>([
		[
			'details',
			['displayName'],
			'displayName',
			{ displayName: 'Apollo' },
			["renamed from 'Gemini'"],
		],
		[
			'details',
			['description'],
			'spaceDetails',
			{ spaceDetails: { description: 'New', guidelines: 'Kept' } },
			['description'],
		],
		[
			'details',
			['description', 'guidelines'],
			'spaceDetails',
			{ spaceDetails: { description: 'New', guidelines: 'Kept' } },
			['description', 'guidelines'],
		],
		[
			'details',
			['displayName', 'description', 'audience'],
			'displayName,spaceDetails',
			{ displayName: 'Apollo', spaceDetails: { description: 'New', guidelines: 'Kept' } },
			["renamed from 'Gemini'", 'description'],
		],
		[
			'history',
			['spaceHistoryState'],
			'spaceHistoryState',
			{ spaceHistoryState: 'HISTORY_OFF' },
			['history'],
		],
		[
			'audience',
			['audience'],
			'accessSettings.audience',
			{ accessSettings: { audience: 'audiences/default' } },
			['audience'],
		],
	])('sends %s with %j as %s', async (which, toChange, updateMask, body, changes) => {
		const { progress, patch } = await changing(which, toChange);
		expect(patch).toMatchObject({ query: { updateMask } });
		expect(patch?.body).toEqual(body);
		expect(progress.changes).toEqual(changes);
		expect(progress).toMatchObject({ warnings: [], skipped: [], space: AFTER });
	});

	it('sends nothing where none of these is to be changed', async () => {
		const { session, progress } = await changing('history', ['description', 'audience'], {});
		expect(session.asked).toEqual([]);
		expect(progress.space).toBe(BEFORE);
	});

	it.each<[Settings, string[]]>([
		[['displayName'], ['spaces.patch']],
		[['description'], ['spaces.get', 'spaces.patch']],
		[['guidelines'], ['spaces.get', 'spaces.patch']],
	])('reads the space before texts are replaced: %j', async (toChange, names) => {
		const { session } = await changing('details', toChange);
		expect(namesOf(session)).toEqual(names);
	});

	it('sends empty texts where the space has none that can be read', async () => {
		for (const spaceDetails of [undefined, 'none', { guidelines: 7 }]) {
			const body = { ...BEFORE, spaceDetails };
			const script: Script = { 'spaces.patch': { body: AFTER }, 'spaces.get': { body } };
			const { patch } = await changing('details', ['description'], script);
			expect(patch?.body).toEqual({ spaceDetails: { description: 'New', guidelines: '' } });
		}
	});

	it.each<[string, keyof typeof RIGHTS, Settings, Script, string]>([
		[
			'refused',
			'history',
			['spaceHistoryState'],
			{ 'spaces.patch': { status: 403 } },
			'History was not changed',
		],
		[
			'of several refused',
			'details',
			['displayName', 'description'],
			{ 'spaces.patch': { status: 403 }, 'spaces.get': { body: BEFORE } },
			'Display Name, Description were not changed',
		],
		[
			'of a text that cannot be read before',
			'details',
			['description'],
			{ 'spaces.get': 'lost' },
			'Description was not changed',
		],
	])('tells what was not changed: %s', async (_what, which, toChange, script, what) => {
		const { progress } = await changing(which, toChange, script);
		expect(skippedIn(progress)).toEqual([what]);
		expect(progress).toMatchObject({ changes: [], space: BEFORE });
	});

	it.each<[Settings, string]>([
		[['displayName'], "your organization already has a space named 'Apollo'"],
		[['description'], 'Google Chat refused to change the space (status 409)'],
	])('says of a conflict about %j what it is', async (toChange, happened) => {
		const script: Script = { 'spaces.patch': { status: 409 }, 'spaces.get': { body: BEFORE } };
		const { progress } = await changing('details', toChange, script);
		expect(progress.skipped[0]?.failed.failure.happened).toBe(happened);
	});

	it('tells what Google has kept otherwise, and changes the rest', async () => {
		const kept = { ...AFTER, spaceDetails: { description: 'Cut' } };
		const script: Script = { 'spaces.patch': { body: kept }, 'spaces.get': { body: BEFORE } };
		const { progress } = await changing('details', ['displayName', 'description'], script);
		expect(progress.warnings).toEqual([
			"Google has kept something else than the row's: Description.",
		]);
		expect(progress).toMatchObject({ changes: ["renamed from 'Gemini'"], space: kept });
	});

	describe('where Google answers with an echo', () => {
		const ECHO = { name: SPACE, spaceHistoryState: 'HISTORY_OFF' };
		const after = (get: Reply) =>
			changing('history', ['spaceHistoryState'], {
				'spaces.patch': { body: ECHO },
				'spaces.get': get,
			});

		it('reads what is kept', async () => {
			const told = await after({ body: { ...AFTER, spaceHistoryState: 'HISTORY_ON' } });
			expect(told.progress.warnings).toEqual([
				"Google has kept something else than the row's: History.",
			]);
			expect(told.progress).toMatchObject({
				changes: [],
				space: { spaceHistoryState: 'HISTORY_ON' },
			});
		});

		it.each<[string, Reply]>([
			['is refused', { status: 403 }],
			['is stopped', 'stopped'],
		])('takes the echo for what is kept, where reading %s', async (_what, get) => {
			const { progress } = await after(get);
			expect(progress).toMatchObject({
				changes: ['history'],
				warnings: [],
				space: { ...BEFORE, spaceHistoryState: 'HISTORY_OFF' },
			});
		});
	});

	describe('ahead of a run', () => {
		const HISTORY = 'With history off, new messages are deleted after 24 hours.';
		const AUDIENCE =
			'Opening the audience lets everybody in it find the space and read what is in it.';
		const ahead = (which: keyof typeof RIGHTS, toChange: Settings, row = ROW) =>
			changing(
				which,
				toChange,
				{ 'spaces.patch': { body: { name: 'spaces/preview' } }, 'spaces.get': { body: BEFORE } },
				{ row, session: { isPreview: true } },
			);

		it.each<[keyof typeof RIGHTS, Settings, string[]]>([
			['history', ['spaceHistoryState'], [HISTORY]],
			['audience', ['audience'], [AUDIENCE]],
			['details', ['displayName', 'description'], []],
		])('%s is told with what is more than an edit', async (which, toChange, warnings) => {
			const { progress } = await ahead(which, toChange);
			expect(progress.warnings).toEqual(warnings);
			expect(progress.changes).toHaveLength(toChange.length);
			expect(progress.space).toBe(BEFORE);
		});

		it('is told of no history that is turned on, and of nothing in a run', async () => {
			const row = { spaceSettings: { spaceHistoryState: 'HISTORY_ON' } };
			expect((await ahead('history', ['spaceHistoryState'], row)).progress.warnings).toEqual([]);
			const told = await changing('history', ['spaceHistoryState']);
			expect(told.progress.warnings).toEqual([]);
		});
	});
});
