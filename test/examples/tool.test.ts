import { errors } from '../../sandbox/google';
import { TOOL_TYPE, type WorkflowNode } from '../../sandbox/n8n/drive/workflow';
import { ToolClient, toolServer, type ToolAnswer } from './toolClient';
import { example, World } from './world';

const PATH = 'spaces';
/** The same tool, as n8n sets it up first: it stops at an error, and n8n tries again. */
const RETRIED_PATH = 'retried';
const TOOL = 'Set_Up_Google_Chat_Space';
const CALL = { displayName: 'Launch', members: 'ada@example.com' };
/** The node itself tries four times; then it is n8n's Retry On Fail that tries again. */
const ATTEMPTS_OF_THE_NODE = 4;

let world: World;
let client: ToolClient;
let retried: ToolClient;

beforeAll(async () => {
	world = await World.start();
	const { nodes } = await example('space-setup-by-ai-agent.json');
	const tool = nodes.find(({ type }) => type === TOOL_TYPE);
	if (!tool) throw new Error('The example has no tool.');
	const serve = async (path: string, node: WorkflowNode) => {
		const { id } = await world.save(toolServer(path, node));
		await world.n8n.publish(id);
		return await ToolClient.connect(world.n8n, path);
	};
	client = await serve(PATH, tool);
	retried = await serve(RETRIED_PATH, { ...tool, onError: 'stopWorkflow', retryOnFail: true });
});

beforeEach(() => world.reset());
afterEach(() => expect(world.problems()).toEqual([]));
afterAll(async () => {
	await client?.close();
	await retried?.close();
	await world?.stop();
});

describe('the node as a tool', () => {
	it('is told to a model by name, use, and fields that say what to put there', async () => {
		const [tool, ...others] = await client.tools();
		expect(others).toEqual([]);
		expect(tool).toMatchObject({
			name: TOOL,
			description:
				'Sets up a space, a group chat or a direct message in Google Chat and brings people in. Gives its link as spaceUri. Call it once for each space.',
			inputSchema: {
				properties: {
					spaceType: {
						type: 'string',
						description: expect.stringMatching(/"space".*"group chat".*"DM"/),
						default: 'space',
					},
					displayName: { type: 'string', description: expect.stringContaining('128') },
					members: { type: 'string', description: expect.stringContaining('commas') },
				},
				required: ['members'],
			},
		});
		expect(Object.keys(tool?.inputSchema.properties ?? {})).toHaveLength(3);
	});

	it('sets up what it is called with and gives the link', async () => {
		const { isError, text } = await client.call(TOOL, {
			displayName: 'Launch',
			members: 'ada@example.com, ben@example.com',
		});
		expect(isError).toBe(false);
		const [space] = world.google.spaces();
		expect(space).toMatchObject({ displayName: 'Launch', spaceType: 'SPACE' });
		expect(JSON.parse(text)).toMatchObject([
			{ displayName: 'Launch', spaceUri: expect.stringContaining(idOf(space)), created: true },
		]);
	});

	it("takes a model's words for the other kinds", async () => {
		await client.call(TOOL, { spaceType: 'DM', members: 'ada@example.com' });
		await client.call(TOOL, {
			spaceType: 'group chat',
			members: 'ada@example.com, ben@example.com',
		});
		const types = world.google.spaces().map(({ spaceType }) => spaceType);
		expect(types).toEqual(['DIRECT_MESSAGE', 'GROUP_CHAT']);
	});

	it.each([
		[
			{ displayName: 'Launch', members: 'Karin' },
			/'Karin' is not an email address or a user ID.*Nothing was sent/s,
		],
		[{ members: 'ada@example.com' }, /Display Name is missing/],
		[
			{ spaceType: 'group chat', members: 'ada@example.com' },
			/a group chat needs 2 to 49 people besides you, and Members names 1/,
		],
		[{ spaceType: 'room with a view', displayName: 'Launch', members: '' }, /Space Type/],
		[
			{ displayName: 'Launch', members: 'nobody.here@example.com' },
			/Google Chat knows nobody by 'nobody\.here@example\.com'/,
		],
	])('answers %j in words that a model can act on', async (given, words) => {
		const error = failureIn(await client.call(TOOL, given));
		expect(error).toMatch(words);
		expect(error).not.toMatch(/<a |<br>|&quot;/);
		expect(world.google.spaces()).toEqual([]);
	});

	it('says in the same sentence what to do about a refusal of Google', async () => {
		world.google.faults.on({ method: 'spaces.setup' }, errors.appNotConfigured());
		const error = failureIn(await client.call(TOOL, CALL));
		expect(error).toContain('https://console.cloud.google.com/');
	});

	it('makes two spaces of two calls, even of equal ones', async () => {
		const given = { displayName: 'Launch', members: 'ada@example.com' };
		await client.call(TOOL, given);
		await client.call(TOOL, { ...given, displayName: 'Landing' });
		await client.call(TOOL, given);
		expect(world.google.spaces().map(({ displayName }) => displayName)).toEqual([
			'Launch',
			'Landing',
			'Launch',
		]);
	});

	it('tells the model not to call again where the space may be there', async () => {
		world.google.faults.on({ method: 'spaces.setup' }, 'lostAnswer');
		const error = failureIn(await client.call(TOOL, CALL));
		expect(error).toContain('may exist already: do not call again, and say so.');
		expect(world.google.spaces()).toHaveLength(1);
	});
});

describe("the node as a tool with On Error set to 'Stop Workflow'", () => {
	it('gives its error as the one of the call', async () => {
		const { isError, text } = await retried.call(TOOL, { ...CALL, members: 'Karin' });
		expect(isError).toBe(true);
		expect(text).toMatch(/'Karin' is not an email address or a user ID/);
	});

	it('makes one space of a call that n8n tries again after its answers were lost', async () => {
		const lost = { method: 'spaces.setup', times: ATTEMPTS_OF_THE_NODE };
		world.google.faults.on(lost, 'lostAnswer');
		const { isError, text } = await retried.call(TOOL, CALL);
		expect(world.google.calls('spaces.setup')).toHaveLength(ATTEMPTS_OF_THE_NODE + 1);
		expect(isError).toBe(false);
		expect(world.google.spaces()).toHaveLength(1);
		expect(text).toContain(idOf(world.google.spaces()[0]));
	});
});

/** What a model reads of a call that could not be carried out. */
function failureIn({ isError, text }: ToolAnswer): string {
	// The call itself went well; what it brings back is an item with the error.
	expect(isError).toBe(false);
	const [item, ...others] = JSON.parse(text) as Array<{ error: string; details: string }>;
	expect(others).toEqual([]);
	return item?.error ?? '';
}

const idOf = (space: { name: string } | undefined) => space?.name.replace('spaces/', '') ?? '-';
