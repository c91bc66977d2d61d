import type { Editor } from './editor/editor';
import { World } from './world';

const COMMON_OPTIONS = [
	'Existing Space',
	'Idempotency Key',
	'If Space Exists',
	'Max Wait (Seconds)',
	'Preview Only',
	'Space Writes per Minute',
];

let world: World;
let editor: Editor;

beforeAll(async () => {
	world = await World.start('form');
	editor = await world.openEditor();
	await world.connect();
	const rows = [
		{ team: 'Apollo', kind: 'group chat', people: 'ada@example.com; Ben <ben@example.com>' },
		{ team: 'Gemini', kind: 'space', people: 'carla@example.com' },
	];
	await world.openNode(editor, {}, rows);
});

afterAll(() => world?.stop());

describe('the form', () => {
	it.each([
		{
			type: 'Named Space',
			fields: ['Space Type', 'Display Name', 'Members'],
			settings: [
				'Allow External People',
				'Description',
				'Google Groups',
				'Guidelines',
				'History',
				'Target Audience',
				'Who Can Post',
			],
			steps: [
				'Add Chat App',
				'Check Members',
				'Managers',
				'Owners',
				'Pin Welcome Message',
				'Welcome Message',
			],
			options: [
				...COMMON_OPTIONS,
				'People Not in the Row',
				'Remove at Most',
				'Unknown Members',
			].sort(),
		},
		{
			type: 'Group Chat',
			fields: ['Space Type', 'Members'],
			settings: ['Allow External People', 'History'],
			steps: ['Add Chat App', 'Check Members', 'Pin Welcome Message', 'Welcome Message'],
			options: COMMON_OPTIONS,
		},
		{
			type: 'Direct Message',
			fields: ['Space Type', 'Chat With the App', 'Members'],
			settings: ['History'],
			steps: ['Check Members', 'Pin Welcome Message', 'Welcome Message'],
			options: COMMON_OPTIONS,
		},
	])('shows for a $type what applies to it', async ({ type, fields, settings, steps, options }) => {
		await editor.form.choose('spaceType', type);
		await editor.page.waitForTimeout(300);
		const always = ['Simplify', 'Space Settings', 'After Setup', 'Options'];
		expect(await editor.form.labels()).toEqual([...fields, ...always]);
		await world.shots.take(editor.page, type.toLowerCase().replace(' ', '-'));
		expect(await editor.form.offers('Space Settings')).toEqual(settings);
		expect(await editor.form.offers('After Setup')).toEqual(steps);
		expect(await editor.form.offers('Options')).toEqual(options);
	});

	it('explains each space type where it is chosen', async () => {
		await editor.form.field('spaceType').click();
		await editor.form.options.first().waitFor();
		await world.shots.take(editor.page, 'space-types');
		expect(await editor.form.options.allInnerTexts()).toEqual([
			'Named Space\nA space with a name, for a team or topic',
			'Group Chat\nAn unnamed chat with 2 to 49 others',
			'Direct Message\nA chat with one person, or with your own Chat app',
		]);
		await editor.form.options.filter({ hasText: 'Named Space' }).click();
	});

	it('takes a column of the input into Members, by the mouse', async () => {
		await editor.form.dragColumn('people', 'members');
		await editor.form.preview('members').waitFor();
		await world.shots.take(editor.page, 'column-in-members');
		expect(await editor.form.field('members').innerText()).toContain('{{ $json.people }}');
		expect(await editor.form.preview('members').innerText()).toContain('ben@example.com');
	});

	it('hides nothing that another row may need when the type comes from a column', async () => {
		await editor.form.dragColumn('kind', 'spaceType');
		await editor.form.dragColumn('team', 'displayName');
		await editor.form.preview('displayName').waitFor();
		await world.shots.take(editor.page, 'type-from-a-column');
		const labels = await editor.form.labels();
		expect(labels).toEqual(
			expect.arrayContaining(['Display Name', 'Chat With the App', 'Members']),
		);
	});

	it('sets up a space for each row when the step is executed', async () => {
		await editor.form.execute();
		await editor.form.succeeded();
		await world.shots.take(editor.page, 'executed');
		expect(
			world.google.spaces().map(({ spaceType, displayName, members }) => ({
				spaceType,
				displayName,
				people: members.length,
			})),
		).toEqual([
			{ spaceType: 'GROUP_CHAT', displayName: undefined, people: 3 },
			{ spaceType: 'SPACE', displayName: 'Gemini', people: 2 },
		]);
		expect(world.google.violations).toEqual([]);
		expect(world.proxy.unmatched).toEqual([]);
	});
});
