import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Problem } from '../../terminal/problem';

/** Debian keeps PostgreSQL's server programs here, by version, outside the PATH. */
const DEBIANS_POSTGRESQL = '/usr/lib/postgresql';

export interface QueueBinaries {
	redisServer: string;
	initdb: string;
	postgres: string;
}

/**
 * The programs that queue mode needs beside n8n.
 * @param searchPath as the PATH of an environment
 * @throws {Problem} that says how to install what is missing.
 */
export async function findQueueBinaries(searchPath = process.env.PATH): Promise<QueueBinaries> {
	const path = (searchPath ?? '').split(delimiter);
	const versions = existsSync(DEBIANS_POSTGRESQL) ? await readdir(DEBIANS_POSTGRESQL) : [];
	const newestFirst = versions.sort((one, other) => Number(other) - Number(one));
	const debians = newestFirst.map((version) => join(DEBIANS_POSTGRESQL, version, 'bin'));
	// initdb and postgres of one and the same version.
	const server = [...debians, ...path].find((folder) => existsSync(join(folder, 'initdb')));
	const redis = path.find((folder) => existsSync(join(folder, 'redis-server')));
	if (!server || !redis) {
		throw new Problem(
			'Queue mode needs Redis and PostgreSQL; install them with: apt-get install -y --no-install-recommends redis-server postgresql',
		);
	}
	return {
		redisServer: join(redis, 'redis-server'),
		initdb: join(server, 'initdb'),
		postgres: join(server, 'postgres'),
	};
}
