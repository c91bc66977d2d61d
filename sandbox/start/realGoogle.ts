import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { requireFreePort } from '../n8n/process/freePort';
import { N8n } from '../n8n/n8n';
import { LoginRefused, type Login } from '../n8n/drive/rest';
import { Problem } from '../terminal/problem';
import { accountFolder } from './accountFolder';
import { readExamples } from './examples';
import type { StartOptions } from './options';
import { prepare } from './prepare';
import type { Shutdown } from './shutdown';
import { step } from './steps';

const LOGIN_FILE = 'login.json';
const PASSWORD_BYTES = 9;

/**
 * `npm start -- --google`: n8n with our node and the real Google. Its user folder stays, since the
 * person's own credential is in it.
 */
export async function runWithGoogle(options: StartOptions, shutdown: Shutdown): Promise<void> {
	await requireFreePort(options.port);
	const { version, tarball } = await prepare(options);
	const folder = accountFolder(version);
	const login = await readLogin(folder);
	const n8n = await step(`Starting n8n ${version}`, async () => {
		const keep = { folder, login };
		const started = await N8n.start({ version, tarball, port: options.port, keep });
		shutdown.add(() => started.stop());
		return started;
	}).catch((error: unknown) => {
		if (!(error instanceof LoginRefused)) throw error;
		throw new Problem(
			`The password in ${join(folder, LOGIN_FILE)} is not n8n's any more. Write the right one there, then start again.`,
		);
	});
	await importMissing(n8n);
	console.log(`
n8n's editor is open: ${n8n.url}
    log in with ${login.email} and the password ${login.password}

Google is the real one. What it needs of you, once, is in docs/setup.md; the redirect URL
for the OAuth client is ${n8n.url}/rest/oauth2-credential/callback
Your workflows and credentials stay in ${folder}

Press Ctrl-C to stop.`);
}

/** The owner of the kept n8n, made at the first start: its password guards a real account. */
async function readLogin(folder: string): Promise<Login> {
	const file = join(folder, LOGIN_FILE);
	try {
		return JSON.parse(await readFile(file, 'utf8')) as Login;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	}
	// n8n wants eight characters or more with a capital and a digit among them.
	const password = `N8-${randomBytes(PASSWORD_BYTES).toString('base64url')}`;
	const login = { email: 'owner@example.com', password };
	await mkdir(folder, { recursive: true, mode: 0o700 });
	await writeFile(file, JSON.stringify(login), { mode: 0o600 });
	return login;
}

/** Examples that are not there by name; those that are may have been changed by the person. */
async function importMissing(n8n: N8n): Promise<void> {
	const there = await n8n.rest.get<Array<{ name: string }>>('/workflows');
	const names = new Set(there.map(({ name }) => name));
	for (const { workflow } of await readExamples()) {
		if (!names.has(workflow.name)) await n8n.save(workflow);
	}
}
