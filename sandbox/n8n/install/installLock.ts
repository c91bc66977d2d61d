import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

const HEARTBEAT_MS = 5_000;
/** A holder that was silent for so long is taken for dead, also on another machine. */
const STALE_AFTER_MS = 60_000;
const POLL_MS = 1_000;

interface Holder {
	pid: number;
	host: string;
	token: string;
}

/** What the lock needs from the world, so that a test can stand in for it. */
export interface LockWorld {
	now: () => number;
	sleep: (ms: number) => Promise<unknown>;
	isAlive: (pid: number) => boolean;
}

const realWorld: LockWorld = {
	now: Date.now,
	sleep,
	isAlive: (pid) => {
		try {
			process.kill(pid, 0);
			return true;
		} catch (error) {
			// EPERM: it lives and belongs to somebody else.
			return (error as NodeJS.ErrnoException).code === 'EPERM';
		}
	},
};

/**
 * Runs `work` while no other process that uses the same lock file does. `onWait` is called with
 * the holder's process id, about once a second, as long as another one has it.
 *
 * It saves two processes from doing the same work. It is not what makes the result right: taking
 * over the lock of a dead process can, in a rare race, let two in, so `work` has to be atomic.
 */
export async function withInstallLock<T>(
	file: string,
	work: () => Promise<T>,
	onWait: (pid: number) => void = () => undefined,
	world: LockWorld = realWorld,
): Promise<T> {
	const mine: Holder = { pid: process.pid, host: hostname(), token: randomUUID() };
	while (!(await take(file, mine))) {
		const holder = await read(file);
		if (!holder) continue;
		if (await isStale(file, holder, world)) {
			await setAside(file);
		} else {
			onWait(holder.pid);
			await world.sleep(POLL_MS);
		}
	}
	const beat = setInterval(() => {
		const now = new Date();
		utimes(file, now, now).catch(() => undefined);
	}, HEARTBEAT_MS);
	beat.unref();
	try {
		return await work();
	} finally {
		clearInterval(beat);
		if ((await read(file))?.token === mine.token) await rm(file, { force: true });
	}
}

async function take(file: string, mine: Holder): Promise<boolean> {
	try {
		await writeFile(file, JSON.stringify(mine), { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

async function read(file: string): Promise<Holder | undefined> {
	const text = await readFile(file, 'utf8').catch(() => undefined);
	if (text === undefined) return undefined;
	try {
		return JSON.parse(text) as Holder;
	} catch {
		// Made a moment ago and not written yet, or cut off by a full disk: its age decides.
		return { pid: 0, host: '', token: '' };
	}
}

async function isStale(file: string, holder: Holder, world: LockWorld): Promise<boolean> {
	if (holder.host === hostname() && !world.isAlive(holder.pid)) return true;
	// Gone between two looks: it was given back, and the next one may have it already.
	const beat = await stat(file).catch(() => undefined);
	return beat !== undefined && world.now() - beat.mtimeMs > STALE_AFTER_MS;
}

/** By rename, so that of several waiting processes one alone removes it. */
async function setAside(file: string): Promise<void> {
	const aside = `${file}.${randomUUID()}`;
	try {
		await rename(file, aside);
	} catch {
		return;
	}
	await rm(aside, { force: true });
}
