import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withHeldPort } from '../sandbox/n8n/heldPort';
import { npmStart } from './npmStart';

let cache: string;

beforeEach(async () => {
	cache = await mkdtemp(join(tmpdir(), 'npm-start-cache-'));
});
afterEach(() => rm(cache, { recursive: true, force: true }));

/** What `npm start` says in the end; that it says nothing but words is expected of each. */
async function told(args: string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
	const { code, log } = await npmStart(args, env);
	expect(code).toBe(1);
	expect(log).not.toMatch(/Unexpected|^\s+at /m);
	return log.trim().split('\n').at(-1) ?? '';
}

describe('an npm start that cannot succeed', () => {
	it('because the port is taken, says so at once and names another', async () => {
		await withHeldPort(async (port) => {
			expect(await told(['--port', String(port)])).toBe(
				`Port ${port} is taken, perhaps by another n8n. Stop that one, or choose another port: npm start -- --port ${port + 1}`,
			);
		});
	});

	it('because the registry cannot be reached, says what to check and leaves nothing half done', async () => {
		await withHeldPort(async (port) => {
			const env = { XDG_CACHE_HOME: cache, npm_config_registry: `http://127.0.0.1:${port}/` };
			expect(await told(['--once'], env)).toMatch(
				/^n8n 2\.41\.1 could not be installed: the npm registry cannot be reached \(\w+\)\. Check the network/,
			);
		});
		const [project = ''] = await readdir(cache);
		expect(await readdir(join(cache, project))).toEqual([]);
	});

	it('because n8n cannot be kept where it should be, says where and why', async () => {
		const file = join(cache, 'file');
		await writeFile(file, '');
		expect(await told(['--once'], { XDG_CACHE_HOME: file })).toMatch(
			/file and not a folder \(ENOTDIR\)\. Make it writable for you, or set XDG_CACHE_HOME/,
		);
	});
});
