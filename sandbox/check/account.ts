import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startNode } from '../n8n/child/nodeProcess';
import { OAUTH2_TYPE } from '../n8n/drive/workflow';
import { ensureHost, N8N_VERSIONS, type N8nVersion } from '../n8n/install/release';
import { n8nEnvironment } from '../n8n/process/environment';
import { accountFolder } from '../start/accountFolder';
import { Problem } from '../terminal/problem';
import { TOKEN } from './options';
import { inSecretFolder } from './secretFolder';
import type { Wire } from './wire';

const TOKEN_ENDPOINT = 'https://oauth2.googleapis.com/token';
const SIGN_IN_AGAIN =
	"Start it with npm start -- --google, open the credential, and click 'Switch account'.";

/** A credential as n8n exports it. */
export interface ExportedCredential {
	type: string;
	data: {
		clientId?: string;
		clientSecret?: string;
		oauthTokenData?: { refresh_token?: string };
	};
}

/**
 * An access token of the account that was connected in the n8n of `npm start -- --google`.
 * @throws {Problem} where there is none
 */
export async function tokenOfAccount(wire: Wire): Promise<string> {
	const version = N8N_VERSIONS.find((each) =>
		existsSync(join(accountFolder(each), '.n8n', 'database.sqlite')),
	);
	if (version === undefined) {
		throw new Problem(
			`There is no access token. Set ${TOKEN} to one with the scopes chat.spaces and chat.memberships; or connect an account in n8n once: npm start -- --google.`,
		);
	}
	return await renewedToken(await exportFrom(version), wire);
}

/** @throws {Problem} where no credential is connected, or Google has ended its sign-in */
export async function renewedToken(
	credentials: readonly ExportedCredential[],
	wire: Wire,
): Promise<string> {
	const connected = credentials.find(
		({ type, data }) => type === OAUTH2_TYPE && data.oauthTokenData?.refresh_token,
	);
	const refreshToken = connected?.data.oauthTokenData?.refresh_token;
	if (!connected || !refreshToken) {
		throw new Problem(
			`No credential of this node is connected in the n8n of npm start -- --google. ${SIGN_IN_AGAIN}`,
		);
	}
	const { clientId = '', clientSecret = '' } = connected.data;
	const { status, body } = await wire({
		method: 'POST',
		url: TOKEN_ENDPOINT,
		body: new URLSearchParams({
			grant_type: 'refresh_token',
			refresh_token: refreshToken,
			client_id: clientId,
			client_secret: clientSecret,
		}),
	});
	if (body.access_token !== undefined) return body.access_token;
	throw new Problem(
		`Google no longer accepts the sign-in of the account in n8n (status ${status}). ${SIGN_IN_AGAIN}`,
	);
}

/** n8n's own export; what it writes is read and removed at once. */
async function exportFrom(version: N8nVersion): Promise<ExportedCredential[]> {
	const home = accountFolder(version);
	const host = await ensureHost(version);
	return await inSecretFolder(async (folder) => {
		const file = join(folder, 'credentials.json');
		const args = [host.script, 'export:credentials', '--all', '--decrypted', `--output=${file}`];
		const env = n8nEnvironment({ host, home });
		const { code } = await startNode({ node: host.node, args, cwd: folder, env }).exited;
		if (code !== 0 || !existsSync(file)) {
			throw new Problem(`n8n could not give out the account of ${home}. ${SIGN_IN_AGAIN}`);
		}
		return JSON.parse(await readFile(file, 'utf8')) as ExportedCredential[];
	});
}
