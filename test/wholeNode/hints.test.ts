import { run, SAME_NAMES, world } from '../support/run';
import { row } from './aroundTheSetup';

const nameless = row({ displayName: '', members: 'carla@example.com' });
const onError = 'continueRegularOutput' as const;

describe('what the node says on the canvas when it is through', () => {
	it('is nothing where all is well', async () => {
		const { heard } = await run(world(), [row(), row({ displayName: 'Gemini' })]);
		expect(heard.hints).toEqual([]);
	});

	it('is how many rows failed, and which', async () => {
		const { heard } = await run(world(SAME_NAMES), [row(), nameless, row(), nameless], { onError });
		expect(heard.groups).toEqual(Array(2).fill('2 of 4 rows failed'));
		expect(heard.hints).toEqual([
			"Row 2 ('carla@example.com'): Display Name is missing",
			"Row 4 ('carla@example.com'): Display Name is missing",
		]);
	});

	it.each([
		[
			'a column is wrong',
			[row({ members: undefined }), row({ displayName: 'Gemini', members: undefined })],
			"2 of 2 rows failed. Nothing was sent: Members is an expression that gave nothing in all 2 rows: is the column's name right?",
		],
		[
			'all rows are empty',
			[row({ displayName: '', members: '' }), row({ displayName: '', members: undefined })],
			"2 of 2 rows failed. Nothing was sent: all 2 rows are empty: are the columns' names right?",
		],
	])('is that the whole run failed where %s', async (_what, rows, hint) => {
		const parameters = { displayName: '={{ $json.name }}', members: '={{ $json.people }}' };
		const { json, heard } = await run(world(), rows, { onError, parameters });
		expect(json.map((item) => Object.keys(item))).toEqual(Array(2).fill(['error', 'details']));
		expect(heard.hints).toEqual([hint]);
	});

	it('is one line on hosts that do not fold hints', async () => {
		const there = world(SAME_NAMES);
		there.host.knowsDetails = false;
		const { heard } = await run(there, [row(), nameless, row(), nameless], { onError });
		expect(heard.groups).toEqual([]);
		expect(heard.hints).toEqual([
			"2 of 4 rows failed. Row 2 ('carla@example.com'): Display Name is missing; Row 4 ('carla@example.com'): Display Name is missing.",
		]);
	});

	it('is which rows have warnings', async () => {
		const chat = row({ spaceType: 'GROUP_CHAT', spaceSettings: { description: 'About' } });
		const { heard } = await run(world(), [row(), chat]);
		expect(heard.hints).toEqual([
			"1 of 2 rows has warnings. Row 2 ('ada@example.com'): Description was left out: it does not apply to a group chat.",
		]);
	});

	it.each([
		['failed', nameless, "1 row failed. 'carla@example.com': Display Name is missing."],
		[
			'has warnings',
			row({ afterSetup: { pinWelcomeMessage: true } }),
			"1 row has warnings. 'Apollo': Pin Welcome Message was left out: there is no message to pin.",
		],
	])('is why the only row %s', async (_how, only, hint) => {
		const { heard } = await run(world(), [only], { onError });
		expect(heard.hints).toEqual([hint]);
	});
});
