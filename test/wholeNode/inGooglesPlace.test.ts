import type { IDataObject } from 'n8n-workflow';

import { failureOf, world } from '../support/run';

const space: IDataObject = {
	spaceType: 'SPACE',
	displayName: 'Apollo',
	members: 'ada@example.com',
};
const dm: IDataObject = { spaceType: 'DIRECT_MESSAGE', members: 'ada@example.com' };
const page = (status: number) => ({ html: '<h1>Blocked</h1>', status });

async function told(
	fault: Parameters<ReturnType<typeof world>['google']['faults']['on']>[1],
	row = space,
) {
	const there = world();
	there.google.faults.on({ method: 'spaces.setup' }, fault);
	return await failureOf(there, [row]);
}

describe('a refusal that did not come from Google', () => {
	it.each([
		['a firewall shows a page of its own', page(403), space],
		['a firewall shows it for a direct message', page(403), dm],
		['a proxy says nothing', { status: 404, body: '' }, space],
		['a gateway answers with JSON of its own', { status: 451, body: { blocked: true } }, space],
	])('is not put down to Google where %s', async (_what, fault, row) => {
		const { message, description } = await told(fault, row);
		expect(message).toMatch(/: something on the way answered in Google's place \(status 4\d\d\)$/);
		expect(description).toMatch(/^A proxy or firewall between n8n and chat\.googleapis\.com/);
		expect(description).not.toContain("Google's own words");
	});

	it('says so where a proxy wants to be signed in to', async () => {
		expect((await told({ status: 407, body: '' })).description).toContain(
			'The proxy asks for a user name and a password',
		);
	});
});
