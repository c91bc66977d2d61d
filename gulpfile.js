const { spawn } = require('node:child_process');
const esbuild = require('esbuild');
const { rm } = require('node:fs/promises');
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
const bundle = () =>
	esbuild.build({
		entryPoints: [
			'nodes/GoogleChatSetupSpace/GoogleChatSetupSpace.node.ts',
			'nodes/GoogleChatSetupSpace/loadedAtRun.ts',
			'credentials/GoogleChatSpacesOAuth2Api.credentials.ts',
			'credentials/GoogleChatSpacesServiceAccountApi.credentials.ts',
		],
		outbase: '.',
		outdir: 'dist',
		bundle: true,
		external: ['n8n-workflow', '*/loadedAtRun'],
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		charset: 'utf8',
		// What is downloaded stays below 60 kB. The sources are in the repository, with provenance.
		minify: true,
		// A file that is loaded later is required as the others are.
		supported: { 'dynamic-import': false },
	});

const compile = series(checkTypes, bundle);

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
