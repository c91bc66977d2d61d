import { cacheFolder, installFolder, type Machine } from '../../../sandbox/n8n/install/cacheFolder';

const NAME = 'n8n-nodes-google-chat-setup-space';
const linux: Machine = { platform: 'linux', arch: 'x64', env: {}, home: '/home/ada' };

describe('the cache folder', () => {
	it.each<[string, Partial<Machine>, string]>([
		['is ~/.cache on Linux', {}, `/home/ada/.cache/${NAME}`],
		['follows XDG_CACHE_HOME', { env: { XDG_CACHE_HOME: '/big' } }, `/big/${NAME}`],
		[
			'ignores a relative XDG_CACHE_HOME',
			{ env: { XDG_CACHE_HOME: 'big' } },
			`/home/ada/.cache/${NAME}`,
		],
		[
			"is the user's Library on macOS",
			{ platform: 'darwin', home: '/Users/ada' },
			`/Users/ada/Library/Caches/${NAME}`,
		],
		[
			'is the local application data on Windows',
			{ platform: 'win32', env: { LOCALAPPDATA: 'C:\\Users\\ada\\Local' } },
			`C:\\Users\\ada\\Local\\${NAME}`,
		],
		[
			'is beside the home where Windows does not say',
			{ platform: 'win32', home: 'C:\\Users\\ada' },
			`C:\\Users\\ada\\AppData\\Local\\${NAME}`,
		],
	])('%s', (_, machine, expected) => {
		expect(cacheFolder({ ...linux, ...machine })).toBe(expected);
	});
});

describe('the folder of an install', () => {
	const folder = (recipe: string[], machine: Partial<Machine> = {}) =>
		installFolder('n8n-2.41.1', recipe, { ...linux, ...machine });

	it('is the same for every clone with the same lockfile', () => {
		expect(folder(['manifest', 'lock'])).toBe(folder(['manifest', 'lock']));
		expect(folder(['manifest', 'lock'])).toMatch(/\/n8n-2\.41\.1-[0-9a-f]{8}$/);
	});

	it('is another one when manifest, lockfile or system differ', () => {
		const folders = [
			folder(['manifest', 'lock']),
			folder(['manifest', 'other lock']),
			folder(['manifestlock']),
			folder(['manifest', 'lock'], { arch: 'arm64' }),
		];
		expect(new Set(folders).size).toBe(folders.length);
	});
});
