/**
 * A loop over Google's own client that brings spaces in line with the people of their rows, one call
 * after the other. Run as a process of its own; prints what came of it as its last line.
 */
import { chat_v1 } from 'googleapis/build/src/apis/chat/v1';
import { OAuth2Client } from 'google-auth-library';
import type { SheetRun } from './sheetWorks';

export interface SheetLoopOrder {
	rows: Array<{ space: string; members: string[] }>;
	accessToken: string;
	/** Whether who is not in the row is taken out. */
	removes: boolean;
}

type Row = SheetLoopOrder['rows'][number];

/** The largest page that Google gives out. */
const PAGE_SIZE = 1_000;

async function loop({ rows, accessToken, removes }: SheetLoopOrder): Promise<SheetRun> {
	const auth = new OAuth2Client();
	auth.setCredentials({ access_token: accessToken });
	const client = new chat_v1.Chat({ auth });
	let failed = 0;
	const begun = performance.now();
	for (const row of rows) {
		try {
			await bringInLine(client, row, removes);
		} catch {
			// The loop goes on: one row is not to cost the others.
			failed += 1;
		}
	}
	return { seconds: (performance.now() - begun) / 1_000, failed };
}

async function bringInLine(client: chat_v1.Chat, row: Row, removes: boolean): Promise<void> {
	const { space, members } = row;
	await client.spaces.get({ name: space });
	const there = await membersOf(client, space);
	const emails = there.map(({ member }) => (member as { email?: string } | undefined)?.email);
	for (const email of members.filter((each) => !emails.includes(each))) {
		const requestBody = { member: { name: `users/${email}`, type: 'HUMAN' } };
		await client.spaces.members.create({ parent: space, requestBody });
	}
	if (!removes) return;
	for (const [index, { name, role }] of there.entries()) {
		const isInRow = members.includes(emails[index] ?? '');
		if (!isInRow && role === 'ROLE_MEMBER')
			await client.spaces.members.delete({ name: name ?? '' });
	}
}

async function membersOf(
	client: chat_v1.Chat,
	parent: string,
): Promise<chat_v1.Schema$Membership[]> {
	const members: chat_v1.Schema$Membership[] = [];
	let pageToken: string | undefined;
	do {
		const { data } = await client.spaces.members.list({ parent, pageSize: PAGE_SIZE, pageToken });
		members.push(...(data.memberships ?? []));
		pageToken = data.nextPageToken ?? undefined;
	} while (pageToken);
	return members;
}

void loop(JSON.parse(process.argv[2] ?? '') as SheetLoopOrder).then((report) => {
	console.log(JSON.stringify(report));
});
