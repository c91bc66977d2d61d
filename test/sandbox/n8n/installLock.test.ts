import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { withInstallLock, type LockWorld } from '../../../sandbox/n8n/install/installLock';

const OTHER_PID = 4711;

let folder: string;
let file: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'install-lock-'));
	file = join(folder, 'n8n.lock');
});
afterEach(() => rm(folder, { recursive: true }));

const heldBy = (host: string) =>
	writeFileSync(file, JSON.stringify({ pid: OTHER_PID, host, token: 'theirs' }));

/** A world in which each wait lets `afterWait` happen, and sleeping takes no time. */
const world = (changes: Partial<LockWorld> = {}): LockWorld => ({
	now: Date.now,
	sleep: () => Promise.resolve(),
	isAlive: () => true,
	...changes,
});

describe('the install lock', () => {
	it('lets one at a time in, and is gone afterwards', async () => {
		const log: string[] = [];
		const install = (name: string) =>
			withInstallLock(
				file,
				async () => {
					log.push(`START ${name}`);
					await new Promise((resolve) => setTimeout(resolve, 2));
					log.push(`END ${name}`);
				},
				undefined,
				world({ sleep: () => new Promise((resolve) => setTimeout(resolve, 1)) }),
			);
		// So many that some look while the lock changes hands.
		await Promise.all(Array.from({ length: 40 }, (_, index) => install(`${index}`)));

		expect(log).toHaveLength(80);
		for (let at = 0; at < log.length; at += 2) {
			expect(log[at + 1]).toBe(log[at]?.replace('START', 'END'));
		}
		expect(existsSync(file)).toBe(false);
	});

	it('is given back when the work fails', async () => {
		const failing = withInstallLock(file, () => Promise.reject(new Error('no network')));
		await expect(failing).rejects.toThrow('no network');
		expect(existsSync(file)).toBe(false);
	});

	it('waits for a living holder and says which', async () => {
		heldBy(hostname());
		const waits: number[] = [];
		const sleep = async () => {
			if (waits.length === 3) await rm(file);
		};
		const result = await withInstallLock(
			file,
			() => Promise.resolve('mine'),
			(pid) => waits.push(pid),
			world({ sleep }),
		);
		expect(result).toBe('mine');
		expect(waits).toEqual([OTHER_PID, OTHER_PID, OTHER_PID]);
	});

	it('is taken from a dead process of this machine at once', async () => {
		heldBy(hostname());
		const onWait = jest.fn();
		const dead = world({ isAlive: (pid) => pid !== OTHER_PID });
		await withInstallLock(file, () => Promise.resolve(), onWait, dead);
		expect(onWait).not.toHaveBeenCalled();
	});

	it('is taken from a holder elsewhere only after a minute of silence', async () => {
		heldBy('another-machine');
		const lastBeat = Date.now();
		utimesSync(file, lastBeat / 1000, lastBeat / 1000);
		let now = lastBeat;
		const sleep = async () => {
			now += 1_000;
		};
		const onWait = jest.fn();
		await withInstallLock(
			file,
			() => Promise.resolve(),
			onWait,
			world({ now: () => now, sleep, isAlive: () => false }),
		);
		expect(onWait.mock.calls.length).toBeGreaterThanOrEqual(60);
		expect(onWait.mock.calls.length).toBeLessThanOrEqual(62);
	});

	it('waits for a lock file that is not written yet', async () => {
		writeFileSync(file, '');
		const sleep = async () => {
			if (existsSync(file)) await rm(file);
		};
		const onWait = jest.fn();
		await withInstallLock(file, () => Promise.resolve(), onWait, world({ sleep }));
		expect(onWait).toHaveBeenCalledTimes(1);
	});
});
