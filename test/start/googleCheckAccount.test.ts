import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Google, OWNER, startProxy, type RunningProxy } from '../../sandbox/google';
import { ensureHost, N8N_VERSIONS } from '../../sandbox/n8n/install/release';
import { N8n } from '../../sandbox/n8n/n8n';
import { accountFolder } from '../../sandbox/start/accountFolder';
import { typedCheck } from './typedCheck';

const [VERSION] = N8N_VERSIONS;
const LOGIN = { email: 'owner@example.com', password: 'N8-check-account' };
const SCOPES = ['chat.spaces', 'chat.memberships'].map(
	(name) => `https://www.googleapis.com/auth/${name}`,
);

let google: Google;
let proxy: RunningProxy;
let folder: string;
let refreshToken: string | undefined;

// The n8n of `npm start -- --google`, with an account in it that was connected an hour ago.
beforeAll(async () => {
	google = new Google({ quotas: { spaceWrites: Infinity, writesPerSpacePerSecond: Infinity } });
	proxy = await startProxy(google);
	folder = await mkdtemp(join(tmpdir(), 'google-account-test-'));
	await writeFile(join(folder, 'ca.pem'), proxy.caPem);
	const host = await ensureHost(VERSION);
	// The installed n8n is the machine's; the account is the test's own.
	const cache = join(folder, basename(dirname(host.folder)));
	await mkdir(cache);
	await symlink(host.folder, join(cache, basename(host.folder)));
	process.env.XDG_CACHE_HOME = folder;
	const keep = { folder: accountFolder(VERSION), login: LOGIN };
	const n8n = await N8n.start({ version: VERSION, google: proxy, keep });
	const issued = google.oauth.issueToken({ user: OWNER, scopes: SCOPES, expiresInSeconds: 0 });
	refreshToken = issued.refresh_token;
	await n8n.connectGoogle(issued);
	await n8n.stop();
});
afterAll(async () => {
	await proxy.stop();
	await rm(folder, { recursive: true, force: true });
});

it('npm run google:check takes the account of npm start -- --google', async () => {
	const { code, log, report } = await typedCheck(
		{ args: ['--colleague', 'nils@example.com', '--yes'] },
		{ proxy, folder },
	);
	expect(log).toMatch(/\d\d as assumed, 0 otherwise,/);
	expect(code).toBe(0);
	expect(google.calls('token.refresh')).toHaveLength(1);
	for (const text of [log, report]) expect(text).not.toContain(refreshToken);
});

it('which says what to do when Google has ended its sign-in', async () => {
	google.oauth.tokens.revoke(OWNER);
	const { code, log } = await typedCheck(
		{ args: ['--colleague', 'nils@example.com', '--yes'] },
		{ proxy, folder },
	);
	expect(log).toMatch(/^Google no longer accepts the sign-in of the account in n8n/m);
	expect(code).toBe(2);
});
