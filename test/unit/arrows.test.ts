import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const NODE = resolve(__dirname, '../../nodes/GoogleChatSetupSpace');
const CREDENTIALS = resolve(__dirname, '../../credentials');

/** Each source file with what it imports; `import type` is an arrow like any other. */
const files = [...sourcesIn(NODE), ...sourcesIn(CREDENTIALS)].map((path) => {
	const text = readFileSync(path, 'utf8');
	const imports = [...text.matchAll(/(?:from |import\()'([^']+)'/g)].map(([, from = '']) =>
		from.startsWith('.') ? placeOf(`${resolve(dirname(path), from)}.ts`) : from,
	);
	return { place: placeOf(path), imports, text };
});

function sourcesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => join(folder, name));
}

function placeOf(path: string): string {
	const inNode = relative(NODE, path);
	return inNode.startsWith('..') ? `credentials/${relative(CREDENTIALS, path)}` : inNode;
}

const importsFrom = (folder: RegExp) =>
	files
		.filter(({ place }) => folder.test(place))
		.flatMap(({ place, imports }) => imports.map((imported) => `${place} -> ${imported}`));

describe('the arrows of the node', () => {
	it('run from plan/ to nothing but plan/, and the names and shapes of chat/', () => {
		expect(
			importsFrom(/^plan\//).filter(
				(arrow) => !/-> (plan\/|chat\/(types|permissions)\.ts|node:crypto)/.test(arrow),
			),
		).toEqual([]);
	});

	it('run from run/ to run/, plan/ and chat/', () => {
		expect(importsFrom(/^run\//).filter((arrow) => !/-> (run|plan|chat)\//.test(arrow))).toEqual(
			[],
		);
	});

	it('run from chat/ to chat/ alone', () => {
		expect(
			importsFrom(/^chat\//).filter((arrow) => !/-> (chat\/|n8n-workflow|node:crypto)/.test(arrow)),
		).toEqual([]);
	});

	it('run from the credentials to chat/, and to what is loaded later', () => {
		expect(
			importsFrom(/^credentials\//).filter(
				(arrow) => !/-> (credentials\/|chat\/|loadedAtRun\.ts|n8n-workflow)/.test(arrow),
			),
		).toEqual([]);
	});

	it('keep n8n out of plan/ and run/', () => {
		expect(importsFrom(/^(plan|run)\//).filter((arrow) => arrow.endsWith('n8n-workflow'))).toEqual(
			[],
		);
	});

	it('keep the clock and chance out of plan/ and run/', () => {
		const users = files.filter(
			({ place, text }) =>
				/^(plan|run)\//.test(place) && /Date\.now|Math\.random|randomUUID|setTimeout/.test(text),
		);
		expect(users.map(({ place }) => place)).toEqual([]);
	});

	it('make no circle', () => {
		const graph = new Map(files.map(({ place, imports }) => [place, imports]));
		const circles: string[] = [];
		const visit = (place: string, path: string[]) => {
			if (path.includes(place))
				circles.push([...path.slice(path.indexOf(place)), place].join(' -> '));
			else for (const next of graph.get(place) ?? []) visit(next, [...path, place]);
		};
		for (const place of ['GoogleChatSetupSpace.node.ts', 'execute.ts']) visit(place, []);
		expect(circles).toEqual([]);
	});

	it.each([
		['reads parameters', /getNodeParameter/, [/^parameters\.ts$/]],
		['uses n8n’s helpers', /\.helpers\b/, [/^chat\/.*[tT]ransport\.ts$/, /^credentials\//]],
		['makes n8n’s errors', /new Node(Operation|Api)Error/, [/^nodeError\.ts$/]],
	])('let one place only do what %s', (_what, sign, places) => {
		const users = files.filter(({ text }) => sign.test(text)).map(({ place }) => place);
		expect(users.filter((place) => !places.some((allowed) => allowed.test(place)))).toEqual([]);
		expect(users.length).toBeGreaterThan(0);
	});
});
