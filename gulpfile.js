const { spawn } = require('node:child_process');
const { rm } = require('node:fs/promises');
const { dest, parallel, series, src, watch } = require('gulp');

const SOURCES = ['nodes/**/*.ts', 'credentials/**/*.ts'];
// n8n serves icons from dist, and reads the codex and the output schema beside the compiled node.
const ASSETS = ['{nodes,credentials,icons}/**/*.{svg,png}', 'nodes/**/*.json'];

const clean = () => rm('dist', { recursive: true, force: true });

const compile = () =>
	spawn(process.execPath, [require.resolve('typescript/bin/tsc')], { stdio: 'inherit' });

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
