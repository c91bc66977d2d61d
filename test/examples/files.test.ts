import { readExamples } from '../../sandbox/start/examples';

const NOTE = 'n8n-nodes-base.stickyNote';
/** What n8n writes into an export, and what would lead to somebody's machine. */
const FOREIGN = /"credentials"|"instanceId"|localhost|127\.0\.0\.1|\/home\/|\/root\//;

describe.each([
	'spaces-from-csv.json',
	'incident-room.json',
	'members-grouped-into-spaces.json',
	'onboarding-direct-message.json',
	'project-space-from-form.json',
	'space-setup-by-ai-agent.json',
	'spaces-from-google-sheets.json',
	'spaces-from-uploaded-csv.json',
])('%s', (file) => {
	async function read() {
		const example = (await readExamples()).find((each) => each.file === file);
		if (!example) throw new Error(`examples/${file} is missing.`);
		return example.workflow;
	}

	it('explains itself in sticky notes', async () => {
		const { nodes } = await read();
		const notes = nodes.filter(({ type }) => type === NOTE);
		expect(notes.length).toBeGreaterThanOrEqual(2);
		for (const { parameters } of notes) {
			expect(parameters).toMatchObject({ content: expect.stringMatching(/^## /) });
		}
	});

	it("holds nobody's account, address or path", async () => {
		expect(JSON.stringify(await read())).not.toMatch(FOREIGN);
	});

	it('connects nodes that are there, each with an id of its own', async () => {
		const { nodes, connections } = await read();
		const names = nodes.map(({ name }) => name);
		const mentioned = Object.entries(connections).flatMap(([from, kinds]) => [
			from,
			...Object.values(kinds).flatMap((outputs) => outputs.flat().map(({ node }) => node)),
		]);
		expect(names).toEqual(expect.arrayContaining(mentioned));
		expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
	});
});

it('every example is tested', async () => {
	expect((await readExamples()).map(({ file }) => file)).toHaveLength(8);
});
