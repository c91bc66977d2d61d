import { createRequire } from 'node:module';

/** What the node and most tests use, each in its own file of the package. */
const FILES: ReadonlyMap<string | symbol, string> = new Map([
	['NodeApiError', 'errors/node-api.error.js'],
	['NodeConnectionTypes', 'interfaces.js'],
	['NodeOperationError', 'errors/node-operation.error.js'],
]);
const WHOLE = 'index.js';

const load = createRequire(__filename);
const loaded = (file: string) => load(`n8n-workflow/dist/cjs/${file}`) as object;

/**
 * `n8n-workflow` itself, of which a file is loaded when something in it is first used: in the place of
 * the package by jest.config.js. Jest loads a package anew for each file of tests, and the whole of this
 * one takes longer than what most of them test.
 */
export = new Proxy(
	{ __esModule: true },
	{
		get: (own, name) =>
			name in own
				? Reflect.get(own, name)
				: (Reflect.get(loaded(FILES.get(name) ?? WHOLE), name) as unknown),
		has: (own, name) => name in own || FILES.has(name) || name in loaded(WHOLE),
	},
);
