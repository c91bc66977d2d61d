const { spawn } = require('node:child_process');
const esbuild = require('esbuild');
const { readFile, rm, writeFile } = require('node:fs/promises');
const { transform } = require('@swc/core');
const { dest, parallel, series, src, watch } = require('gulp');

const SOURCES = ['nodes/**/*.ts', 'credentials/**/*.ts'];
// n8n serves icons from dist, and reads the codex and the output schema beside the compiled node.
const ASSETS = ['{nodes,credentials,icons}/**/*.{svg,png}', 'nodes/**/*.json'];

const clean = () => rm('dist', { recursive: true, force: true });

const checkTypes = () =>
	spawn(process.execPath, [require.resolve('typescript/bin/tsc'), '--noEmit'], {
		stdio: 'inherit',
	});

// One file for each thing that n8n loads, and one for what runs: many small ones weigh half as much
// again in the package, and load more slowly.
const ENTRIES = [
	'nodes/GoogleChatSetupSpace/GoogleChatSetupSpace.node',
	'nodes/GoogleChatSetupSpace/loadedAtRun',
	'credentials/GoogleChatSpacesOAuth2Api.credentials',
	'credentials/GoogleChatSpacesServiceAccountApi.credentials',
];

const bundle = () =>
	esbuild.build({
		entryPoints: ENTRIES.map((entry) => `${entry}.ts`),
		outbase: '.',
		outdir: 'dist',
		bundle: true,
		external: ['n8n-workflow', '*/loadedAtRun'],
		platform: 'node',
		format: 'esm',
		// Node 20 has all of it. By 'node20', esbuild would write regular expressions as longer texts.
		target: 'es2022',
		charset: 'utf8',
		minify: true,
	});

// What is downloaded stays below 60 kB. The sources are in the repository; releases have provenance.
const shrink = () =>
	Promise.all(
		ENTRIES.map(async (entry) => {
			const file = `dist/${entry}.js`;
			const { code } = await transform(await readFile(file, 'utf8'), {
				jsc: {
					target: 'es2022',
					minify: {
						// Statements stay apart: alike as they are, they pack better than chains of commas.
						// No regular expression here keeps a state between two uses, so each may stand where it is used.
						compress: {
							passes: 3,
							toplevel: true,
							module: true,
							sequences: false,
							unsafe_regexp: true,
						},
						mangle: { toplevel: true },
					},
				},
				minify: true,
				// A file that is loaded later is required as the others are.
				module: { type: 'commonjs', noInterop: true },
			});
			await writeFile(file, code);
		}),
	);

const compile = series(checkTypes, bundle, shrink);

// `encoding: false`: gulp 5 would otherwise re-encode PNGs as text and break them.
const assets = () => src(ASSETS, { base: '.', encoding: false }).pipe(dest('dist'));

const build = series(clean, parallel(compile, assets));

module.exports = {
	build,
	clean,
	watch: series(build, () => {
		watch(SOURCES, compile);
		watch(ASSETS, assets);
	}),
};
