import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExamples } from '../../sandbox/start/examples';

const README = readFileSync(join(__dirname, '../../examples/README.md'), 'utf8');
const NOTE = 'n8n-nodes-base.stickyNote';
/** Nodes that sign in somewhere, so that whoever imports the workflow has to choose a credential. */
const SIGNS_IN = /googleChatSetupSpace|googleSheets|\.lm[A-Z]/;
/** What n8n writes into an export, and what would lead to somebody's machine. */
const FOREIGN = /"credentials"|"instanceId"|localhost|127\.0\.0\.1|\/home\/|\/root\//;

const EXAMPLES = [
	'spaces-from-csv.json',
	'incident-room.json',
	'members-grouped-into-spaces.json',
	'onboarding-direct-message.json',
	'project-space-from-form.json',
	'space-setup-by-ai-agent.json',
	'spaces-from-google-sheets.json',
	'spaces-from-uploaded-csv.json',
	'spaces-that-follow-a-sheet.json',
];

describe.each(EXAMPLES)('%s', (file) => {
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

	it('begins with each node in which a credential is to be chosen', async () => {
		const { nodes } = await read();
		const [note] = nodes.filter(({ type }) => type === NOTE);
		const { content } = note?.parameters as { content: string };
		const [, toBegin = ''] = /^## .*\n(\*\*To begin:\*\* .*)$/m.exec(content) ?? [];
		const signingIn = nodes.filter(({ type }) => SIGNS_IN.test(type));
		expect(signingIn).not.toEqual([]);
		for (const { name } of signingIn) expect(toBegin).toContain(`**${name}**`);
	});

	it('is explained in the README, with its picture and with what to begin with', async () => {
		const { nodes } = await read();
		const name = file.replace('.json', '');
		const part = README.split(/^## /m).find((each) => each.includes(`](${file})`)) ?? '';
		expect(part).toContain(`../docs/pictures/example-${name}.png`);
		const [, toBegin = ''] = /^To begin: ([^]*?)\n\n/m.exec(part) ?? [];
		for (const { name: node } of nodes.filter(({ type }) => SIGNS_IN.test(type))) {
			expect(toBegin.replaceAll('\n', ' ')).toContain(`**${node}**`);
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
	expect((await readExamples()).map(({ file }) => file).sort()).toEqual([...EXAMPLES].sort());
});
