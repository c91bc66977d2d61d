import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { errors, type Fault } from '../../sandbox/google';
import { CALLER, run, world, type World } from '../support/run';
import { withServiceAccount } from '../support/serviceAccount';
import { EVERYTHING } from '../wholeNode/aroundTheSetup';
import { writes } from '../wholeNode/aroundInLine';
import { behaviours, placed, rowOf, seed, wishes, type Wish } from './inLineWishes';

/** Whether it is known who acts: by a service account it is, by OAuth2 it is not. */
function settingOf(there: World, isKnown: boolean) {
	const continues = { onError: 'continueRegularOutput' as const };
	return isKnown
		? { ...continues, ...withServiceAccount(there, EVERYTHING) }
		: { ...continues, ...there.tokenFor(...EVERYTHING) };
}

const acting = (row: IDataObject, isKnown: boolean): IDataObject =>
	isKnown ? { ...row, authentication: 'serviceAccount' } : row;

/** Who is in the space, by address; the app has none. */
const inside = ({ google }: World): Map<string, { role?: string; state?: string }> =>
	new Map(
		google.spaces()[0]?.members.map(({ email, id, role, state }) => [email ?? id, { role, state }]),
	);

const inRow = ({ members, owners, managers }: Wish): Set<string> =>
	new Set([...members, ...owners, ...managers]);

/** Who has left since: only plain people that the row does not name, and no more than is allowed. */
function expectOnlyOthersGone(
	wish: Wish,
	before: ReturnType<typeof inside>,
	there: World,
): string[] {
	const now = inside(there);
	const gone = [...before.keys()].filter((each) => !now.has(each));
	const removable = [...placed(wish, 'member'), ...placed(wish, 'invited')];
	for (const each of gone) {
		expect(removable).toContain(each);
		expect(inRow(wish).has(each)).toBe(false);
		expect(each).not.toBe(CALLER);
	}
	if (gone.length > 0) {
		expect(wish.peopleNotInRow).toBe('remove');
		expect(wish.caller).not.toBe('member');
		expect(gone.length).toBeLessThanOrEqual(wish.removeAtMost);
		expect(gone.length === 1 || gone.length * 2 <= removable.length).toBe(true);
		expect(gone.length).toBeLessThan(removable.length);
	}
	return gone;
}

const RANK: Record<string, number> = { ROLE_MANAGER: 2, ROLE_ASSISTANT_MANAGER: 1 };
const failing: Fault[] = [
	'reset',
	'timeout',
	'lostAnswer',
	'cutBody',
	errors.unavailable(),
	errors.internal(),
	errors.quotaExceeded({ retryAfter: 3 }),
	errors.permissionDenied(),
	errors.notFound(),
];

describe('a space that is brought in line', () => {
	it('is as the row says after one run, or as it was where a brake holds; the second run changes nothing', async () => {
		const seen = { braked: 0, removed: 0, whole: 0 };
		await fc.assert(
			fc.asyncProperty(wishes, behaviours, fc.boolean(), async (wish, behaviour, isKnown) => {
				const there = world({ behaviour });
				const { google } = there;
				const { name } = seed(there, wish);
				const setting = settingOf(there, isKnown);
				const row = acting(rowOf(wish, name), isKnown);
				const before = inside(there);
				const asItWas = JSON.stringify(google.spaces());

				const looked = await run(
					there,
					[acting(rowOf(wish, name, { previewOnly: true }), isKnown)],
					setting,
				);
				expect(writes(there)).toEqual([]);
				const { json } = await run(there, [row], setting);
				const [item = {}] = json;
				const [preview = {}] = looked.json;
				const gone = expectOnlyOthersGone(wish, before, there);
				if (item.error !== undefined) {
					seen.braked++;
					expect(JSON.stringify(google.spaces())).toBe(asItWas);
					// Who acts, where that is not known, shows only by writing.
					const isTold = preview.error === item.error;
					expect(isTold || (!isKnown && wish.caller === 'member')).toBe(true);
					return;
				}
				if (gone.length > 0) seen.removed++;
				expect(preview).not.toHaveProperty('error');
				if (item.warnings !== undefined) return;
				seen.whole++;
				const shown = (changes: unknown) =>
					(changes as string[]).map((each) =>
						each.replace(/^(would add or invite|added|invited) /, '+ '),
					);
				// In already by another address that Google tells only when they are added: no change.
				expect(shown(preview.changes)).toEqual(expect.arrayContaining(shown(item.changes)));

				const now = inside(there);
				for (const each of inRow(wish)) expect(now.has(each)).toBe(true);
				for (const each of wish.owners) expect(now.get(each)?.role).toBe('ROLE_MANAGER');
				for (const each of wish.managers) {
					expect(RANK[now.get(each)?.role ?? '']).toBeGreaterThan(0);
				}
				if (wish.peopleNotInRow === 'remove') {
					const left = [...placed(wish, 'member'), ...placed(wish, 'invited')];
					for (const each of left) expect(now.has(each)).toBe(inRow(wish).has(each));
				}
				const { spaceDetails, displayName } = google.spaces()[0] ?? {};
				expect(displayName).toBe(wish.displayName);
				const { description } = wish.settings;
				const kept = description === '' ? (wish.description ?? '') : String(description).trim();
				expect(spaceDetails?.description ?? '').toBe(kept);

				google.log.length = 0;
				const again = await run(there, [row], setting);
				expect(again.json[0]).toMatchObject({ changes: [], result: 'was there' });
				expect(writes(there)).toEqual([]);
			}),
			{ numRuns: 200 },
		);
		expect(seen.braked).toBeGreaterThan(20);
		expect(seen.removed).toBeGreaterThan(10);
		expect(seen.whole).toBeGreaterThan(50);
	});

	const METHODS = [
		'spaces.get',
		'spaces.patch',
		'spaces.members.list',
		'spaces.members.get',
		'spaces.members.create',
		'spaces.members.patch',
		'spaces.members.delete',
	] as const;
	const faults = fc.dictionary(
		fc.constantFrom(...METHODS),
		fc.array(fc.option(fc.constantFrom(...failing), { nil: undefined }), { maxLength: 12 }),
	);

	it('loses nobody of the row, nor anybody in charge, under any schedule of faults', async () => {
		const seen = { removed: 0, failed: 0 };
		await fc.assert(
			fc.asyncProperty(
				wishes.map((wish): Wish => ({ ...wish, peopleNotInRow: 'remove' })),
				behaviours,
				faults,
				fc.boolean(),
				async (wish, behaviour, schedule, isKnown) => {
					const there = world({ behaviour });
					const { name } = seed(there, wish);
					const before = inside(there);
					there.google.faults.schedule(schedule);
					const row = acting(rowOf(wish, name), isKnown);
					const { json } = await run(there, [row], settingOf(there, isKnown));
					const gone = expectOnlyOthersGone(wish, before, there);
					if (json[0]?.error !== undefined) seen.failed++;
					if (gone.length > 0) {
						seen.removed++;
						// Everybody of the row is in: nobody goes after an add that failed.
						const now = inside(there);
						for (const each of inRow(wish)) expect(now.has(each)).toBe(true);
					}
				},
			),
			{ numRuns: 200 },
		);
		expect(seen.removed).toBeGreaterThan(5);
		expect(seen.failed).toBeGreaterThan(20);
	});
});
