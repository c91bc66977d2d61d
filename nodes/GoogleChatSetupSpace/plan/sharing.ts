/** Those that have something in common with others, together; what has nothing to share is left out. */
export function sharing<Each>(
	all: readonly Each[],
	what: (each: Each) => string | undefined,
): Each[][] {
	const groups = new Map<string, Each[]>();
	for (const each of all) {
		const key = what(each);
		if (key === undefined) continue;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [each]);
		else group.push(each);
	}
	return [...groups.values()].filter((group) => group.length > 1);
}
