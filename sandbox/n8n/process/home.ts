import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PACKAGE = 'n8n-nodes-google-chat-setup-space';
const CA_FILE = 'google-ca.pem';

/** Homes that nobody has removed yet: they go with this process, if it is given the time. */
const temporary = new Set<string>();
process.once('exit', () => {
	for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

/** One n8n's user folder, with our package in it as n8n itself installs community packages. */
export interface Home {
	folder: string;
	remove(): Promise<void>;
}

export interface HomeOptions {
	/** What `npm pack` made. */
	tarball: string;
	/** A user folder to begin with, see template.ts; else an empty one. */
	template?: string;
}

/** A fresh user folder in the system's folder for temporary files. */
export async function createHome({ tarball, template }: HomeOptions): Promise<Home> {
	const folder = await mkdtemp(join(tmpdir(), 'n8n-home-'));
	try {
		if (template) await cp(template, folder, { recursive: true });
		await installPackage(folder, tarball);
	} catch (error) {
		await rm(folder, { recursive: true, force: true });
		throw error;
	}
	temporary.add(folder);
	return {
		folder,
		// A process that was killed a moment ago may still be letting go of its files.
		remove: async () => {
			await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
			temporary.delete(folder);
		},
	};
}

/** A user folder that stays where it is, with this version of our package in it. */
export async function openHome(folder: string, tarball: string): Promise<Home> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	await installPackage(folder, tarball);
	return { folder, remove: () => Promise.resolve() };
}

/** Puts the packed node where n8n finds community packages, in place of an older one. */
export async function installPackage(home: string, tarball: string): Promise<void> {
	const target = join(home, '.n8n', 'nodes', 'node_modules', PACKAGE);
	await rm(target, { recursive: true, force: true });
	await mkdir(target, { recursive: true });
	await promisify(execFile)('tar', ['-xzf', tarball, '--strip-components=1'], { cwd: target });
}

/** Keeps the certificate that n8n is to trust in the user folder; gives its path. */
export async function writeCa(home: string, caPem: string): Promise<string> {
	const file = join(home, CA_FILE);
	await writeFile(file, caPem);
	return file;
}
