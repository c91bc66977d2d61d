import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Google, OWNER, startProxy, type RunningProxy } from '../../sandbox/google';
import { askable, tokenFor } from '../sandbox/check/worlds';
import { typedCheck, type TypedCheck } from './typedCheck';

const LONGER_THAN_THE_CHECK_MS = 28_000;
const COLLEAGUE = 'nils@example.com';

let google: Google;
let proxy: RunningProxy;
let folder: string;

beforeAll(async () => {
	google = new Google({ quotas: { spaceWrites: Infinity, writesPerSpacePerSecond: Infinity } });
	proxy = await startProxy(google);
	folder = await mkdtemp(join(tmpdir(), 'google-check-test-'));
	await writeFile(join(folder, 'ca.pem'), proxy.caPem);
});
afterAll(async () => {
	await proxy.stop();
	await rm(folder, { recursive: true, force: true });
});
afterEach(() => {
	google.reset();
});

/** The check, behind the stand-in. */
const typed = (command: TypedCheck) => typedCheck(command, { proxy, folder });

/** Waits for what comes within seconds. */
async function until(came: () => boolean): Promise<void> {
	const end = Date.now() + LONGER_THAN_THE_CHECK_MS;
	while (!came() && Date.now() < end) await new Promise((wake) => setTimeout(wake, 20));
	expect(came()).toBe(true);
}

const spacesAtGoogle = () => google.spaces().filter(({ spaceType }) => spaceType === 'SPACE');

/** The check with all that can be given to it. */
function everything(token = tokenFor(google)): TypedCheck & { token: string } {
	const { colleagueToken = '', another, group, blocked, outsider, inviter } = askable(google);
	const given = { colleague: COLLEAGUE, another, group, blocked, outsider, inviter };
	const args = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value ?? '']);
	return {
		token,
		args: [...args, '--app-in-direct-message', '--yes'],
		env: { GOOGLE_CHAT_ACCESS_TOKEN: token, GOOGLE_CHAT_COLLEAGUE_TOKEN: colleagueToken },
	};
}

/** The check with a token and a colleague, and no more. */
const plain = (token: string, ...args: string[]): TypedCheck => ({
	args: ['--colleague', COLLEAGUE, ...args],
	env: { GOOGLE_CHAT_ACCESS_TOKEN: token },
});

describe('npm run google:check', () => {
	it('finds the stand-in as assumed throughout, and leaves none of its spaces there', async () => {
		const { token, ...command } = everything();
		const { code, log, report } = await typed(command);
		expect(log).toMatch(/3\d as assumed, 0 otherwise, \d not asked\./);
		expect(log).toMatch(/\d+ spaces were made and removed again\./);
		expect(code).toBe(0);
		expect(log).toMatch(/makes at most 20 spaces.*removes the spaces/s);
		expect(google.violations).toEqual([]);
		expect(spacesAtGoogle()).toEqual([]);
		expect(log).not.toContain(token);
		for (const secret of [token, '@', 'example.com', 'sandbox-access', 'AAQA', 'Nils', OWNER]) {
			expect(report).not.toContain(secret);
		}
	});

	it('finds the one thing that is otherwise, and says where it stands and what it changes', async () => {
		google.behaviour.memberAlreadyIn = 200;
		const { code, log, report } = await typed(everything());
		expect(code).toBe(1);
		expect(log).toMatch(/^memberAlreadyIn +OTHERWISE: 200/m);
		expect(log).toMatch(/ 1 otherwise,/);
		expect(log).toContain('sandbox/google/beliefs/members.ts. What the node does then: It takes');
		expect(report).toMatch(/^\| memberAlreadyIn \| 409 \| otherwise \| 200 \|/m);
	});

	it('asks before it begins, and lists what the token may not remove', async () => {
		const token = tokenFor(google, OWNER, ['chat.spaces', 'chat.memberships']);
		const no = await typed({ ...plain(token), input: 'no\n' });
		expect(no.log).toMatch(/Begin\? \(yes or no\).*Nothing was asked\./s);
		expect(google.log).toEqual([]);
		const nobody = await typed(plain(token));
		expect(nobody.log).toContain('Nothing was asked.');

		const { code, log } = await typed({ ...plain(token), input: 'yes\n' });
		expect(code).toBe(0);
		expect(log).toMatch(/hiddenMembers +not asked +needs GOOGLE_CHAT_COLLEAGUE_TOKEN/);
		const links = log.match(/https:\/\/chat\.google\.com\/room\/\w+/g) ?? [];
		expect(links).toHaveLength(spacesAtGoogle().length);
		expect(links.length).toBeGreaterThan(3);
	});

	it('lists what is left though its report cannot be written', async () => {
		const token = tokenFor(google, OWNER, ['chat.spaces']);
		const { code, log } = await typed(plain(token, '--yes', '--out', folder));
		expect(log.match(/https:\/\/chat\.google\.com\/room\/\w+/g)).toHaveLength(
			spacesAtGoogle().length,
		);
		expect(log).toContain(`The report cannot be written to ${folder} (EISDIR): --out names`);
		expect(log).not.toContain('Unexpected');
		expect(code).toBe(0);
	});

	it('removes what it has made where its terminal is closed', async () => {
		google.latencyMs = 100;
		await typed({
			...plain(tokenFor(google), '--yes'),
			until: () => google.calls('spaces.setup').length > 2,
			signal: 'SIGHUP',
		});
		await until(() => spacesAtGoogle().length === 0);
		expect(google.calls('spaces.delete').length).toBeGreaterThan(1);
		expect(google.calls('spaces.setup').length).toBeLessThan(6);
	});

	it('ends at Ctrl-C with a sentence, and lists what it has made', async () => {
		const token = tokenFor(google, OWNER, ['chat.spaces', 'chat.memberships']);
		google.latencyMs = 300;
		const { code, log } = await typed({
			...plain(token, '--yes'),
			until: () => google.calls('spaces.setup').length > 2,
		});
		expect(log).toContain('The check was broken off.');
		expect(code).toBe(130);
		expect(google.spaces().length).toBeGreaterThanOrEqual(2);
		expect(google.log.length).toBeLessThan(20);
		for (const { name } of google.spaces()) {
			expect(log).toContain(`https://chat.google.com/room/${name.replace('spaces/', '')}`);
		}
	});
});

