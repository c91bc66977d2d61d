import type { Fault, Wanted } from '../../../nodes/GoogleChatSetupSpace/cells/people/entry';
import { readPeople } from '../../../nodes/GoogleChatSetupSpace/cells/people/list';

const sentence = ({ what, how }: Fault): string => `${what} ${how}`;

/** The resource names in a cell in which everybody is somebody. */
export function namesIn(value: unknown): string[] {
	const { people, groups, faults } = readPeople(value);
	expect(faults).toEqual([]);
	return [...people, ...groups].map(({ name }) => name ?? '');
}

/** The sentences on a cell in which nobody is somebody. */
export function problemsIn(value: unknown, wanted: Wanted = 'people'): string[] {
	const { people, groups, faults } = readPeople(value, wanted);
	expect([...people, ...groups]).toEqual([]);
	return faults.map(sentence);
}

/** All that is in a cell, in short. */
export function readIn(value: unknown, wanted: Wanted = 'people') {
	const { people, groups, faults, guesses } = readPeople(value, wanted);
	return {
		who: [...people, ...groups].map(
			({ name, ...group }) => name ?? ('email' in group ? group.email : ''),
		),
		faults: faults.map(sentence),
		guesses: guesses.map(({ words, of }) => `${words} of ${of}`),
	};
}
