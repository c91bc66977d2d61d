const TAGS =
	/<\/?(a|b|i|u|br|hr|p|div|span|li|ul|ol|em|strong|td|tr|th|table|tbody|thead|font|html|body|small|code|wbr)(?=[\s/>])([^<>]*)>/gi;
/** What a link leads to: `href="mailto:ada@example.com"` */
const LINK = /mailto:([^"\s<>]+)/i;
/** Tags that end a line: a text without them would run two people into one. */
const LINE_TAGS = /^(br|hr|p|div|li|tr|ul|ol|table)$/i;
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
			.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
			.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
			.replace(/\\[rnt]/g, '\n')
			.replace(/\\"/g, "'")
			.replace(/%40/g, '@')
			// "mailto:ada@example.com?subject=Hi%20there&cc=ben@example.com": who gets a copy is meant, too.
			.replace(/[?&](?!b?cc=|to=)[\w-]+=(?![^\s<>"'|)\]&]*@)[^\s<>"'|)\]&]*/gi, '')
			.replace(/[?&](?:b?cc|to)=/gi, ',')
			// "mailto:ada@example.com%2C%20ben@example.com"
			.replace(/%(?:2[0C]|3B|0[AD])/gi, decodeURIComponent)
			// What a spreadsheet makes of an id, where the comma is decimal: "1,13E+20".
			.replace(/(?<!\d)(\d),(?=\d+e\+\d)/gi, '$1.')
			// `<a href="mailto:ada@example.com">Ada</a>` is `<ada@example.com> Ada`.
			.replace(TAGS, (_tag, name: string, inside: string) => {
				const [, address] = LINK.exec(inside) ?? [];
				if (address !== undefined) return ` <${address}> `;
				return LINE_TAGS.test(name) ? '\n' : ' ';
			})
	);
}
