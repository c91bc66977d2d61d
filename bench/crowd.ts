import { OWNER } from '../sandbox/google';
import type { Figure } from './figure';
import { runThisNode } from './thisNode';
import type { BenchWorld } from './world';

const MS = 1_000;
const PEOPLE = 120;
const LATENCY_MS = 60;
const MOST_SECONDS = { shown: 4, none: 12 } as const;

/** One space of many people who are in it already: who is missing is found out, and told. */
export async function measureCrowd(world: BenchWorld): Promise<Figure[]> {
	return [await crowd(world, 'shown'), await crowd(world, 'none')];
}

async function crowd(world: BenchWorld, emailsInLists: 'shown' | 'none'): Promise<Figure> {
	const { google } = world;
	google.reset();
	google.behaviour.emailsInLists = emailsInLists;
	const members = google.directory.addMany(PEOPLE).map(({ email }) => email);
	google.addSpace({ spaceType: 'SPACE', createdBy: OWNER, displayName: 'Apollo', members });
	google.latencyMs = LATENCY_MS;
	const { items, runTimeMs } = await runThisNode(
		world,
		[{ displayName: 'Apollo', members: members.join(', ') }],
		{
			displayName: '={{ $json.displayName }}',
			members: '={{ $json.members }}',
			options: { ifSpaceExists: 'reuse' },
			afterSetup: { checkMembers: 'report' },
		},
	);
	google.latencyMs = 0;
	const report = items[0]?.[0]?.json.memberReport as { joined?: number } | undefined;
	const joined = report?.joined ?? 0;
	const refused = google.log.filter(({ status }) => status === 429).length;
	const seconds = runTimeMs / MS;
	const most = MOST_SECONDS[emailsInLists];
	const lists = emailsInLists === 'shown' ? 'lists hold emails' : 'lists hold no emails';
	return {
		work: `one space of ${PEOPLE} people by email, there already, Reuse and report, ${LATENCY_MS} ms an answer; ${lists}`,
		bound: `${most} s, no 429`,
		measured: `${seconds.toFixed(1)} s, ${refused} 429s, ${google.log.length} calls, ${joined} told as joined`,
		isReached: seconds <= most && refused === 0 && joined === PEOPLE,
	};
}
