import { n8nEnvironment } from '../../../sandbox/n8n/process/environment';
import type { Host } from '../../../sandbox/n8n/install/release';

const host = (version: Host['version']) => ({ version, node: '/cache/bin/node' }) as Host;
const google = { url: 'http://127.0.0.1:9080', caFile: '/home/ca.pem' };

describe("n8n's environment", () => {
	it('does not depend on what the shell has set', () => {
		const options = { host: host('2.41.1'), home: '/home', google };
		const bare = n8nEnvironment(options, { PATH: '/bin' });
		const full = n8nEnvironment(options, {
			PATH: '/bin',
			N8N_PORT: '1',
			N8N_DIAGNOSTICS_ENABLED: 'true',
			DB_TYPE: 'postgresdb',
			NODE_OPTIONS: '--inspect',
			https_proxy: 'http://proxy.example.com',
			ALL_PROXY: 'http://proxy.example.com',
		});
		expect(full).toEqual(bare);
	});

	it("puts n8n's own Node.js first and its files into the given home", () => {
		const env = n8nEnvironment({ host: host('2.41.1'), home: '/home' }, { PATH: '/bin' });
		expect(env.PATH?.split(/[:;]/)[0]).toBe('/cache/bin');
		expect([env.HOME, env.N8N_USER_FOLDER]).toEqual(['/home', '/home']);
	});

	it('leads calls to the stand-in, but for those on loopback', () => {
		const env = n8nEnvironment({ host: host('2.41.1'), home: '/home', google }, {});
		expect(env).toMatchObject({
			HTTPS_PROXY: google.url,
			NODE_EXTRA_CA_CERTS: google.caFile,
			NO_PROXY: '127.0.0.1,localhost',
		});
	});

	it("keeps the machine's own way to the internet when Google is the real one", () => {
		const machine = { https_proxy: 'http://proxy.example.com', NODE_EXTRA_CA_CERTS: '/corp.pem' };
		const env = n8nEnvironment({ host: host('2.41.1'), home: '/home' }, machine);
		expect(env).toMatchObject(machine);
	});

	it('listens on loopback alone, at the given ports', () => {
		const ports = { port: 5701, brokerPort: 5702 };
		expect(n8nEnvironment({ host: host('2.41.1'), home: '/home', ...ports }, {})).toMatchObject({
			N8N_LISTEN_ADDRESS: '127.0.0.1',
			N8N_PORT: '5701',
			N8N_RUNNERS_BROKER_PORT: '5702',
			N8N_EDITOR_BASE_URL: 'http://localhost:5701',
		});
	});

	it('lets a test replace anything', () => {
		const extra = { N8N_DISABLED_MODULES: 'none', EXECUTIONS_MODE: 'queue' };
		expect(n8nEnvironment({ host: host('2.41.1'), home: '/home', extra }, {})).toMatchObject(extra);
	});

	it('leaves out of 1.x what only 2.x knows', () => {
		const env = n8nEnvironment({ host: host('1.123.81'), home: '/home', port: 5701 }, {});
		expect(env).not.toHaveProperty('N8N_DISABLED_MODULES');
		expect(env.WEBHOOK_URL).toBe('http://localhost:5701');
	});
});
