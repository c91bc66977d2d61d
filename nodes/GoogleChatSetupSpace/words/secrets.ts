/** Stands for what was left out. */
const HIDDEN = '…';

/** Names of fields that hold secrets. */
const SECRET_FIELDS =
	'access_token|refresh_token|id_token|client_secret|assertion|private_key|oauth_token';

/**
 * What lets somebody in, by its form: which token is in use, the node does not know under OAuth2.
 * https://cloud.google.com/docs/authentication/token-types
 */
const SECRETS: ReadonlyArray<[form: RegExp, instead: string]> = [
	// A key, whole or cut off: "-----BEGIN PRIVATE KEY-----\nMII…".
	[/-----BEGIN [A-Z ]*-----[^]*?(?:-----END [A-Z ]*-----|$)/g, HIDDEN],
	// `"access_token": "…"`, `client_secret=…`
	[
		new RegExp(`\\b(${SECRET_FIELDS})\\b([\\\\"'\\s]*[:=][\\\\"'\\s]*)[^\\s\\\\"'&,;]+`, 'gi'),
		`$1$2${HIDDEN}`,
	],
	// "Bearer token" and "Bearer authentication" are Google's words: no digit, and not long.
	[/\b(Bearer)\s+(?=[^\s"',;]*\d|[^\s"',;]{20})[^\s"',;]+/gi, `$1 ${HIDDEN}`],
	// Access tokens.
	[/ya29\.[\w.~+/=-]+/g, HIDDEN],
	// A JWT: the base64 of '{"', whole or cut off.
	[/\beyJ[\w-]{6,}(?:\.[\w-]*){0,2}/g, HIDDEN],
	// Refresh tokens and the codes that give them, an API key, and the secret of an OAuth client.
	[/\b(?:1\/\/|4\/|AIza|GOCSPX-)[\w-]{16,}/g, HIDDEN],
	// No word is this long, unless it is made of small letters alone; parts of keys and signatures are.
	[/\b(?![a-z]{60})[\w+/=-]{60,}/g, HIDDEN],
];

/**
 * Words without a token or key: an answer may repeat what it was sent, and people paste keys into
 * the wrong cell.
 */
export const withoutSecrets = (words: string): string =>
	SECRETS.reduce((text, [form, instead]) => text.replace(form, instead), words);
