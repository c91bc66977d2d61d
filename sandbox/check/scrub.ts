const ADDRESS = /[^\s@"'<>()[\],;:]+@[^\s@"'<>()[\],;:]+\.[^\s@"'<>()[\],;:]+/g;
const LINK = /https?:\/\/[^\s"'<>]+/g;
/** `spaces/AAQA0000001`, `users/117260094786438825675` */
const NAME = /\b(spaces|users|groups|members|messages|projects|customers)\/[\w@.%+-]+/g;
const NUMBER = /\d{5,}/g;
/** A token, a key: long, and no reason such as ACCESS_TOKEN_SCOPE_INSUFFICIENT. */
const SECRET = /\b(?![A-Z_]+\b)[\w.~+/-]{24,}/g;

/** Google's words without anything that says who was asked about, and by whom. */
export function scrub(text: string, known: Iterable<string>): string {
	return hide(text, known)
		.replace(LINK, '(link)')
		.replace(ADDRESS, '(address)')
		.replace(NAME, '$1/…')
		.replace(SECRET, '(…)')
		.replace(NUMBER, '(number)');
}

/** The text without these. */
export function hide(text: string, known: Iterable<string>): string {
	const longestFirst = [...known].filter(Boolean).sort((a, b) => b.length - a.length);
	return longestFirst.reduce((rest, each) => rest.split(each).join('(…)'), text);
}
