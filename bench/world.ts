import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	Google,
	GOOGLE_HOSTS,
	OWNER,
	startProxy,
	type GoogleOptions,
	type HostHandler,
} from '../sandbox/google';
import { writeCa } from '../sandbox/n8n/process/home';
import { N8n } from '../sandbox/n8n/n8n';
import { OAUTH2_TYPE, type CredentialRef } from '../sandbox/n8n/drive/workflow';
import { packNode } from '../sandbox/n8n/pack';
import { GOOGLE_OAUTH2_TYPE } from './httpRequest';

const SPACES = ['https://www.googleapis.com/auth/chat.spaces'];
/** What an account grants whose spaces' people are read and changed. */
export const MEMBERS_TOO: readonly string[] = [
	...SPACES,
	'https://www.googleapis.com/auth/chat.memberships',
];
const FIRST_PROJECT = 200_000_000_000;
/** Workflows of ten thousand rows are larger than what n8n takes by default. */
const PAYLOAD_SIZE_MB = '64';

/** What a world is made of. */
interface Parts {
	n8n: N8n;
	tarball: string;
	/** For processes beside n8n: the way to the stand-in. */
	network: { HTTPS_PROXY: string; NODE_EXTRA_CA_CERTS: string };
	stop: () => Promise<void>;
}

/** One real n8n behind a stand-in for Google, for one contender after the other. */
export class BenchWorld {
	private projects = FIRST_PROJECT;

	private constructor(
		private readonly answering: { google: Google },
		private readonly parts: Parts,
	) {}

	static async start(): Promise<BenchWorld> {
		const tarball = await packNode();
		const answering = { google: new Google() };
		const handle: HostHandler = (request) => answering.google.handle(request);
		const hosts = Object.fromEntries(GOOGLE_HOSTS.map((host) => [host, handle]));
		const folder = await mkdtemp(join(tmpdir(), 'bench-'));
		const proxy = await startProxy(answering.google, { hosts });
		const remove = async () => {
			await proxy.stop();
			await rm(folder, { recursive: true, force: true });
		};
		try {
			const network = {
				HTTPS_PROXY: proxy.url,
				NODE_EXTRA_CA_CERTS: await writeCa(folder, proxy.caPem),
			};
			const env = { N8N_PAYLOAD_SIZE_MAX: PAYLOAD_SIZE_MB };
			const n8n = await N8n.start({ google: proxy, tarball, env });
			const stop = async () => {
				await n8n.stop();
				await remove();
			};
			return new BenchWorld(answering, { n8n, tarball, network, stop });
		} catch (error) {
			await remove();
			throw error;
		}
	}

	/** The stand-in that answers now. */
	get google(): Google {
		return this.answering.google;
	}

	get n8n(): N8n {
		return this.parts.n8n;
	}

	get tarball(): string {
		return this.parts.tarball;
	}

	get network(): Parts['network'] {
		return this.parts.network;
	}

	/** Puts a fresh stand-in in the place of the one before. */
	replaceGoogle(options: GoogleOptions): void {
		this.answering.google = new Google(options);
	}

	/** The number of the Cloud project that the newest token belongs to. */
	get project(): string {
		return String(this.projects);
	}

	async stop(): Promise<void> {
		await this.parts.stop();
	}

	/** A token in a Cloud project that nobody has used yet: no contender inherits another's quota. */
	newToken(scopes: readonly string[] = SPACES): {
		clientId: string;
		token: { access_token: string; scope: string };
	} {
		const clientId = `${++this.projects}-bench.apps.googleusercontent.com`;
		const token = this.google.oauth.issueToken({ user: OWNER, scopes, clientId });
		return { clientId, token };
	}

	/** Our credential, connected to a fresh project. */
	async connectNode(scopes?: readonly string[]): Promise<Record<string, CredentialRef>> {
		const { clientId, token } = this.newToken(scopes);
		return { [OAUTH2_TYPE]: await this.n8n.connectGoogle(token, { clientId }) };
	}

	/** n8n's own Google credential, which the HTTP Request node uses, in a fresh project. */
	async connectHttpRequest(scopes?: readonly string[]): Promise<CredentialRef> {
		const { clientId, token } = this.newToken(scopes);
		return await this.n8n.addCredential(GOOGLE_OAUTH2_TYPE, 'Google', {
			clientId,
			clientSecret: 'stand-in',
			scope: token.scope,
			oauthTokenData: token,
		});
	}
}
