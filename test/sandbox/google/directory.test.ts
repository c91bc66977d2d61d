import { Directory, Google, OWNER } from '../../../sandbox/google';

describe('the default directory', () => {
	const { directory } = new Google();

	it('has an owner, people of every kind that Google treats differently, and groups', () => {
		const { people, groups } = directory;
		expect(directory.person(OWNER)).toMatchObject({ displayName: 'Olivia Owner' });
		expect(people.filter(({ blocks }) => blocks.has(OWNER))).toHaveLength(1);
		expect(people.filter(({ autoAccept }) => !autoAccept)).toHaveLength(2);
		expect(people.filter(({ chatOff }) => chatOff)).toHaveLength(1);
		expect(people.filter(({ external }) => external)).toHaveLength(1);
		expect(people.filter(({ profileHidden }) => profileHidden)).toHaveLength(1);
		expect(people.length).toBeGreaterThanOrEqual(20);
		expect(groups).toHaveLength(3);
	});

	it('gives everybody a number that a computer would round', () => {
		const ids = directory.people.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const id of ids) {
			expect(id).toMatch(/^\d{21}$/);
			expect(Number.isSafeInteger(Number(id))).toBe(false);
		}
	});

	it('can be left out, and comes back as it was', () => {
		expect(new Google({ seedPeople: false }).directory.people).toEqual([]);
		const google = new Google();
		const before = structuredClone(google.directory.people);
		google.directory.person(OWNER)?.blocks.add('ada@example.com');
		google.directory.remove('ben@example.com');
		google.directory.addMany(10);
		google.reset();
		expect(google.directory.people).toEqual(before);
	});
});

describe('a directory', () => {
	it('finds people by number, and by address without regard to case', () => {
		const directory = new Directory();
		const jane = directory.add({ email: 'Jane.Doe@Example.com' });
		expect(jane).toMatchObject({ displayName: 'Jane Doe', external: false });
		expect(directory.person('JANE.DOE@example.com')).toBe(jane);
		expect(directory.person(jane.id)).toBe(jane);
	});

	it('keeps one person for each address', () => {
		const directory = new Directory();
		const before = directory.add({ email: 'jane@example.com' });
		const after = directory.add({ email: 'jane@example.com', autoAccept: false });
		expect(directory.people).toEqual([after]);
		expect(directory.person(before.id)).toBeUndefined();
	});

	it('makes as many people as are wanted', () => {
		const people = new Directory().addMany(200);
		expect(people[199]).toMatchObject({ email: 'person.200@example.com', external: false });
	});
});
