import { delimiter, dirname } from 'node:path';
import type { Host } from '../install/release';

/** How n8n's calls to Google are led to the stand-in. */
export interface GoogleProxy {
	/** An HTTP proxy on loopback, e.g. http://127.0.0.1:9080. */
	url: string;
	/** The certificate of the authority that signs what the proxy answers with. */
	caFile: string;
}

export interface EnvironmentOptions {
	host: Host;
	/** n8n's user folder: it keeps `.n8n` in it. */
	home: string;
	/** Left out for commands that serve nothing. */
	port?: number;
	brokerPort?: number;
	/** The stand-in for Google; without it n8n talks to the real one. */
	google?: GoogleProxy;
	/** Left out, n8n makes a key of its own and keeps it in its user folder. */
	encryptionKey?: string;
	/** Set last, so that it can replace anything. */
	extra?: NodeJS.ProcessEnv;
}

/** What n8n would send, ask or show of its own accord. The sandbox wants a quiet n8n, offline. */
const QUIET = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	// On a busy machine a ping of the database comes too late, and n8n would answer everything with
	// 503 although the database is there.
	DB_PING_INTERVAL_SECONDS: '3600',
};
/** 2.x: one asks n8n's registry at every start, the other puts its introduction before the editor. */
const MODULES_OFF_IN_2 = 'mcp-registry,instance-ai';

const FROM_MACHINE = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'LC_ALL', 'SYSTEMROOT', 'COMSPEC'];
const MACHINE_NETWORK =
	/^(https?_proxy|no_proxy|all_proxy|NODE_EXTRA_CA_CERTS|NODE_USE_SYSTEM_CA|SSL_CERT_FILE|SSL_CERT_DIR)$/i;

/**
 * The whole environment of an n8n process. It is made from nothing but a few variables of the
 * machine, so that n8n behaves alike wherever it is started, whatever the shell has set.
 */
export function n8nEnvironment(
	options: EnvironmentOptions,
	machine: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
	const { host, home, port, brokerPort, google, encryptionKey, extra } = options;
	const taken = Object.entries(machine).filter(
		([name]) =>
			FROM_MACHINE.includes(name.toUpperCase()) || (!google && MACHINE_NETWORK.test(name)),
	);
	return {
		...Object.fromEntries(taken),
		PATH: [dirname(host.node), machine.PATH ?? machine.Path ?? ''].join(delimiter),
		HOME: home,
		N8N_USER_FOLDER: home,
		...(encryptionKey && { N8N_ENCRYPTION_KEY: encryptionKey }),
		...QUIET,
		...(host.version.startsWith('1.')
			? { N8N_RUNNERS_ENABLED: 'true' }
			: { N8N_DISABLED_MODULES: MODULES_OFF_IN_2 }),
		N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'true',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: 'localhost',
		// The editor is served over plain http, on loopback.
		N8N_SECURE_COOKIE: 'false',
		...(port && {
			N8N_PORT: String(port),
			N8N_EDITOR_BASE_URL: `http://localhost:${port}`,
			[host.version.startsWith('1.') ? 'WEBHOOK_URL' : 'N8N_WEBHOOK_URL']:
				`http://localhost:${port}`,
		}),
		...(brokerPort && { N8N_RUNNERS_BROKER_PORT: String(brokerPort) }),
		...(google && {
			HTTP_PROXY: google.url,
			HTTPS_PROXY: google.url,
			NO_PROXY: '127.0.0.1,localhost',
			NODE_EXTRA_CA_CERTS: google.caFile,
		}),
		...extra,
	};
}
