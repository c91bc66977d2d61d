/** What tells a reader that an address follows, and what stands in the heads of tables. */
const LABEL =
	/^((e?mail|name|member|owner|manager|user|participant)s?|address(es)?|mailto|smtp|id|to|b?cc|from|first|last|full|people|person)$/i;
export const isLabel = (word: string): boolean => LABEL.test(word.replace(/[-_]/g, ''));

/** What joins two people in a sentence. */
const CONNECTOR = /^(and|or|und|oder|et|ou|y|e|o|en|og|och|plus)$/i;
export const isConnector = (word: string): boolean => CONNECTOR.test(word);

// "+49 171 123", "2026-01-05", "12."
const NUMBER = /^[\d\s+#().:/'’-]*\d[\d\s+#().:/'’-]*$/;
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

/** Letters of "é" and "e" alike. */
const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Whether a word of the text stands in the address, too: "Jane Doe" and "jane.d@example.com". */
export function sharesWord(text: string, address: string): boolean {
	const [local = ''] = plain(address).split('@');
	return plain(text)
		.split(/[^\p{L}\p{N}]+/u)
		.some((word) => word.length > 2 && local.includes(word));
}
