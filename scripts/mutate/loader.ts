import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { Script } from 'node:vm';

import { transformSync } from '@swc/core';

import { KeyPairs } from './keyPairs';

/** A file of the project, ready to be run as often as one likes. */
interface Compiled {
	run: Body;
	/** The files of the project that it loads, by what it calls them. */
	loads: ReadonlyMap<string, string>;
	/** For packages, and for what is no TypeScript. */
	require: NodeJS.Require;
}

type Body = (
	module: { exports: unknown },
	exports: unknown,
	require: (id: string) => unknown,
	dirname: string,
	filename: string,
) => void;

/** A file with a change in it. */
export interface Changed {
	path: string;
	text: string;
}

const LOADED = /\brequire\("(\.[^"]*)"\)/g;

/**
 * Loads files of the project anew each time, and each package once: a change of one file is there
 * at once, and what takes long to load is not loaded again.
 */
export class Loader {
	private readonly compiled = new Map<string, Compiled>();
	private readonly keyPairs = new KeyPairs();
	private readonly reached = new Map<string, ReadonlySet<string>>();

	/** Runs a file and all that it loads, by paths from the root of the file system. */
	load(entry: string, changed?: Changed): void {
		const code = changed === undefined ? undefined : compile(resolve(changed.path), changed.text);
		const loaded = new Map<string, { exports: unknown }>();
		const need = (path: string): unknown => {
			const known = loaded.get(path);
			if (known !== undefined) return known.exports;
			const module = { exports: {} as unknown };
			loaded.set(path, module);
			const { run, loads, require } =
				code !== undefined && path === changed?.path ? code : this.of(path);
			const own = (id: string): unknown => {
				const file = loads.get(id);
				if (file !== undefined) return need(file);
				return id === 'node:crypto' ? this.keyPairs.cryptoFor(path) : require(id);
			};
			run(module, module.exports, own, dirname(path), path);
			return module.exports;
		};
		need(entry);
	}

	/** All files that are loaded with this one, itself among them. */
	reachedBy(entry: string): ReadonlySet<string> {
		const known = this.reached.get(entry);
		if (known !== undefined) return known;
		const reached = new Set<string>();
		const visit = (path: string): void => {
			if (reached.has(path)) return;
			reached.add(path);
			for (const file of this.of(path).loads.values()) visit(file);
		};
		visit(entry);
		this.reached.set(entry, reached);
		return reached;
	}

	private of(path: string): Compiled {
		const known = this.compiled.get(path);
		if (known !== undefined) return known;
		const compiled = compile(path, readFileSync(path, 'utf8'));
		this.compiled.set(path, compiled);
		return compiled;
	}
}

/** As jest has it compiled: see jest.config.js. */
function compile(path: string, text: string): Compiled {
	const { code } = transformSync(text, {
		filename: path,
		configFile: false,
		swcrc: false,
		jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
		module: { type: 'commonjs' },
	});
	const wrapped = `(function (module, exports, require, __dirname, __filename) {${code}\n})`;
	const loads = new Map<string, string>();
	for (const [, id = ''] of code.matchAll(LOADED)) {
		const file = fileOf(resolve(dirname(path), id));
		if (file !== undefined) loads.set(id, file);
	}
	const run = new Script(wrapped, { filename: path }).runInThisContext() as Body;
	return { run, loads, require: createRequire(path) };
}

const fileOf = (path: string): string | undefined =>
	[`${path}.ts`, `${path}/index.ts`, path].find((each) => each.endsWith('.ts') && existsSync(each));
