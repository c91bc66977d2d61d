import type { Space } from '../../../nodes/GoogleChatSetupSpace/google/resources';
import {
	callersSpacesOfRun,
	olderOf,
} from '../../../nodes/GoogleChatSetupSpace/space/callersSpaces';
import { endOf, jobFor, namesOf, sessionOf, type Reply } from './aRow';

const made = (createTime?: string, name = 'spaces/one'): Space => ({
	name,
	...(createTime !== undefined && { createTime }),
});

describe('the older of two spaces', () => {
	it.each([
		['2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z'],
		['2025-12-31T23:59:59.999999999Z', '2026-01-01T00:00:00Z'],
		['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000000001Z'],
		['2026-01-01T00:00:00.1Z', '2026-01-01T00:00:00.11Z'],
		['2026-01-01T00:00:00.123Z', '2026-01-01T00:00:00.123456Z'],
		['2026-01-01T00:00:00.123456788Z', '2026-01-01T00:00:00.123456789Z'],
		['2026-01-01T00:00:00Z', undefined],
		['2026-01-01T00:00:00Z', ''],
		// What is no time of Google's form counts as none.
		['2026-01-01T00:00:00Z', 'since 1999-01-01T00:00:00Z'],
		['2026-01-01T00:00:00Z', '1999-01-01T00:00:00Z, or so'],
		['2026-01-01T00:00:00Z', '1999-01-01T00:00:00.1234567890Z'],
		['2026-01-01T00:00:00Z', '1999-01-01T00:00:00.Z'],
		['2026-01-01T00:00:00Z', '1999-01-01T00:00:00'],
		['2026-01-01T00:00:00Z', '1999-01-01'],
	])('is the one of %p, and not that of %p', (early, late) => {
		const older = made(early, 'spaces/older');
		const younger = made(late, 'spaces/younger');
		expect(olderOf(older, younger)).toBe(older);
		expect(olderOf(younger, older)).toBe(older);
	});

	it.each([
		['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000000000Z'],
		['2026-01-01T00:00:00.5Z', '2026-01-01T00:00:00.50Z'],
		['2026-01-01T00:00:00.12345678Z', '2026-01-01T00:00:00.123456780Z'],
		[undefined, 'yesterday'],
	])('is the first where they are equal: %p and %p', (one, other) => {
		const both = [made(one, 'spaces/one'), made(other, 'spaces/other')] as const;
		expect(olderOf(both[0], both[1])).toBe(both[0]);
		expect(olderOf(both[1], both[0])).toBe(both[1]);
	});

	it('is the other where there is none yet', () => {
		const only = made();
		expect(olderOf(undefined, only)).toBe(only);
	});
});

describe('the caller’s spaces', () => {
	const looking = (displayName: string) =>
		jobFor({ displayName, options: { ifSpaceExists: 'reuse' } });
	const listed = (...spaces: object[]): Reply => ({ body: { spaces } });

	it('are found by name as people see it, the oldest of one name', async () => {
		const spaces = callersSpacesOfRun();
		const session = sessionOf({
			'spaces.list': listed(
				{ name: 'spaces/1', displayName: 'Café Rouge', createTime: '2026-03-01T00:00:00Z' },
				{ name: 'spaces/2', displayName: ' Cafe\u0301  Rouge', createTime: '2026-02-01T00:00:00Z' },
				{ name: 'spaces/3', displayName: 'Café Rouge' },
				{ name: 'spaces/4', displayName: 'Apollo', createTime: '2026-01-01T00:00:00Z' },
				{ name: 'spaces/5' },
			),
		});
		spaces.keep([looking('Café Rouge'), looking('Gemini')]);
		expect(await spaces.named({ displayName: 'Cafe\u0301 Rouge' }, session)).toMatchObject({
			name: 'spaces/2',
		});
		expect(await spaces.named({ displayName: 'Gemini' }, session)).toBeUndefined();
		// No row of the run asks for it.
		expect(await spaces.named({ displayName: 'Apollo' }, session)).toBeUndefined();
		expect(await spaces.named({}, session)).toBeUndefined();
		expect(namesOf(session)).toEqual(['spaces.list']);
	});

	it('are kept for rows that look for one, and for no others', async () => {
		const spaces = callersSpacesOfRun();
		const session = sessionOf({
			'spaces.list': listed(
				{ name: 'spaces/1', displayName: 'Apollo' },
				{ name: 'spaces/2', displayName: 'Gemini' },
			),
		});
		spaces.keep([jobFor({ displayName: 'Apollo' }), looking('Gemini')]);
		expect(await spaces.named({ displayName: 'Apollo' }, session)).toBeUndefined();
		expect(await spaces.named({ displayName: 'Gemini' }, session)).toMatchObject({
			name: 'spaces/2',
		});
	});

	it('are listed once for each who acts', async () => {
		const spaces = callersSpacesOfRun();
		spaces.keep([looking('Apollo')]);
		const owners = sessionOf({
			'spaces.list': listed({ name: 'spaces/1', displayName: 'Apollo' }),
		});
		const annas = sessionOf(
			{ 'spaces.list': listed({ name: 'spaces/2', displayName: 'Apollo' }) },
			{ actor: { id: 'anna@example.com' } },
		);
		const wanted = { displayName: 'Apollo' };
		const found = await Promise.all([
			spaces.named(wanted, owners),
			spaces.named(wanted, annas),
			spaces.named(wanted, owners),
		]);
		expect(found.map((space) => space?.name)).toEqual(['spaces/1', 'spaces/2', 'spaces/1']);
		expect([...owners.asked, ...annas.asked]).toHaveLength(2);
	});

	it('end every row that asks for them where they cannot be listed', async () => {
		const spaces = callersSpacesOfRun();
		const session = sessionOf({ 'spaces.list': { status: 403 } });
		spaces.keep([looking('Apollo')]);
		for (const displayName of ['Apollo', 'Gemini']) {
			expect(await endOf(spaces.named({ displayName }, session))).toMatchObject({
				happened: 'Google Chat refused to list your spaces (status 403)',
			});
		}
		expect(namesOf(session)).toEqual(['spaces.list']);
	});
});
