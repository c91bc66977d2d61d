import type { GoogleRequest } from '../../sandbox/google';
import type { Workflow } from '../../sandbox/n8n/drive/workflow';
import { GEMINI_HOST, ScriptedGemini } from './gemini';
import { World } from './world';

const MODEL = 'Google Gemini Chat Model';
const WISH = 'Open a space for the launch with Ada and Ben';

const CALL = { displayName: 'Launch', members: 'ada@example.com, ben@example.com' };

const model = new ScriptedGemini(CALL);
let world: World;

beforeAll(async () => {
	const hosts = { [GEMINI_HOST]: (request: GoogleRequest) => model.handle(request) };
	// The model's client uses Node's own fetch, which takes the proxy only where it is told to.
	world = await World.start(hosts, { NODE_USE_ENV_PROXY: '1' });
});

beforeEach(() => {
	world.reset();
	model.args = CALL;
});
afterEach(() => expect(world.problems()).toEqual([]));
afterAll(() => world?.stop());

/** The example with a model's account, and with what a person types into its chat. */
async function asked(workflow: Workflow): Promise<Workflow> {
	const account = await world.n8n.addCredential('googlePalmApi', 'Gemini account', {
		host: `https://${GEMINI_HOST}`,
		apiKey: 'stand-in',
	});
	return {
		...workflow,
		nodes: workflow.nodes.map((node) =>
			node.name === MODEL ? { ...node, credentials: { googlePalmApi: account } } : node,
		),
		pinData: { Chat: [{ json: { sessionId: 'one', action: 'sendMessage', chatInput: WISH } }] },
	};
}

describe('space-setup-by-ai-agent.json', () => {
	it('sets up what a person asks for, by way of the model, and answers with the link', async () => {
		const execution = await world.run(await asked(await world.add('space-setup-by-ai-agent.json')));
		expect(execution.error).toBeUndefined();
		expect(model.heard[0]?.tools?.[0]?.functionDeclarations).toMatchObject([
			{ name: 'Set_Up_Google_Chat_Space', description: expect.stringContaining('Google Chat') },
		]);
		const [space, ...others] = world.google.spaces();
		expect(others).toEqual([]);
		expect(space).toMatchObject({ displayName: 'Launch' });
		expect(space?.members).toHaveLength(3);
		const output = execution.node('AI Agent').items[0]?.[0]?.json.output;
		expect(output).toContain(space?.name.replace('spaces/', 'https://chat.google.com/room/'));
	});

	it('lets the model read why a call failed and what to change, our own check as well as a refusal', async () => {
		const workflow = await asked(await world.add('space-setup-by-ai-agent.json'));
		const answerTo = async (members: string) => {
			model.args = { ...CALL, members };
			const execution = await world.run(workflow);
			expect(execution.error).toBeUndefined();
			return execution.node('AI Agent').items[0]?.[0]?.json.output;
		};
		expect(await answerTo('not an address')).toMatch(
			/'not an address' is not an email address or a user ID \(Members\).*Nothing was sent/s,
		);
		expect(await answerTo('nobody.here@example.com')).toMatch(
			/Google Chat knows nobody by 'nobody\.here@example\.com'.*typing mistakes/s,
		);
		expect(world.google.spaces()).toEqual([]);
	});
});
