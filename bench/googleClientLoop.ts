/**
 * A loop over Google's own client, as its documentation shows it: one row after the other. Run as a
 * process of its own; prints what came of it as its last line.
 */
import { chat_v1 } from 'googleapis/build/src/apis/chat/v1';
import { OAuth2Client } from 'google-auth-library';
import { keyOf, type SetUpRow } from './rows';

export interface LoopOrder {
	rows: SetUpRow[];
	accessToken: string;
	/** Whether the client is told to repeat what failed, which it does not do for POST by itself. */
	retries: boolean;
}

export interface LoopReport {
	seconds: number;
	/** The keys of the rows that it got a space for. */
	done: string[];
}

async function loop({ rows, accessToken, retries }: LoopOrder): Promise<LoopReport> {
	const auth = new OAuth2Client();
	auth.setCredentials({ access_token: accessToken });
	const client = new chat_v1.Chat({
		auth,
		...(retries && { retry: true, retryConfig: { httpMethodsToRetry: ['POST'] } }),
	});
	const run = Date.now();
	const done: string[] = [];
	const begun = performance.now();
	for (const [index, row] of rows.entries()) {
		const space = {
			spaceType: row.spaceType,
			...(row.spaceType === 'SPACE' && { displayName: row.displayName }),
		};
		const memberships = [{ member: { name: `users/${row.member}`, type: 'HUMAN' } }];
		try {
			await client.spaces.setup({
				requestBody: { space, memberships, requestId: `${run}-${index}` },
			});
			done.push(keyOf(row));
		} catch {
			// The loop goes on: one row is not to cost the others.
		}
	}
	return { seconds: (performance.now() - begun) / 1_000, done };
}

void loop(JSON.parse(process.argv[2] ?? '') as LoopOrder).then((report) => {
	console.log(JSON.stringify(report));
});
