import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { withInstallLock } from './install/installLock';
import { npm } from './install/npm';
import { Problem } from '../terminal/problem';

const ROOT = join(__dirname, '../..');
const CACHE = join(ROOT, 'node_modules', '.cache', 'n8n-nodes-google-chat-setup-space');
/** All that decides what is in the package. */
const SOURCES = [
	'nodes',
	'credentials',
	'icons',
	'package.json',
	'tsconfig.json',
	'gulpfile.js',
	'index.js',
	'README.md',
	'LICENSE',
];
/** What people are to get, and nothing else. */
const ALLOWED = /^(dist\/.+|index\.js|package\.json|README\.md|LICENSE)$/;
/** What n8n looks for, or people do. npm leaves out in silence what is not there. */
export const REQUIRED = [
	'package.json',
	'index.js',
	'README.md',
	'LICENSE',
	'dist/nodes/GoogleChatSetupSpace/GoogleChatSetupSpace.node.js',
	'dist/nodes/GoogleChatSetupSpace/loadedAtRun.js',
	'dist/nodes/GoogleChatSetupSpace/GoogleChatSetupSpace.node.json',
	'dist/nodes/GoogleChatSetupSpace/__schema__/v1.0.0.json',
	'dist/credentials/GoogleChatSpacesOAuth2Api.credentials.js',
	'dist/credentials/GoogleChatSpacesServiceAccountApi.credentials.js',
	'dist/icons/googleChatSetupSpace.svg',
	'dist/icons/googleChatSetupSpace.dark.svg',
];
const TARBALL = 'package.tgz';

/**
 * Builds and packs this checkout as `npm publish` would; gives the tarball's path. The same
 * sources are packed once, however many processes ask.
 * @throws {Problem} when the build fails.
 * @throws {Error} when the package holds what it should not.
 */
export async function packNode(): Promise<string> {
	const folder = join(CACHE, `pack-${await hashOf(SOURCES.map((name) => join(ROOT, name)))}`);
	const tarball = join(folder, TARBALL);
	if (existsSync(tarball)) return tarball;
	await mkdir(CACHE, { recursive: true });
	await withInstallLock(join(CACHE, 'pack.lock'), async () => {
		if (existsSync(tarball)) return;
		const packing = join(CACHE, `packing-${randomUUID()}`);
		await mkdir(packing);
		try {
			await buildAndPack(packing);
			await removeOlder();
			await rename(packing, folder);
		} finally {
			await rm(packing, { recursive: true, force: true });
		}
	});
	return tarball;
}

/**
 * What is wrong with the list of files in the package, one sentence each.
 */
export function packedFilesProblems(files: string[]): string[] {
	return [
		...files.filter((file) => !ALLOWED.test(file)).map((file) => `${file} should not be packed.`),
		...REQUIRED.filter((file) => !files.includes(file)).map((file) => `${file} is missing.`),
	];
}

async function buildAndPack(folder: string): Promise<void> {
	const build = await npm(['run', 'build'], ROOT);
	if (build.code !== 0) throw buildProblem(build.log);
	const packed = await npm(
		['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder],
		ROOT,
	);
	if (packed.code !== 0) throw new Error(`npm pack failed:\n${packed.log}`);
	const { filename, files } = packReport(packed.stdout);
	const problems = packedFilesProblems(files.map(({ path }) => path));
	if (problems.length > 0) throw new Error(`The package is not right. ${problems.join(' ')}`);
	await rename(join(folder, filename), join(folder, TARBALL));
}

function buildProblem(log: string): Problem {
	const first = log.split('\n').find((line) => /\berror\b/i.test(line)) ?? 'it does not say why';
	return new Problem(
		`The node could not be built: ${first.trim().replace(/\.$/, '')}. "npm run build" shows all of it.`,
	);
}

interface PackReport {
	filename: string;
	files: Array<{ path: string }>;
}

/** npm 12 and later give an object by package name where earlier ones give a list. */
function packReport(stdout: string): PackReport {
	const [report] = Object.values(JSON.parse(stdout) as PackReport[] | Record<string, PackReport>);
	if (!report) throw new Error(`npm pack did not say what it packed: ${stdout}`);
	return report;
}

async function removeOlder(): Promise<void> {
	for (const name of await readdir(CACHE)) {
		if (name.startsWith('pack-')) await rm(join(CACHE, name), { recursive: true, force: true });
	}
}

/** One hash over the names and contents of files and folders; those that are not there count as empty. */
async function hashOf(paths: string[]): Promise<string> {
	const hash = createHash('sha256');
	const add = async (path: string): Promise<void> => {
		if (!existsSync(path)) return;
		if ((await stat(path)).isDirectory()) {
			for (const name of (await readdir(path)).sort()) await add(join(path, name));
		} else {
			hash.update(`${path}\0`).update(await readFile(path));
		}
	};
	for (const path of paths) await add(path);
	return hash.digest('hex').slice(0, 16);
}
