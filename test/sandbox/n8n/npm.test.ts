import { foreignEnvironment, npmProblem, requireRegistry } from '../../../sandbox/n8n/install/npm';
import { Problem } from '../../../sandbox/terminal/problem';

describe('a failed install', () => {
	it('without a network says so, with the code', () => {
		const log =
			'npm error code ENOTFOUND\nnpm error syscall getaddrinfo\nnpm error A complete log of this run can be found in: /x';
		expect(npmProblem('n8n 2.41.1', log).message).toBe(
			'n8n 2.41.1 could not be installed: the npm registry cannot be reached (ENOTFOUND). ' +
				'Check the network, and the proxy and registry in "npm config list", then start again.',
		);
	});

	it('on a disk that became full says so', () => {
		const log = 'npm error code ENOSPC\nnpm error nospc no space left on device';
		expect(npmProblem('n8n', log).message).toContain('The disk became full');
	});

	it("otherwise passes on npm's own words, without its advice on log files", () => {
		const log =
			'npm warn something else\nnpm error code ETARGET\nnpm error notarget No matching version found for n8n@9.\nnpm error A complete log of this run can be found in: /x';
		expect(npmProblem('n8n', log).message).toBe(
			'n8n could not be installed. npm says: code ETARGET notarget No matching version found for n8n@9.',
		);
	});
});

describe('the registry, before an install', () => {
	const answering = (code: number, log: string) =>
		jest.fn().mockResolvedValue({ code, signal: null, log, stdout: log });

	it('is asked for the one release, and not for minutes', async () => {
		const run = answering(0, '2.41.1');
		await requireRegistry('n8n', '2.41.1', '/cache', run);
		const [args, cwd] = run.mock.lastCall ?? [];
		expect(args).toEqual(expect.arrayContaining(['view', 'n8n@2.41.1', '--fetch-retries=2']));
		expect(cwd).toBe('/cache');
	});

	it.each(['ENOTFOUND', 'ECONNREFUSED', 'ETIMEDOUT', 'SELF_SIGNED_CERT_IN_CHAIN'])(
		'is said to be out of reach at %s, with what to check',
		async (code) => {
			const run = answering(1, `npm error code ${code}\nnpm error network request failed`);
			await expect(requireRegistry('n8n', '2.41.1', '/cache', run)).rejects.toThrow(
				new Problem(
					`n8n 2.41.1 could not be installed: the npm registry cannot be reached (${code}). ` +
						'Check the network, and the proxy and registry in "npm config list", then start again.',
				),
			);
		},
	);
});

describe('the environment of an install', () => {
	it("keeps the user's settings and drops what belongs to the run around it", () => {
		const env = foreignEnvironment({
			PATH: '/bin',
			npm_config_registry: 'https://registry.example.com',
			npm_config_ignore_scripts: 'true',
			npm_config_local_prefix: '/here',
			npm_lifecycle_event: 'start',
			npm_package_name: 'ours',
			NODE_OPTIONS: '--import tsx',
		});
		expect(env).toEqual({ PATH: '/bin', npm_config_registry: 'https://registry.example.com' });
	});
});
