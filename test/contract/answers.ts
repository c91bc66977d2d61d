import { contracts } from '../../sandbox/google/contract/methods';
import type { Contract, PropertyContract } from '../../sandbox/google/contract/types';

/** Fields of an answer that the method's response does not have in Google's document, as paths. */
export function unknownFields(method: string, answer: unknown): string[] {
	const contract = contracts.find(({ methods }) => method in methods);
	const schema = contract?.methods[method]?.response;
	if (!contract || schema === undefined) return [`${method} is not in the document`];
	return unknownIn(contract, { $ref: schema }, answer, '');
}

function unknownIn(
	contract: Contract,
	{ $ref, items }: PropertyContract,
	value: unknown,
	at: string,
): string[] {
	if (items) return [value].flat().flatMap((each) => unknownIn(contract, items, each, `${at}[]`));
	if ($ref === undefined) return typeof value === 'object' ? [at] : [];
	const known = contract.schemas[$ref] ?? {};
	return Object.entries(value as object).flatMap(([name, inner]) => {
		const path = at ? `${at}.${name}` : name;
		const property = known[name];
		return property ? unknownIn(contract, property, inner, path) : [path];
	});
}
