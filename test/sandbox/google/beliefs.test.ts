import { BELIEFS, DEFAULT_BEHAVIOUR, OTHER_BEHAVIOURS, SWITCHES } from '../../../sandbox/google';

describe('every belief about Google', () => {
	it.each(BELIEFS.map((belief) => [belief.name, belief] as const))(
		'%s can be printed: what, how it is backed, by what, and what else may be',
		(_, { what, mark, source, choices, node, file }) => {
			expect(what).toMatch(/^[A-Z].*\."?$/);
			expect(['documented', 'reported', 'assumed']).toContain(mark);
			expect(source.length).toBeGreaterThan(10);
			if (mark !== 'assumed') expect(source).toMatch(/https:\/\/\S+\.\w/);
			expect(node).toMatch(/^[A-Z].*\.$/);
			expect(file).toMatch(/^sandbox\/google\/beliefs\/\w+\.ts$/);
			expect(choices).not.toHaveLength(1);
			expect(new Set(choices).size).toBe(choices.length);
		},
	);

	it('has a name of its own', () => {
		expect(new Set(BELIEFS.map(({ name }) => name)).size).toBe(BELIEFS.length);
	});
});

describe('the switches', () => {
	it('stand at what is most likely', () => {
		expect(DEFAULT_BEHAVIOUR).toMatchObject({
			replay: 'echo',
			callerInMemberships: 'filtered',
			memberAlreadyIn: 409,
			missingMembership: 404,
			emailsInLists: 'shown',
			missingSpace: 403,
		});
		expect(Object.keys(DEFAULT_BEHAVIOUR)).toEqual(Object.keys(SWITCHES));
	});

	it('can each be turned alone', () => {
		expect(OTHER_BEHAVIOURS).toContainEqual({ replay: 'full' });
		expect(OTHER_BEHAVIOURS).toContainEqual({ missingMembership: 'NOT_A_MEMBER' });
		expect(OTHER_BEHAVIOURS.every((one) => Object.keys(one).length === 1)).toBe(true);
		const turned = new Set(OTHER_BEHAVIOURS.flatMap((one) => Object.keys(one)));
		expect([...turned]).toEqual(Object.keys(SWITCHES));
	});
});
