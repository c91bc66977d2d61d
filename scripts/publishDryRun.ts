/**
 * Shows what `npm publish` would send, and what is wrong with it, without sending anything.
 *
 *   npm run release:dry
 */
import { readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import process from 'node:process';

import { npm } from '../sandbox/n8n/install/npm';
import { packedFilesProblems } from '../sandbox/n8n/pack';

const ROOT = resolve(__dirname, '..');

/** The bound that the project has set itself: people install it into a running n8n. */
const LARGEST_TARBALL_BYTES = 60_000;
const KINDS_OF_FILE = ['.js', '.json', '.svg', '.png', '.md', ''];

/** What a secret looks like. The node's texts name the marks of a key, but never hold one. */
const SECRETS: ReadonlyArray<[what: string, pattern: RegExp]> = [
	['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----(?:\s|\\n)*[A-Za-z0-9+/]{40}/],
	['a Google access token', /\bya29\.[\w-]{20,}/],
	['a Google refresh token', /\b1\/\/0[\w-]{20,}/],
	['a Google client secret', /\bGOCSPX-[\w-]{20,}/],
	['a Google API key', /\bAIza[\w-]{35}/],
	['an npm token', /\bnpm_[A-Za-z0-9]{36}/],
	['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{22,})/],
];

interface Manifest {
	name: string;
	version: string;
}

/** What `npm pack --json` says of one package. Sizes in bytes. */
export interface Packed {
	filename: string;
	size: number;
	unpackedSize: number;
	files: Array<{ path: string; size: number }>;
}

/**
 * Everything that speaks against publishing this, one sentence each.
 * @param read the text of a file of the project
 */
export function publishProblems(
	manifest: Manifest,
	packed: Packed,
	read: (path: string) => string,
): string[] {
	const paths = packed.files.map(({ path }) => path);
	return [
		...packedFilesProblems(paths),
		...paths
			.filter((path) => !KINDS_OF_FILE.includes(extname(path)))
			.map((path) => `${path} is of a kind that nobody needs.`),
		...paths.flatMap((path) => secretsIn(path, read(path))),
		...versionProblems(manifest.version, read('CHANGELOG.md')),
		...(packed.size > LARGEST_TARBALL_BYTES
			? [`The tarball has ${packed.size} bytes; at most ${LARGEST_TARBALL_BYTES} are allowed.`]
			: []),
	];
}

const secretsIn = (path: string, text: string): string[] =>
	SECRETS.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${path} holds ${what}.`);

/** https://keepachangelog.com: `## [1.0.0] - 2026-11-23`, the newest one first. */
function versionProblems(version: string, changelog: string): string[] {
	const newest = /^## \[(\d[^\]]*)\] - \d{4}-\d{2}-\d{2}$/m.exec(changelog)?.[1];
	if (newest === undefined) return ['CHANGELOG.md has no entry of a version.'];
	return newest === version
		? []
		: [`package.json says ${version}, and the newest entry of CHANGELOG.md ${newest}.`];
}

async function pack(): Promise<Packed> {
	const { code, stdout, log } = await npm(
		['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'],
		ROOT,
	);
	if (code !== 0) throw new Error(`npm pack failed:\n${log}`);
	// npm 12 gives an object by package name where earlier ones give a list.
	const [packed] = Object.values(JSON.parse(stdout) as Packed[] | Record<string, Packed>);
	if (!packed) throw new Error(`npm pack did not say what it packed: ${stdout}`);
	return packed;
}

function table(packed: Packed): string {
	const width = String(packed.unpackedSize).length;
	return [
		...packed.files.map(({ path, size }) => `${String(size).padStart(width)}  ${path}`),
		`${String(packed.unpackedSize).padStart(width)}  bytes in ${packed.files.length} files`,
		`${String(packed.size).padStart(width)}  bytes packed, as ${packed.filename}`,
	].join('\n');
}

async function main(): Promise<void> {
	const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
	const manifest = JSON.parse(read('package.json')) as Manifest;
	const packed = await pack();
	process.stdout.write(`${table(packed)}\n\n`);
	const problems = publishProblems(manifest, packed, read);
	for (const problem of problems) process.stdout.write(`✗ ${problem}\n`);
	if (problems.length > 0) {
		process.exitCode = 1;
		return;
	}
	process.stdout.write(`✓ ${manifest.name} ${manifest.version} can be published.\n`);
}

if (require.main === module) void main();
