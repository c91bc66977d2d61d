import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../install/release';
import { withInstallLock } from '../install/installLock';
import { startN8n } from './instance';
import { Rest, type Login } from '../drive/rest';

/** Who owns every sandboxed n8n. It listens on loopback, holds made-up data and is thrown away. */
export const OWNER: Login = { email: 'owner@example.com', password: 'Sandbox-1' };
/** The same in the template and its copies, since the template's database is bound to it. */
export const ENCRYPTION_KEY = 'sandbox';

const NAME = 'template-home';

/**
 * A user folder of this n8n with its database migrated and its owner set up, made once per host
 * and copied for every run: it saves each start ten seconds.
 */
export async function templateHome(host: Host): Promise<string> {
	const template = join(host.folder, NAME);
	if (existsSync(template)) return template;
	await withInstallLock(`${template}.lock`, async () => {
		if (existsSync(template)) return;
		await removeLeftOvers(host.folder);
		const building = `${template}.making-${randomUUID()}`;
		await mkdir(building);
		try {
			await makeTemplate(host, building);
			await rename(building, template);
		} catch (error) {
			await rm(building, { recursive: true, force: true });
			throw error;
		}
	});
	return template;
}

async function makeTemplate(host: Host, home: string): Promise<void> {
	const n8n = await startN8n({ host, home, encryptionKey: ENCRYPTION_KEY });
	try {
		await new Rest(n8n.url).logIn(OWNER);
	} finally {
		await n8n.stop();
	}
}

async function removeLeftOvers(folder: string): Promise<void> {
	for (const name of await readdir(folder)) {
		if (name.startsWith(`${NAME}.making-`)) await rm(join(folder, name), { recursive: true });
	}
}
