import { htmlOf } from '../../../nodes/GoogleChatSetupSpace/words/html';
import { plainOf } from '../../../nodes/GoogleChatSetupSpace/words/rendered';

const link = { text: 'Read <more>', href: 'https://x.example/?a=1&b="2"' };

describe('lines in the editor', () => {
	it('are HTML, and what people wrote stays text', () => {
		expect(htmlOf([`<img src="x" onerror='y'> &amp;`, 'Two'])).toBe(
			"&lt;img src=&quot;x&quot; onerror='y'&gt; &amp;amp;<br>Two",
		);
	});

	it('hold links that open beside the editor', () => {
		expect(htmlOf(['Look.', link])).toBe(
			'Look.<br><a href="https://x.example/?a=1&amp;b=&quot;2&quot;" target="_blank">Read &lt;more&gt;</a>',
		);
	});

	it('may be none', () => {
		expect(htmlOf([])).toBe('');
	});
});

describe('a text for a model', () => {
	it('is one line, in which nothing is changed', () => {
		expect(plainOf({ message: 'It failed', details: ['Use &lt;b&gt; or <br>.', link] })).toBe(
			'It failed. Use &lt;b&gt; or <br>. Read <more>: https://x.example/?a=1&b="2"',
		);
	});

	it('is the message alone where there is no more', () => {
		expect(plainOf({ message: 'It failed', details: [] })).toBe('It failed');
	});
});
