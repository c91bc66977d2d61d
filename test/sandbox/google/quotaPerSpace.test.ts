import { OWNER, type Google } from '../../../sandbox/google';
import { caller, standIn, type Answer, type Call } from './caller';

const SCOPES = ['chat.spaces', 'chat.memberships', 'chat.messages.create'];

function start(options = {}) {
	const { google, clock } = standIn(options);
	const names = ['One', 'Two'].map((displayName) => spaceOf(google, displayName));
	return { google, clock, names, call: caller(google, { scopes: SCOPES }) };
}

const spaceOf = (google: Google, displayName: string) =>
	google.addSpace({ spaceType: 'SPACE', displayName, createdBy: OWNER }).name;

/** Reads the space, its list and a member in turn, until `count` reads are made. */
async function reads(call: Call, space: string, count: number): Promise<Answer[]> {
	const paths = [space, `${space}/members`, `${space}/members/${OWNER}`];
	const answers: Answer[] = [];
	for (let made = 0; made < count; made += 1) {
		answers.push(await call('GET', `/v1/${paths[made % paths.length] ?? ''}`));
	}
	return answers;
}

const statusesOf = (answers: Answer[]) => answers.map(({ status }) => status);

describe('a space', () => {
	it('takes fifteen reads a second, of itself, its list and its members together', async () => {
		const { clock, names, call } = start();
		const [one = '', two = ''] = names;

		expect(statusesOf(await reads(call, one, 15))).not.toContain(429);
		expect(statusesOf(await reads(call, one, 1))).toEqual([429]);
		expect(statusesOf(await reads(call, two, 1))).toEqual([200]);
		clock.ms += 1_000;
		expect(statusesOf(await reads(call, one, 16)).filter((status) => status === 429)).toHaveLength(
			1,
		);
	});

	it('shares them between all apps', async () => {
		const { google, names, call } = start();
		await reads(call, names[0] ?? '', 15);
		const ofAnotherProject = caller(google, { clientId: '77-a.apps' });
		expect(statusesOf(await reads(ofAnotherProject, names[0] ?? '', 1))).toEqual([429]);
	});

	it('says in its refusal that it is the space that is read too often, not the project', async () => {
		const { names, call } = start();
		const answers = await reads(call, names[0] ?? '', 16);
		const { error } = answers[15]?.body ?? {};
		expect(error).toMatchObject({
			status: 'RESOURCE_EXHAUSTED',
			message: expect.stringContaining("limit 'Reads per second per space'"),
			details: [
				{
					reason: 'RATE_LIMIT_EXCEEDED',
					metadata: { quota_limit: 'ReadsPerSecondPerSpace', quota_limit_value: '15' },
				},
				{},
			],
		});
	});

	it('can be read as often as the project may where a test wants that', async () => {
		const { names, call } = start({ quotas: { readsPerSpacePerSecond: Infinity } });
		expect(statusesOf(await reads(call, names[0] ?? '', 50))).not.toContain(429);
	});

	it('takes people without a limit of its own', async () => {
		const { google, names, call } = start();
		for (const { email } of google.directory.addMany(20)) {
			const body = { member: { name: `users/${email}`, type: 'HUMAN' } };
			const answer = await call('POST', `/v1/${names[0] ?? ''}/members`, body);
			expect(answer.status).toBe(200);
		}
	});
});

describe('a project', () => {
	it('is told by its own limit that its quota is used up', async () => {
		const { names, call } = start({ quotas: { membershipReads: 1 } });
		const url = `/v1/${names[0] ?? ''}/members`;
		await call('GET', url);
		const { error } = (await call('GET', url)).body;
		expect(error.details[0].metadata.quota_limit).toBe('MembershipReadsPerMinutePerProject');
	});
});
