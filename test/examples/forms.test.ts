import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { errors } from '../../sandbox/google';
import { Screenshots } from '../browser/editor/screenshots';
import { FormPages } from './formPages';
import { World } from './world';

const shots = new Screenshots('form-examples');
let world: World;
let forms: FormPages;

beforeAll(async () => {
	world = await World.start();
	forms = await FormPages.of(world);
});

beforeEach(() => world.reset());
afterEach(() => expect(world.problems()).toEqual([]));
afterAll(async () => {
	await forms?.close();
	await world?.stop();
});

/** The last part of a space's link. */
const idOf = ({ name }: { name: string }) => name.replace('spaces/', '');

describe('project-space-from-form.json', () => {
	let address: string;

	beforeAll(async () => {
		address = await forms.publish('project-space-from-form.json');
	});

	it('opens a space and shows its link', async () => {
		const page = await forms.open(address);
		await page.locator('[name=field-0]').fill('Project Apollo');
		await page.locator('[name=field-1]').fill('ada@example.com\nben@example.com');
		await page.locator('[name=field-2]').fill('Everything about the launch');
		await shots.take(page, 'form');
		await page.locator('#submit-btn').click();
		const link = page.getByRole('link', { name: 'Open Project Apollo' });
		await link.waitFor();
		await shots.take(page, 'ready');
		const [space, ...others] = world.google.spaces();
		if (!space) throw new Error('There is no space.');
		expect(others).toEqual([]);
		expect(await link.getAttribute('href')).toContain(`/room/${idOf(space)}`);
		expect(space).toMatchObject({
			displayName: 'Project Apollo',
			spaceDetails: { description: 'Everything about the launch' },
		});
		expect(space.members).toHaveLength(3);
	});

	it('says what to change when something is wrong', async () => {
		const page = await forms.open(address);
		await page.locator('[name=field-0]').fill('Project Apollo');
		await page.locator('[name=field-1]').fill('Ada <ada at example.com>');
		await page.locator('#submit-btn').click();
		await page.getByText('Not yet').waitFor();
		await shots.take(page, 'not-yet');
		const text = await page.locator('body').innerText();
		expect(text).toContain("'Ada <ada at example.com>' is not an email address");
		expect(text).toContain('Please go back, correct it and send the form again.');
		expect(text).not.toMatch(/Row 1|'Project Apollo'/);
		expect(world.google.spaces()).toEqual([]);
	});

	it('leads to the page that mends it where Google says no', async () => {
		world.google.faults.on({ method: 'spaces.setup' }, errors.chatTurnedOff());
		const page = await forms.open(address);
		await page.locator('[name=field-0]').fill('Project Apollo');
		await page.locator('[name=field-1]').fill('ada@example.com');
		await page.locator('#submit-btn').click();
		const link = page.getByRole('link', { name: 'Open the Admin console' });
		await link.waitFor();
		await shots.take(page, 'refused');
		expect(await link.getAttribute('href')).toBe('https://admin.google.com/ac/appslist/core');
		expect(await page.locator('body').innerText()).not.toMatch(/Row 1|The run|<br>|&\w+;/);
	});
});

describe('spaces-from-uploaded-csv.json', () => {
	let address: string;

	beforeAll(async () => {
		address = await forms.publish('spaces-from-uploaded-csv.json');
	});

	async function upload(page: Page, csv: string): Promise<string> {
		const file = { name: 'spaces.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
		await page.locator('input[type=file]').setInputFiles(file);
		await shots.take(page, 'upload');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.locator('#submit-btn').click(),
		]);
		await shots.take(page, 'download');
		return await readFile(await download.path(), 'utf8');
	}

	it('gives the file back with a link, or with what to change, in every row', async () => {
		const page = await forms.open(address);
		const back = await upload(
			page,
			'id,type,name,members\nP-101,space,Project Apollo,ada@example.com\nP-102,DM,,nobody at all\n',
		);
		const [head, first, second] = back.trim().split('\n');
		expect(head?.replaceAll('"', '')).toContain('id,type,name,members,link,result');
		const [space] = world.google.spaces();
		expect(first).toContain(`/room/${space && idOf(space)}`);
		expect(second).toContain('is not an email address');
	});

	it('brings the spaces in line with the file that came back and was edited', async () => {
		const back = await upload(
			await forms.open(address),
			'id,type,name,members\nP-101,space,Project Apollo,"ada@example.com, ben@example.com"\nP-102,DM,,carla@example.com\n',
		);
		const ids = world.google.spaces().map(({ name }) => name);
		const edited = back
			.replace('Project Apollo', 'Project Artemis')
			.replace('ben@example.com', 'karin@example.com');
		const again = await upload(await forms.open(address), edited);
		const [, first, second] = again.trim().split('\n');
		expect(first).toContain("updated: renamed from 'Project Apollo', added karin@example.com");
		expect(second).toMatch(/,was there$/);
		expect(world.google.spaces().map(({ name }) => name)).toEqual(ids);
	});

	it('makes nothing twice when the file that came back is uploaded', async () => {
		const page = await forms.open(address);
		const back = await upload(
			page,
			'id,type,name,members\nP-101,space,Project Apollo,ada@example.com\n',
		);
		const again = await upload(await forms.open(address), back);
		expect(world.google.spaces()).toHaveLength(1);
		expect(again).toMatch(/,was there$/m);
	});
});
