import { plainText } from '../../../../nodes/GoogleChatSetupSpace/cells/people/plainText';

describe('a text as it is shown', () => {
	it.each(['br', 'p', 'div', 'li', 'tr', 'BR'])('has a line break for <%s>', (tag) => {
		expect(plainText(`ada<${tag}>ben`)).toBe('ada\nben');
		expect(plainText(`ada</${tag}>ben`)).toBe('ada\nben');
		expect(plainText(`ada<${tag}/>ben`)).toBe('ada\nben');
		expect(plainText(`ada<${tag} class="x">ben`)).toBe('ada\nben');
	});

	it.each([
		...['a', 'b', 'i', 'u', 'span', 'ul', 'ol', 'em', 'strong', 'html', 'body'],
		...[
			'h1',
			'h2',
			'h3',
			'h4',
			'h5',
			'h6',
			'hr',
			'td',
			'th',
			'table',
			'tbody',
			'thead',
			'font',
			'TD',
		],
	])('has a blank for <%s>', (tag) => {
		expect(plainText(`ada<${tag}>ben`)).toBe('ada ben');
		expect(plainText(`ada</${tag}>ben`)).toBe('ada ben');
		expect(plainText(`ada<${tag}/>ben`)).toBe('ada ben');
		expect(plainText(`ada<${tag} class="x">ben`)).toBe('ada ben');
	});

	it.each([
		'<pre>',
		'<link>',
		'<h7>',
		'<tx>',
		'<x>',
		'<ada@example.com>',
		'<bob>',
		'<al>',
		'<p<br',
	])('keeps %s', (text) => {
		expect(plainText(text)).toBe(text);
	});

	it.each([
		['&lt;', '<'],
		['&gt;', '>'],
		['&amp;', '&'],
		['&quot;', '"'],
		['&nbsp;', ' '],
		['&#39;', "'"],
		['&#64;', '@'],
		['&copy;', '&copy;'],
		['&lt', '&lt'],
		['\\n', '\n'],
		['\\r', '\n'],
		['\\t', '\n'],
		['\\x', '\\x'],
		['\\"', "'"],
		['%40', '@'],
		['%41', '%41'],
		['%20', ' '],
		['%2C', ','],
		['%2c', ','],
		['%3B', ';'],
		['%0A', '\n'],
		['%0D', '\r'],
		['%2B', '%2B'],
		['＜＠！～', '<@!~'],
		['ﬁ', 'ﬁ'],
		['1,13E+20', '1.13E+20'],
		['1,13', '1,13'],
		['11,13E+20', '11,13E+20'],
	])('has for %j %j', (text, shown) => {
		expect(plainText(text)).toBe(shown);
	});

	it.each([
		['mailto:ada@example.com?subject=Hi', 'mailto:ada@example.com '],
		['ada@example.com?subject=Hi&body=Ho', 'ada@example.com  '],
		['ada@example.com?cc=ben@example.com', 'ada@example.com ben@example.com'],
		['ada@example.com&BCC=ben@example.com', 'ada@example.com ben@example.com'],
		['ada@example.com&to=ben@example.com', 'ada@example.com ben@example.com'],
		['ada@example.com?reply-to=ben@example.com', 'ada@example.com?reply-to=ben@example.com'],
		['<ada@example.com?subject=Hi> ben@example.com', '<ada@example.com > ben@example.com'],
		['ada@example.com?subject=Hi ben@example.com', 'ada@example.com  ben@example.com'],
		['ada@example.com?subject=', 'ada@example.com '],
	])('tells who gets a mail from the rest of its link: %j', (text, shown) => {
		expect(plainText(text)).toBe(shown);
	});

	it.each(['<a href="mailto:ada@example.com">', "<A class='x' href=mailto:ada@example.com>"])(
		'has the address of a link in brackets: %s',
		(link) => {
			expect(plainText(`${link}Ada</a>`)).toMatch(/^ <ada@example\.com'?> +Ada $/);
		},
	);
});
