import { Google, startProxy, type GoogleRequest, type HostHandler } from '../../sandbox/google';
import type { RunningProxy } from '../../sandbox/google';
import { N8n } from '../../sandbox/n8n/n8n';
import { Sheets, SHEETS_HOST } from '../../sandbox/sheets';

/** A real n8n with our node, and behind it, in the place of the internet, the stand-ins. */
export interface RealN8n {
	google: Google;
	sheets: Sheets;
	proxy: RunningProxy;
	n8n: N8n;
	stop(): Promise<void>;
}

/**
 * Up in ten seconds, or in a minute where others use the machine, too.
 * @param hosts others that a workflow talks to, each with what answers for it
 */
export async function startRealN8n(
	hosts: Record<string, HostHandler> = {},
	env?: NodeJS.ProcessEnv,
): Promise<RealN8n> {
	const google = new Google();
	const sheets = new Sheets();
	const sheetsHost = { [SHEETS_HOST]: (request: GoogleRequest) => sheets.handle(request) };
	const proxy = await startProxy(google, { hosts: { ...sheetsHost, ...hosts } });
	try {
		const n8n = await N8n.start({ google: proxy, env });
		const stop = async () => {
			await n8n.stop();
			await proxy.stop();
		};
		return { google, sheets, proxy, n8n, stop };
	} catch (error) {
		await proxy.stop();
		throw error;
	}
}
