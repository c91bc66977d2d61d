import { codeOf, errorsIn } from '../../../nodes/GoogleChatSetupSpace/access/thrown';

/** An error that wraps an error, and so on, as deep as there are messages. */
const wrapped = (...messages: string[]): object | undefined => {
	const [message, ...inner] = messages;
	return message === undefined ? undefined : { message, cause: wrapped(...inner) };
};

describe('the errors in what was thrown', () => {
	it('are the outer one and those that it wraps, five at the most', () => {
		const messages = ['1', '2', '3', '4', '5', '6'];
		expect(errorsIn(wrapped('1', '2')).map(({ message }) => message)).toEqual(['1', '2']);
		expect(errorsIn(wrapped(...messages)).map(({ message }) => message)).toEqual(
			messages.slice(0, 5),
		);
	});

	it('come to an end where an error wraps itself', () => {
		const error: { cause?: unknown } = {};
		error.cause = error;
		expect(errorsIn(error)).toHaveLength(5);
	});

	it.each([undefined, null, 'a text', 7, [['a list']]])('are none in %p', (thrown) => {
		expect(errorsIn(thrown)).toEqual([]);
	});
});

describe('the code of a lost connection', () => {
	it.each<[string, object, string]>([
		['a code of Node.js', { code: 'ECONNRESET' }, 'ECONNRESET'],
		['one with digits and underscores', { code: 'ERR_HTTP2_X9' }, 'ERR_HTTP2_X9'],
		['the shortest', { code: 'E2' }, 'E2'],
		['the code where n8n keeps it', { httpCode: 'ETIMEDOUT' }, 'ETIMEDOUT'],
		['the outer of two', { code: 'EOUTER', cause: { code: 'EINNER' } }, 'EOUTER'],
		['the inner beside a status', { httpCode: '502', cause: { code: 'EINNER' } }, 'EINNER'],
		['a status', { code: '502' }, 'UNKNOWN'],
		['a status as a number', { code: 502 }, 'UNKNOWN'],
		['a code in a list', { code: ['ECONNRESET'] }, 'UNKNOWN'],
		['a letter alone', { code: 'E' }, 'UNKNOWN'],
		['a code at the end of words', { code: 'read ECONNRESET' }, 'UNKNOWN'],
		['a code at the beginning of words', { code: 'ECONNRESET at read' }, 'UNKNOWN'],
		['a code in small letters', { code: 'econnreset' }, 'UNKNOWN'],
		['a code that begins with a digit', { code: '2BIG' }, 'UNKNOWN'],
		['nothing', {}, 'UNKNOWN'],
	])('of %s', (_what, thrown, code) => {
		expect(codeOf(thrown)).toBe(code);
	});

	it.each<[string, string, string]>([
		['ECONNRESET', 'as it is', 'Proxy connection ended before receiving CONNECT response'],
		['ECONNRESET', 'within words', 'failed: proxy connection ended before receiving connect'],
		['UNKNOWN', 'another end', 'Proxy connection ended'],
		['ERR_BAD_RESPONSE', 'cut', 'Unterminated string in JSON at position 3'],
		['ERR_BAD_RESPONSE', 'empty', 'Unexpected end of JSON input'],
		['ERR_BAD_RESPONSE', 'a page', `Unexpected token '<', "<html>" is not valid JSON`],
		['UNKNOWN', 'more than a word', 'Unexpected JSON inputs'],
		['UNKNOWN', 'more than a position', 'Unexpected JSON at positions'],
		['UNKNOWN', 'a part of a word', 'Unexpected BSON input, GeoJSON input'],
		['UNKNOWN', 'JSON alone', 'This is JSON'],
	])('is %s where the words say so: %s', (code, _what, words) => {
		expect(codeOf(new Error(words))).toBe(code);
		expect(codeOf(wrapped('The request failed', words))).toBe(code);
	});

	it('goes by its name before its words', () => {
		expect(codeOf({ message: 'Unexpected end of JSON input', code: 'ETIMEDOUT' })).toBe(
			'ETIMEDOUT',
		);
	});

	it('does not read two messages as one', () => {
		expect(codeOf(wrapped('This is no JSON', ' input is missing'))).toBe('UNKNOWN');
	});

	it.each([undefined, 'ECONNRESET', { message: 7 }])('is not known of %p', (thrown) => {
		expect(codeOf(thrown)).toBe('UNKNOWN');
	});
});
