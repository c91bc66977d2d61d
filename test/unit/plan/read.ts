import { readPeople } from '../../../nodes/GoogleChatSetupSpace/plan/people/list';

/** The resource names in a cell in which everybody is somebody. */
export function namesIn(value: unknown): string[] {
	const { people, problems } = readPeople(value);
	expect(problems).toEqual([]);
	return people.map(({ name }) => name);
}

/** The sentences on a cell in which nobody is somebody. */
export function problemsIn(value: unknown): string[] {
	const { people, problems } = readPeople(value);
	expect(people).toEqual([]);
	return problems;
}
