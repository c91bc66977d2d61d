import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PACKAGE = 'n8n-nodes-google-chat-setup-space';
const CA_FILE = 'google-ca.pem';

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
	return {
		folder,
		// A process that was killed a moment ago may still be letting go of its files.
		remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
	};
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
