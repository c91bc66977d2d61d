import { errors, OWNER } from '../../sandbox/google';
import type { SheetRow } from '../../sandbox/sheets';
import type { Workflow } from '../../sandbox/n8n/drive/workflow';
import { World } from './world';

let world: World;

beforeAll(async () => {
	world = await World.start();
});

beforeEach(() => world.reset());
afterEach(() => expect(world.problems()).toEqual([]));
afterAll(() => world?.stop());

/** What somebody writes over a row of the sample: another name, one person more and one less. */
const EDITED: Record<string, SheetRow> = {
	'P-101': { name: 'Project Artemis', members: 'ada@example.com, karin@example.com' },
};

const linksIn = (rows: SheetRow[], column: string) => rows.map((row) => row[column] ?? '');

describe('spaces-from-google-sheets.json', () => {
	const SHEET = 'Spaces';
	let workflow: Workflow;

	beforeAll(async () => {
		workflow = await world.add('spaces-from-google-sheets.json');
	});

	it('writes the link of each space, or what to change, into its row', async () => {
		const execution = await world.run(workflow);
		expect(execution.status).toBe('success');
		expect(world.google.spaces().map(({ spaceType }) => spaceType)).toEqual(
			expect.arrayContaining(['SPACE', 'GROUP_CHAT', 'DIRECT_MESSAGE']),
		);
		const rows = world.sheets.rows(SHEET);
		for (const link of linksIn(rows.slice(0, 3), 'link')) {
			expect(link).toMatch(/^https:\/\/chat\.google\.com\/(room|dm)\//);
		}
		expect(linksIn(rows, 'result').slice(0, 3)).toEqual(['set up', 'set up', 'set up']);
		expect(rows[3]).toMatchObject({ name: 'Summer party', link: '' });
		expect(rows[3]?.result).toContain("'frank at example.com' is not an email address");
		expect(rows[3]?.result).not.toContain('Row ');
	});

	it('sets up what was corrected, and nothing else, when it is run again', async () => {
		await world.run(workflow);
		const rows = world.sheets.rows(SHEET);
		const before = linksIn(rows, 'link');
		world.sheets.put(
			SHEET,
			rows.map((row) => (row.id === 'P-104' ? { ...row, members: 'frank@example.com' } : row)),
		);
		await world.run(workflow);
		expect(world.google.spaces()).toHaveLength(4);
		const after = linksIn(world.sheets.rows(SHEET), 'link');
		expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
		expect(after[3]).toContain('https://chat.google.com/room/');
	});

	it('brings each space in line with its edited row, and changes nothing else', async () => {
		await world.run(workflow);
		const before = linksIn(world.sheets.rows(SHEET), 'link');
		const ids = world.google.spaces().map(({ name }) => name);
		world.sheets.put(
			SHEET,
			world.sheets.rows(SHEET).map((row) => ({ ...row, ...EDITED[row.id ?? ''] })),
		);
		await world.run(workflow);
		const rows = world.sheets.rows(SHEET);
		expect(linksIn(rows, 'result').slice(0, 3)).toEqual([
			"updated: renamed from 'Project Apollo', added karin@example.com",
			'was there',
			'was there',
		]);
		expect(linksIn(rows, 'link')).toEqual(before);
		expect(world.google.spaces().map(({ name }) => name)).toEqual(ids);
		const apollo = world.google.spaces().find(({ spaceType }) => spaceType === 'SPACE');
		expect(apollo?.displayName).toBe('Project Artemis');
		expect(apollo?.members.map(({ email }) => email)).toEqual([
			OWNER,
			'ada@example.com',
			'ben@example.com',
			'karin@example.com',
		]);

		world.google.log.length = 0;
		await world.run(workflow);
		expect(linksIn(world.sheets.rows(SHEET), 'result').slice(0, 3)).toEqual(
			Array(3).fill('was there'),
		);
		expect(world.writes()).toEqual([]);
	});

	it('keeps the link of a row that could not be brought in line', async () => {
		await world.run(workflow);
		const before = linksIn(world.sheets.rows(SHEET), 'link');
		const heal = world.google.faults.on({ method: 'spaces.get' }, errors.chatTurnedOff());
		await world.run(workflow);
		heal();
		const rows = world.sheets.rows(SHEET);
		expect(linksIn(rows, 'link')).toEqual(before);
		expect(rows[0]?.result).toMatch(/^Google Chat is turned off/);
	});

	it('finds its spaces again when the links were lost', async () => {
		await world.run(workflow);
		const rows = world.sheets.rows(SHEET);
		world.sheets.put(
			SHEET,
			rows.map((row) => ({ ...row, link: '', result: '' })),
		);
		await world.run(workflow);
		expect(world.google.spaces()).toHaveLength(3);
		const again = world.sheets.rows(SHEET);
		expect(again.map(({ link }) => link?.split('?')[0])).toEqual(
			rows.map(({ link }) => link?.split('?')[0]),
		);
		expect(again[0]?.result).toBe('was there');
	});
});

describe('members-grouped-into-spaces.json', () => {
	let workflow: Workflow;

	beforeAll(async () => {
		workflow = await world.add('members-grouped-into-spaces.json');
	});

	it('makes one space of the rows with its name, and tells who is in it', async () => {
		const execution = await world.run(workflow);
		expect(execution.status).toBe('success');
		expect(
			world.google
				.spaces()
				.map(({ displayName }) => displayName)
				.sort(),
		).toEqual(['Project Apollo', 'Project Gemini']);
		const told = execution.node('Who Is In').items[0]?.map(({ json }) => json);
		expect(told).toEqual([
			expect.objectContaining({ space: 'Project Apollo', members: '2 joined, 0 invited' }),
			expect.objectContaining({
				space: 'Project Gemini',
				members: '1 joined, 1 invited',
				missing: 'blocker@example.com',
			}),
		]);
	});

	it('adds who is new in the sheet to the space that is there', async () => {
		await world.run(workflow);
		const rows = world.sheets.rows('Members');
		world.sheets.put('Members', [...rows, { space: 'Project Apollo', email: 'karin@example.com' }]);
		const execution = await world.run(workflow);
		expect(world.google.spaces()).toHaveLength(2);
		expect(execution.node('Who Is In').items[0]?.[0]?.json).toMatchObject({
			members: '3 joined, 0 invited',
			result: 'was there',
		});
	});
});

describe('onboarding-direct-message.json', () => {
	const SHEET = 'New People';
	const DAY_MS = 24 * 60 * 60 * 1000;
	/** Spreadsheets count days from 1899-12-30. */
	const DAYS_FROM_1899_TO_1970 = 25_569;
	let workflow: Workflow;

	beforeAll(async () => {
		workflow = await world.add('onboarding-direct-message.json');
	});

	it('greets who starts today, and writes down that it did', async () => {
		const execution = await world.run(workflow);
		expect(execution.status).toBe('success');
		const [chat, ...others] = world.google.spaces();
		expect(others).toEqual([]);
		expect(chat?.spaceType).toBe('DIRECT_MESSAGE');
		expect(chat?.messages.map(({ text }) => text)).toEqual([
			expect.stringMatching(/^Good morning Jonas, and welcome![^]*Your buddy .* is Ada\.$/),
		]);
		const [jonas, karin] = world.sheets.rows(SHEET);
		expect(jonas).toMatchObject({ result: 'greeted', chat: expect.stringContaining('/dm/') });
		expect(karin).toMatchObject({ result: '', chat: '' });
	});

	it('greets who could not be greeted in the days before, and nobody later', async () => {
		const started = (daysAgo: number) =>
			new Date(Date.now() - daysAgo * DAY_MS).toISOString().slice(0, 10);
		const people = world.sheets.rows(SHEET);
		const [jonas] = people;
		const late = (name: string, start: unknown) =>
			({ ...jonas, name, email: `${name}@example.com`, start }) as SheetRow;
		world.sheets.put(SHEET, [late('frank', started(3)), late('grace', started(9))]);
		const heal = world.google.faults.on({ method: 'spaces.setup' }, errors.chatTurnedOff());
		await world.run(workflow);
		expect(world.google.spaces()).toEqual([]);
		const asked = world.sheets.rows(SHEET).map(({ result }) => result);
		expect(asked).toEqual([expect.stringMatching(/^Google Chat is turned off/), '']);
		heal();
		await world.run(workflow);
		expect(world.sheets.rows(SHEET).map(({ result }) => result)).toEqual(['greeted', '']);
	});

	it("reads a spreadsheet's own dates, which come as numbers of days", async () => {
		const [jonas] = world.sheets.rows(SHEET);
		const serial = Date.parse(jonas?.start ?? '') / DAY_MS + DAYS_FROM_1899_TO_1970;
		world.sheets.put(SHEET, [{ ...jonas, start: serial } as unknown as SheetRow]);
		await world.run(workflow);
		expect(world.sheets.rows(SHEET)[0]?.result).toBe('greeted');
	});

	it('greets nobody twice on the same day', async () => {
		await world.run(workflow);
		await world.run(workflow);
		expect(world.google.spaces().flatMap(({ messages }) => messages)).toHaveLength(1);
	});
});
