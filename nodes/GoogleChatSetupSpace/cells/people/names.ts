/** What tells a reader that an address follows, and what stands in the heads of tables. */
const LABEL =
	/^((e?mail|name|member|owner|manager|user|participant)s?|address(es)?|mailto|smtp|id|to|b?cc|from|first|last|full|people|person)$/i;
export const isLabel = (word: string): boolean => LABEL.test(word.replace(/[-_]/g, ''));

/**
 * What joins two people: "and" and "or" in the languages that write them as words, "&" and its like, or
 * a mark of several characters: "++", "***".
 */
const CONNECTOR = /^(and|or|und|oder|et|ou|y|e|o|en|og|och|plus|[&+/|]+|([*:=~#^])\2+)$/;
/** A letter is one in small letters only: "Ada E Lovelace" has a middle name. */
export const isConnector = (word: string): boolean =>
	CONNECTOR.test(word.length > 1 ? word.toLowerCase() : word);

// "+49 171 123", "2026-01-05", "12.", "①", "1️⃣"
const NUMBER = /^(?=.*\p{N})(?:[\p{N}\s+#().:/'’-]|\ufe0f|\u20e3)+$/su;
export const isNumber = (text: string): boolean => NUMBER.test(text);

/** What stands in names in small letters: "van der Berg". */
const PARTICLE = /^\p{Ll}{1,3}$/u;
// "Lovelace", "O'Brien", "PhD", "J.", "(Sales", "山田": a capital, or a script without them.
const NAME_WORD = /^[^\p{L}\p{N}@]*[\p{Lu}\p{Lt}\p{Lo}][^@]*$/u;

/** Whether words look like somebody's name. */
export function isName(text: string): boolean {
	const words = text.split(/[\s,]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
	const others = words.filter((word) => !NAME_WORD.test(word));
	return others.length < words.length && others.every((word) => PARTICLE.test(word));
}

// "ben" beside "Ada", and not "von" in "Ada von Lovelace", in the languages whose names have such words.
const SMALL =
	/(?<!\S)(?!(a[flv]|bin|d[aeiou]s?|de[lnr]|el|l[aeo]s?|of|te[nr]|v[ao]n|zu[mr]?)\s)\p{Ll}+(?!\S)/gu;

/** Whether a small word beside one with a capital may be somebody else: "Ada ben". */
export const mayHoldAnother = (text: string, address: string): boolean =>
	/\p{Lu}/u.test(text) && (text.match(SMALL) ?? []).some((word) => !sharesWord(word, address));

/** Letters of "é" and "e" alike. */
const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Whether a word of the text stands in the address, too: "Jane Doe" and "jane.d@example.com". */
export function sharesWord(text: string, address: string): boolean {
	const [local = ''] = plain(address).split('@');
	return plain(text)
		.split(/[^\p{L}\p{N}]+/u)
		.some((word) => word.length > 2 && local.includes(word));
}
