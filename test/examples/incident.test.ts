import { errors } from '../../sandbox/google';
import { World } from './world';

const INCIDENT = {
	id: '4711',
	title: 'Checkout is down',
	severity: 1,
	lead: 'ada@example.com',
	responders: ['ben@example.com', 'blocker@example.com', 'nobody.here@example.com'],
	runbook: 'https://example.com/runbook',
};
const POLL_MS = 100;

let world: World;

beforeAll(async () => {
	world = await World.start();
	const { id } = await world.add('incident-room.json');
	await world.n8n.publish(id);
});

beforeEach(() => world.reset());
afterEach(() => expect(world.problems()).toEqual([]));
afterAll(() => world?.stop());

/** Posts as an alerting would; a webhook that was published a moment ago may be unknown yet. */
async function alert(incident: object): Promise<{ status: number; body: Record<string, unknown> }> {
	const answer = await fetch(`${world.n8n.url}/webhook/incident`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(incident),
	});
	if (answer.status === 404) {
		await new Promise((resolve) => setTimeout(resolve, POLL_MS));
		return await alert(incident);
	}
	return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

const rooms = () => world.google.spaces().filter(({ spaceType }) => spaceType === 'SPACE');
const chats = () => world.google.spaces().filter(({ spaceType }) => spaceType === 'DIRECT_MESSAGE');

describe('incident-room.json', () => {
	it('opens a room with the lead as owner and the runbook pinned, and answers with its link', async () => {
		const { status, body } = await alert(INCIDENT);
		expect(status).toBe(200);
		const [room] = rooms();
		expect(body).toMatchObject({
			room: expect.stringContaining(String(room?.name.replace('spaces/', '/room/'))),
			members: { requested: 4, joined: 2, invited: 0 },
		});
		expect(room?.displayName).toBe('Incident 4711: Checkout is down');
		const lead = room?.members.find(({ email }) => email === INCIDENT.lead);
		expect(lead?.role).toBe('ROLE_MANAGER');
		expect(room?.pins).toEqual([room?.messages[0]?.name]);
		expect(room?.messages[0]?.text).toContain('Runbook: https://example.com/runbook');
	});

	it('tells the lead who is missing, once', async () => {
		await alert(INCIDENT);
		await alert(INCIDENT);
		await until(() => chats()[0]?.messages.length === 1);
		expect(rooms()).toHaveLength(1);
		expect(chats()[0]?.messages.map(({ text }) => text)).toEqual([
			expect.stringContaining('blocker@example.com'),
		]);
	});

	it('answers with what to do, as plain text, where there is no room', async () => {
		world.google.faults.on({ method: 'spaces.setup' }, errors.chatTurnedOff());
		const { status, body } = await alert(INCIDENT);
		expect(status).toBe(503);
		expect(body).toEqual({
			problem: 'Google Chat is turned off for the account that sets up the space',
			whatToDo: expect.stringMatching(
				/^In a company or school, .*\. Open the Admin console: https:\/\/admin\.google\.com\/ac\/appslist\/core Google's own words: Google Chat is [^&]*$/,
			),
		});
		expect(body.whatToDo).not.toMatch(/[<>]|&\w+;/);
		expect(world.google.spaces()).toEqual([]);
	});
});

async function until(isSo: () => boolean): Promise<void> {
	while (!isSo()) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
}
