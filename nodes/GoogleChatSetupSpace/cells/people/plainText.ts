/** The first few end a line: a text without them would run two people into one. */
const TAGS =
	/<\/?(?:(br|p|div|li|tr)|[abiu]|span|[uo]l|em|strong|html|body|h[1-6r]|t[dh]|table|tbody|thead|font|at)(?=[\s/>])[^<>]*>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
	lt: '<',
	gt: '>',
	amp: '&',
	quot: '"',
	nbsp: ' ',
	'#39': "'",
	'#64': '@',
};

/** A text as it is shown: HTML, links, full-width characters and written-out line breaks read. */
export function plainText(text: string): string {
	return (
		text
			// "＜ada＠example.com＞": the same characters in the width of an ideograph.
			.replace(/[\uff01-\uff5e]/g, (wide) => wide.normalize('NFKC'))
			.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
			.replace(/\\[rnt]/g, '\n')
			.replace(/\\"/g, "'")
			.replace(/%40/g, '@')
			// "mailto:ada@example.com?subject=Hi%20there&cc=ben@example.com": who gets a copy is meant, too.
			.replace(/[?&](?:(?:b?cc|to)=|[\w-]+=(?![^\s<>"'|)\]&]*@)[^\s<>"'|)\]&]*)/gi, ' ')
			// "mailto:ada@example.com%2C%20ben@example.com"
			.replace(/%(?:2[0C]|3B|0[AD])/gi, decodeURIComponent)
			// What a spreadsheet makes of an id, where the comma is decimal: "1,13E+20".
			.replace(/\b(\d),(?=\d+e\+)/gi, '$1.')
			// `<a href="mailto:ada@example.com">Ada</a>` is `<ada@example.com> Ada`.
			.replace(/<a\s[^<>]*mailto:([^"\s<>]+)/gi, ' <$1> <a ')
			.replace(TAGS, (_tag, line?: string) => (line === undefined ? ' ' : '\n'))
	);
}
