import type { Membership } from '../../../nodes/GoogleChatSetupSpace/google/resources';
import type { Plan } from '../../../nodes/GoogleChatSetupSpace/plan/plan';
import { brakeOf } from '../../../nodes/GoogleChatSetupSpace/steps/brakes';
import type { Place } from '../../../nodes/GoogleChatSetupSpace/steps/roster';
import { planOf } from '../plan/rows';
import { groupOf, memberOf, ownerOf } from './aProgress';

const OWNER = ownerOf('owner');

interface Case {
	plan?: Partial<Plan>;
	/** How many would go, of how many plain people. */
	go?: number;
	of?: number;
	most?: number;
	unbound?: string[];
	caller?: Membership;
	places?: Array<Place | undefined>;
}

function braked({ plan = {}, go = 1, of = 9, most = 5, unbound = [], ...given }: Case) {
	const { caller = OWNER, places = [memberOf('ada')] } = given;
	const who = Array.from({ length: go }, (_, at) => `p${at}@example.com`);
	return brakeOf(
		{ ...planOf({ members: 'ada@example.com' }), ...plan },
		{ who, unbound, most, of },
		caller,
		new Map(places.map((place, at) => [`users/${at}`, place])),
	);
}

describe('what is in the way of taking people out', () => {
	it.each<[string, Case, string | undefined]>([
		['nothing', {}, undefined],
		['a row that names nobody', { plan: { people: [] } }, 'namesNobody'],
		['that, even if nobody would go', { plan: { people: [] }, go: 0 }, 'namesNobody'],
		['a guess', { plan: { holdsGuess: true } }, 'guess'],
		['somebody who could not be looked up', { unbound: ['ada'] }, 'notTold'],
		['as many as are allowed', { go: 3, most: 3 }, undefined],
		['one more', { go: 3, most: 2 }, 'tooMany'],
		['one, where none is allowed', { most: 0 }, 'tooMany'],
		['the last one', { go: 1, of: 1 }, 'lastOne'],
		['all of them', { go: 2, of: 2 }, 'lastOne'],
		['one of two', { go: 1, of: 2 }, undefined],
		['half of them', { go: 2, of: 4 }, undefined],
		['more than half', { go: 2, of: 3 }, 'moreThanHalf'],
		['a little more than half', { go: 3, of: 5 }, 'moreThanHalf'],
		['a little less', { go: 3, of: 7 }, undefined],
	])('%s', (_what, given, brake) => {
		expect(braked(given)).toBe(brake);
	});

	it.each<[string, Case['places'], boolean]>([
		['a member', [memberOf('ada')], true],
		['a manager', [memberOf('ada', { role: 'ROLE_ASSISTANT_MANAGER' })], true],
		['a group', [groupOf('1')], true],
		['one of two', ['absent', memberOf('ada')], true],
		['an owner alone', [ownerOf('ada')], false],
		['the caller alone', [OWNER], false],
		['the caller as a member', [memberOf('owner')], false],
		['nobody', ['absent'], false],
		['somebody by a group', ['inByGroup'], false],
		['nobody knows whom', [undefined], false],
		['no places', [], false],
	])('a space that holds of the row %s', (_what, places, isTheirs) => {
		expect(braked({ places })).toBe(isTheirs ? undefined : 'anotherSpace');
	});

	it('is nothing where nobody would go', () => {
		const all = { plan: { holdsGuess: true }, unbound: ['ada'], most: 0, of: 0, places: [] };
		expect(braked({ ...all, go: 0, caller: memberOf('owner') })).toBeUndefined();
	});

	it.each<[string, Case]>([
		['guess', {}],
		['notTold', { plan: {} }],
		['anotherSpace', { plan: {}, unbound: [] }],
		['tooMany', { plan: {}, unbound: [], places: [memberOf('ada')] }],
		['lastOne', { plan: {}, unbound: [], places: [memberOf('ada')], most: 6 }],
		['moreThanHalf', { plan: {}, unbound: [], places: [memberOf('ada')], most: 6, of: 7 }],
	])('is told by the first of several: %s', (brake, mended) => {
		const all: Case = {
			plan: { holdsGuess: true },
			unbound: ['ada'],
			places: ['absent'],
			go: 6,
			of: 6,
			caller: memberOf('owner'),
		};
		expect(braked({ ...all, ...mended })).toBe(brake);
	});
});
