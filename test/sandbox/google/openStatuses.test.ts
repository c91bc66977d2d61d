/** Answers whose status or size Google's documents leave open. */
import { errors, OWNER } from '../../../sandbox/google';
import { caller, directMessage, human, namedSpace, standIn } from './caller';

const SETUP = '/v1/spaces:setup';
const ADA = 'ada@example.com';

describe('a description', () => {
	it.each([150, 4_096] as const)('may have %s characters', async (descriptionLimit) => {
		const { google } = standIn({ behaviour: { descriptionLimit } });
		const describedBy = (length: number) => ({
			space: {
				spaceType: 'SPACE',
				displayName: 'Launch',
				spaceDetails: { description: 'x'.repeat(length) },
			},
		});
		const call = caller(google);
		expect((await call('POST', SETUP, describedBy(descriptionLimit))).status).toBe(200);
		expect((await call('POST', SETUP, describedBy(descriptionLimit + 1))).status).toBe(400);
	});
});

describe('a refusal without a documented status', () => {
	it.each([403, 409] as const)('of a foreign request id can be %s', async (status) => {
		const { google } = standIn({ behaviour: { requestIdOfAnotherUser: status } });
		const body = { ...namedSpace('Launch'), requestId: 'row-1' };
		await caller(google)('POST', SETUP, body);
		const asAda = await caller(google, { user: ADA })('POST', SETUP, body);
		expect(asAda).toMatchObject(errors.requestIdOfAnotherUser(status));
	});

	it('of a direct message with who blocks can be 400', async () => {
		const { google } = standIn({ behaviour: { blockedDirectMessage: 400 } });
		const answer = await caller(google)('POST', SETUP, directMessage('blocker'));
		expect(answer.status).toBe(400);
	});

	it('of a member who cannot be added can be 400', async () => {
		const { google } = standIn({ behaviour: { memberNotAllowed: 400 } });
		const { body } = await caller(google)('POST', SETUP, namedSpace('Launch'));
		const url = `/v1/${String(body.name)}/members`;
		const answer = await caller(google)('POST', url, human('blocker@example.com'));
		expect(answer).toMatchObject(errors.invalidArgument());
	});

	it('of looking for a direct message with nobody can be 404', async () => {
		const { google } = standIn({ behaviour: { findDirectMessageOfUnknownUser: 404 } });
		const url = '/v1/spaces:findDirectMessage?name=users/nobody@example.com';
		expect((await caller(google)('GET', url)).status).toBe(404);
	});

	it('of a limit per space can be without details', async () => {
		const { google } = standIn({
			behaviour: { limitOfSpace: 'bare' },
			quotas: { readsPerSpacePerSecond: 0, spaceReads: 0 },
		});
		const { name } = google.addSpace({
			spaceType: 'SPACE',
			displayName: 'A',
			createdBy: OWNER,
		});
		const ofSpace = await caller(google)('GET', `/v1/${name}/members`);
		expect(ofSpace).toMatchObject(errors.backendExhausted());
		const ofProject = await caller(google)('GET', '/v1/spaces');
		expect(ofProject.body.error.details).toHaveLength(2);
	});
});

describe('the membership of somebody who has none', () => {
	it('can be one that says so', async () => {
		const { google } = standIn({ behaviour: { missingMembership: 'NOT_A_MEMBER' } });
		const { body } = await caller(google)('POST', SETUP, namedSpace('Launch'));
		const url = `/v1/${String(body.name)}/members/${ADA}`;
		expect(await caller(google)('GET', url)).toMatchObject({
			status: 200,
			body: { state: 'NOT_A_MEMBER', member: { name: expect.stringMatching(/^users\/\d+$/) } },
		});
	});
});
