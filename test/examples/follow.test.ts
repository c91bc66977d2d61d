import type { Page } from 'playwright-core';
import { OWNER } from '../../sandbox/google';
import type { SheetRow } from '../../sandbox/sheets';
import { Screenshots } from '../browser/editor/screenshots';
import { FormPages } from './formPages';
import { World } from './world';

const FILE = 'spaces-that-follow-a-sheet.json';
const SHEET = 'Projects';
const PAGE = 'What would change';

const shots = new Screenshots('follow-example');
let world: World;
let forms: FormPages;
let address: string;

beforeAll(async () => {
	world = await World.start();
	forms = await FormPages.of(world);
	address = await forms.publish(FILE);
});

beforeEach(() => world.reset());
afterEach(() => expect(world.problems()).toEqual([]));
afterAll(async () => {
	await forms?.close();
	await world?.stop();
});

const textOf = (page: Page) => page.locator('body').innerText();
/** Waits for a page with these words on it. */
const showing = (page: Page, words: string) => page.getByText(words, { exact: true }).waitFor();

/** Opens the form and has sheet and spaces compared. */
async function compare(): Promise<Page> {
	const page = await forms.open(address);
	await page.locator('#submit-btn').click();
	return page;
}

/** Said to who approves, of a row that has its key and no link yet. */
const UNTOLD = 'Whether the key stands for a space already cannot be told without setting it up';

/** What is shown before the question, line by line; the page stays open. */
async function shownTo(page: Page): Promise<string[]> {
	await showing(page, PAGE);
	return await page.locator('li').allInnerTexts();
}

async function answer(page: Page, decision: 'Yes' | 'No'): Promise<void> {
	await page.locator('select').selectOption({ label: decision });
	await page.locator('#submit-btn').click();
}

/** The sheet's spaces, made by a first approval. */
async function setUp(): Promise<void> {
	const page = await compare();
	await shownTo(page);
	await answer(page, 'Yes');
	await showing(page, 'Done');
	await page.close();
	world.google.log.length = 0;
}

const edit = (id: string, change: SheetRow) =>
	world.sheets.put(
		SHEET,
		world.sheets.rows(SHEET).map((row) => (row.id === id ? { ...row, ...change } : row)),
	);
const results = () => world.sheets.rows(SHEET).map(({ result }) => result);
const links = () => world.sheets.rows(SHEET).map(({ link }) => link);
const named = (name: string) =>
	world.google.spaces().find(({ displayName }) => displayName === name);
const peopleIn = (name: string) => named(name)?.members.map(({ email }) => email);

/** Another name, one person more and one less. */
const EDITED = {
	name: 'Artemis & <Apollo>',
	members: 'ada@example.com, frank@example.com, karin@example.com',
};

describe(FILE, () => {
	it('sets the spaces up that are not there, once somebody has said Yes', async () => {
		const page = await compare();
		expect(await shownTo(page)).toEqual([
			`Project Apollo: a new space with ada@example.com, ben@example.com, frank@example.com. ${UNTOLD}`,
			`Project Gemini: a new space with carla@example.com, david@example.com. ${UNTOLD}`,
		]);
		await shots.take(page, 'new');
		expect(world.writes()).toEqual([]);
		await answer(page, 'Yes');
		await showing(page, 'Done');
		await shots.take(page, 'done');
		expect(await textOf(page)).toContain('P-201: set up\nP-202: set up\n');
		expect(results()).toEqual(['set up', 'set up']);
		expect(links()).toEqual(
			Array(2).fill(expect.stringContaining('https://chat.google.com/room/')),
		);
		expect(named('Project Apollo')?.spaceDetails?.description).toBe('To the moon');
	});

	it('shows what would change, and changes that after a Yes', async () => {
		await setUp();
		const before = links();
		const ids = world.google.spaces().map(({ name }) => name);
		edit('P-201', EDITED);
		const page = await compare();
		expect(await shownTo(page)).toEqual([
			"Artemis & <Apollo>: renamed from 'Project Apollo'; would add or invite karin@example.com; removed ben@example.com. Nobody is taken out if somebody of the row cannot be added: that shows only in the run. People are taken out only if the account owns or manages the space: that shows only in the run",
		]);
		await shots.take(page, 'differences');
		expect(world.writes()).toEqual([]);

		await answer(page, 'Yes');
		await showing(page, 'Done');
		expect(results()).toEqual([
			"updated: renamed from 'Project Apollo', added karin@example.com, removed ben@example.com",
			'was there',
		]);
		expect(peopleIn(EDITED.name)).toEqual([
			OWNER,
			'ada@example.com',
			'frank@example.com',
			'karin@example.com',
		]);
		expect(links()).toEqual(before);
		expect(world.google.spaces().map(({ name }) => name)).toEqual(ids);
	});

	it('changes nothing after a No', async () => {
		await setUp();
		const before = world.sheets.rows(SHEET);
		edit('P-201', EDITED);
		const page = await compare();
		await shownTo(page);
		await answer(page, 'No');
		await showing(page, 'Nothing was changed');
		await shots.take(page, 'no');
		expect(world.writes()).toEqual([]);
		expect(peopleIn('Project Apollo')).toContain('ben@example.com');
		expect(results()).toEqual(before.map(({ result }) => result));
	});

	it('goes by the rows that were shown, whatever is written into the sheet meanwhile', async () => {
		await setUp();
		edit('P-201', EDITED);
		const page = await compare();
		await shownTo(page);
		edit('P-202', { name: 'Project Castor' });
		await answer(page, 'Yes');
		await showing(page, 'Done');
		expect(named(EDITED.name)).toBeDefined();
		expect(named('Project Gemini')).toBeDefined();
		expect(world.sheets.rows(SHEET)[1]).toMatchObject({ name: 'Project Castor' });
	});

	it('asks nothing where every space is as its row says', async () => {
		await setUp();
		const page = await compare();
		await showing(page, 'Nothing to do');
		expect(world.writes()).toEqual([]);
	});

	it('shows who would have been removed where a brake holds, and takes nobody out', async () => {
		await setUp();
		edit('P-201', { members: 'ada@example.com' });
		const page = await compare();
		const [line, ...others] = await shownTo(page);
		expect(others).toEqual([]);
		expect(line).toMatch(/^Project Apollo: .*ben@example\.com.*frank@example\.com/);
		await answer(page, 'Yes');
		await showing(page, 'Done');
		expect(await textOf(page)).toContain('ben@example.com');
		expect(peopleIn('Project Apollo')).toHaveLength(4);
		expect(links()[0]).toContain('https://chat.google.com/room/');
		expect(world.writes()).toEqual([]);
	});
});
