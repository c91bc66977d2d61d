/** Those that have something in common, together; one that shares it with no other is alone there. */
export function alike<Each>(
	all: readonly Each[],
	what: (each: Each) => string | undefined,
): Each[][] {
	const groups = new Map<string, Each[]>();
	for (const each of all) {
		const key = what(each);
		if (key === undefined) continue;
		const group = groups.get(key) ?? [];
		groups.set(key, group);
		group.push(each);
	}
	return [...groups.values()];
}

/** The same of those that have something in common with others. */
export const sharing = <Each>(
	all: readonly Each[],
	what: (each: Each) => string | undefined,
): Each[][] => alike(all, what).filter((group) => group.length > 1);
