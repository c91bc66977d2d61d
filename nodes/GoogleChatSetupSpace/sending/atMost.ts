/**
 * Does something for each item, so many at a time at the most; the results are in the items' order.
 * @param most 1 or more
 */
export async function atMost<T, R>(
	most: number,
	items: readonly T[],
	each: (item: T) => Promise<R>,
): Promise<R[]> {
	const results: R[] = [];
	let next = 0;
	const work = async (): Promise<void> => {
		for (let at = next++; at < items.length; at = next++) {
			results[at] = await each(items[at] as T);
		}
	};
	await Promise.all(Array.from({ length: Math.min(most, items.length) }, work));
	return results;
}
