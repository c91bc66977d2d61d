import { isObject, textOf, type Json } from '../google/json';

/** How deep n8n wraps an error: NodeApiError around NodeOperationError around AxiosError. */
const DEEPEST_CAUSE = 5;

/** Names of Node.js and OpenSSL, such as ECONNRESET; a status is none. */
const ERROR_CODE = /^[A-Z][A-Z0-9_]+$/;

/** What fails below HTTP without a code, by its words. */
const CODES_BY_WORDS: ReadonlyArray<[RegExp, string]> = [
	// https-proxy-agent, where the proxy closes the connection instead of opening the tunnel.
	[/proxy connection ended before receiving connect/i, 'ECONNRESET'],
	// n8n 1.x reads the token endpoint's answer by JSON.parse, cut or empty as it may be.
	[/\bJSON (at position|input)\b|is not valid JSON/, 'ERR_BAD_RESPONSE'],
];

/** The error that was thrown and those that it wraps, from the outside in. */
export function errorsIn(thrown: unknown): Json[] {
	const errors: Json[] = [];
	for (let error = thrown; isObject(error) && errors.length < DEEPEST_CAUSE; error = error.cause) {
		errors.push(error);
	}
	return errors;
}

/** The code of a lost connection, of an error that n8n or axios may have wrapped. */
export function codeOf(thrown: unknown): string {
	const errors = errorsIn(thrown);
	const codes = errors.flatMap(({ code, httpCode }) => [code, httpCode]);
	const code = codes.find((each) => typeof each === 'string' && ERROR_CODE.test(each));
	if (typeof code === 'string') return code;
	const words = errors.map(({ message }) => textOf(message)).join('\n');
	return CODES_BY_WORDS.find(([sign]) => sign.test(words))?.[1] ?? 'UNKNOWN';
}
