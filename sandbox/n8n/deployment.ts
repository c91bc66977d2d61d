import { packNode } from './pack';
import type { EnvironmentOptions } from './process/environment';
import { createHome, openHome, writeCa, type Home } from './process/home';
import { ensureHost, type Host, type N8nVersion } from './install/release';
import { startN8n, startWorker, type Instance } from './process/instance';
import type { Login } from './drive/rest';
import { ENCRYPTION_KEY, OWNER, templateHome } from './process/template';

export interface N8nOptions {
	version?: N8nVersion;
	/** The stand-in for Google: its proxy's address and its authority's certificate. */
	google?: { url: string; caPem: string };
	/** What `npm pack` made; left out, this checkout is built and packed. */
	tarball?: string;
	/** Set last, over all that the sandbox sets. */
	env?: NodeJS.ProcessEnv;
	port?: number;
	/** A user folder that stays, with its own owner and key; left out, a fresh one that goes. */
	keep?: { folder: string; login: Login };
}

interface Running {
	instance: Instance;
	home: Home;
}

/** The processes of one n8n: the main one, and workers where there are any. */
export class Deployment {
	private readonly workers: Running[] = [];

	private constructor(
		readonly host: Host,
		readonly login: Login,
		private readonly tarball: string,
		private readonly options: Omit<EnvironmentOptions, 'brokerPort'>,
		private main: Running,
	) {}

	/** Installs n8n on first use, which takes minutes; else up in about ten seconds. */
	static async start({ version = '2.41.1', ...given }: N8nOptions): Promise<Deployment> {
		const { google, env: extra, port, keep } = given;
		const host = await ensureHost(version);
		const tarball = given.tarball ?? (await packNode());
		const home = keep
			? await openHome(keep.folder, tarball)
			: await createHome({ tarball, template: await templateHome(host) });
		try {
			const options = {
				host,
				home: home.folder,
				extra,
				port,
				encryptionKey: keep ? undefined : ENCRYPTION_KEY,
				google: google && { url: google.url, caFile: await writeCa(home.folder, google.caPem) },
			};
			const instance = await startN8n(options);
			const again = { ...options, port: instance.port };
			return new Deployment(host, keep?.login ?? OWNER, tarball, again, { instance, home });
		} catch (error) {
			await home.remove();
			throw error;
		}
	}

	/** The editor's address. */
	get url(): string {
		return this.main.instance.url;
	}

	/** The main process, as the machine knows it. */
	get pid(): number {
		return this.main.instance.pid;
	}

	/** What the main process printed since it was last started. */
	log(): string {
		return this.main.instance.log();
	}

	/** Ends the main process as a crash would, with SIGKILL. */
	async kill(): Promise<void> {
		await this.main.instance.kill();
	}

	/** Brings the main process back, at the same address and on the same database. */
	async startAgain(): Promise<void> {
		this.main = { ...this.main, instance: await startN8n(this.options) };
	}

	/**
	 * Starts one more worker of queue mode, with a user folder of its own, as on a host of its own.
	 * Where Redis and the database are was said by `env`.
	 */
	async startWorker(concurrency?: number): Promise<Instance> {
		const home = await createHome({ tarball: this.tarball });
		try {
			const options = { ...this.options, home: home.folder, port: undefined };
			const instance = await startWorker(options, concurrency);
			this.workers.push({ instance, home });
			return instance;
		} catch (error) {
			await home.remove();
			throw error;
		}
	}

	/** Stops all processes and removes their user folders, but for one that was to be kept. */
	async stop(): Promise<void> {
		await Promise.all(
			[this.main, ...this.workers].map(async ({ instance, home }) => {
				await instance.stop();
				await home.remove();
			}),
		);
	}
}