it('npm run google:check ends at once at the second Ctrl-C, and lists what it knows of', async () => {
	google.latencyMs = ({ name }) => (name === 'spaces.get' ? LONGER_THAN_THE_CHECK_MS : 0);
	const begun = Date.now();
	const { code, log } = await typed({
		...plain(tokenFor(google), '--yes'),
		until: () => google.calls('spaces.get').length > 0,
		isImpatient: true,
	});
	expect(log).toMatch(/Its spaces are named "Google check \w+-…":\n.*chat\.google\.com\/room\/\w+/);
	expect(code).toBe(130);
	expect(Date.now() - begun).toBeLessThan(LONGER_THAN_THE_CHECK_MS);
});

describe('a check that cannot succeed says in a sentence', () => {
	const ending = async (command: TypedCheck, sentence: RegExp) => {
		const { code, log } = await typed(command);
		expect(log).toMatch(sentence);
		expect(log).not.toMatch(/Unexpected|^\s+at /m);
		expect(code).toBe(2);
		return log;
	};

	it('that there is no token', async () => {
		await ending(
			{ args: ['--colleague', COLLEAGUE, '--yes'] },
			/^There is no access token\. Set GOOGLE_CHAT_ACCESS_TOKEN .*npm start -- --google\.$/m,
		);
	});

	it('that the token lacks the scope', async () => {
		const log = await ending(
			plain(tokenFor(google, OWNER, ['chat.memberships']), '--yes'),
			/^The access token lacks the scope .*chat\.spaces\./m,
		);
		expect(log).toContain('Nothing was made.');
	});

	it('that the token has expired', async () => {
		const token = tokenFor(google);
		google.oauth.tokens.expire(token);
		await ending(plain(token, '--yes'), /^Google does not accept the access token of the account/m);
	});

	it('that the account is a personal one, and leaves nothing there', async () => {
		google.directory.add({ email: 'somebody@gmail.com' });
		const log = await ending(
			plain(tokenFor(google, 'somebody@gmail.com'), '--yes'),
			/^This is a personal Google account\./m,
		);
		expect(log).toContain('1 space was made and removed again.');
		expect(spacesAtGoogle()).toEqual([]);
	});

	it('that nobody is known by the address of the colleague', async () => {
		const command = plain(tokenFor(google), '--yes', '--colleague', 'nobody@example.com');
		await ending(command, /^Google knows nobody by nobody@example\.com\. Name a colleague/m);
		expect(google.spaces()).toEqual([]);
	});

	it('that nothing can be reached', async () => {
		const command = plain(tokenFor(google), '--yes');
		await ending(
			{ ...command, env: { ...command.env, HTTPS_PROXY: 'http://127.0.0.1:9' } },
			/^Google cannot be reached \(ECONNREFUSED\)\. Check the network/m,
		);
	});

	it('and leaves nothing of its own in the temporary folder', async () => {
		const left = (await readdir(tmpdir())).filter((name) => /^google-check-(?!test)/.test(name));
		expect(left).toEqual([]);
	});
});
