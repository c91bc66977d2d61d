import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePorts } from '../process/freePort';
import type { NodeProcess } from '../child/nodeProcess';
import { findQueueBinaries, type QueueBinaries } from './queueBinaries';
import { startServer, type User } from './queueServer';

const run = promisify(execFile);
const LOOPBACK = '127.0.0.1';
const DATABASE_USER = 'n8n';
/** The database that every fresh PostgreSQL has. */
const DATABASE = 'postgres';
/** PostgreSQL does not run as root; Debian's package makes this user for it. */
const POSTGRES_USER = 'postgres';

/**
 * For tests: a worker is taken for lost after seconds, not after two minutes. Half a minute more is
 * a constant of n8n's main process.
 */
export const QUICK_TO_MISS_A_WORKER = {
	QUEUE_WORKER_LOCK_DURATION: '4000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '1000',
	QUEUE_WORKER_STALLED_INTERVAL: '1000',
	N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
};

/** Redis and PostgreSQL on loopback, in folders that go with them. */
export interface QueueServers {
	/** What every n8n process needs to know, to be given as `env` to `N8n.start`. */
	env: NodeJS.ProcessEnv;
	stop(): Promise<void>;
}

/**
 * Starts the servers of n8n's queue mode, empty, on free ports of loopback.
 * @throws {Problem} when they are not installed.
 */
export async function startQueueServers(): Promise<QueueServers> {
	const binaries = await findQueueBinaries();
	const folder = await mkdtemp(join(tmpdir(), 'n8n-queue-'));
	const removeAtExit = () => rmSync(folder, { recursive: true, force: true });
	process.once('exit', removeAtExit);
	const started: NodeProcess[] = [];
	const stop = async () => {
		await Promise.all(started.map((server) => server.stop()));
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
		process.off('exit', removeAtExit);
	};
	try {
		const user = await databaseUser();
		if (user) await chown(folder, user.uid, user.gid);
		const [redisPort = 0, databasePort = 0] = await freePorts(2);
		started.push(await startRedis(binaries, folder, redisPort));
		started.push(await startPostgres(binaries, folder, databasePort, user));
		return { env: environment(redisPort, databasePort), stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

const startRedis = ({ redisServer }: QueueBinaries, folder: string, port: number) =>
	startServer({
		command: redisServer,
		args: ['--port', String(port), '--bind', LOOPBACK, '--save', '', '--appendonly', 'no'],
		folder,
		ready: /Ready to accept connections/,
	});

async function startPostgres(
	{ initdb, postgres }: QueueBinaries,
	folder: string,
	port: number,
	user: User | undefined,
): Promise<NodeProcess> {
	const data = join(folder, 'data');
	const how = ['-U', DATABASE_USER, '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
	await run(initdb, ['-D', data, ...how], { cwd: folder, ...user });
	const settings = {
		listen_addresses: LOOPBACK,
		unix_socket_directories: '',
		// What a crash of this machine would lose is thrown away anyway.
		fsync: 'off',
	};
	return await startServer({
		command: postgres,
		args: [
			...['-D', data, '-p', String(port)],
			...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
		],
		folder,
		user,
		ready: /ready to accept connections/,
	});
}

/** Whom PostgreSQL runs as: undefined for the user of this process. */
async function databaseUser(): Promise<User | undefined> {
	if (process.getuid?.() !== 0) return undefined;
	const idOf = async (option: string) =>
		Number((await run('id', [option, POSTGRES_USER])).stdout.trim());
	return { uid: await idOf('-u'), gid: await idOf('-g') };
}

const environment = (redisPort: number, databasePort: number) => ({
	EXECUTIONS_MODE: 'queue',
	QUEUE_BULL_REDIS_HOST: LOOPBACK,
	QUEUE_BULL_REDIS_PORT: String(redisPort),
	DB_TYPE: 'postgresdb',
	DB_POSTGRESDB_HOST: LOOPBACK,
	DB_POSTGRESDB_PORT: String(databasePort),
	DB_POSTGRESDB_DATABASE: DATABASE,
	DB_POSTGRESDB_USER: DATABASE_USER,
});
