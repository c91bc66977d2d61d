import type { Directory, Person } from '../directory';
import { OWNER } from '../people';
import { escapeHtml, page } from './page';
import type { OAuth } from './oauth';

/** What a permission lets the app do, in a person's words. */
const PERMISSIONS: Record<string, string> = {
	'chat.spaces': 'Create conversations and spaces, and see or edit them',
	'chat.spaces.create': 'Create new conversations and spaces',
	'chat.spaces.readonly': 'See conversations and spaces',
	'chat.memberships': 'See, add, change and remove members of conversations and spaces',
	'chat.memberships.readonly': 'See members of conversations and spaces',
	'chat.memberships.app': 'Add this app to conversations and spaces, and remove it',
	'chat.messages.create': 'Send messages',
	'cloud-identity.groups.readonly': 'See the groups of the organization',
};
const SCOPE_PREFIX = 'https://www.googleapis.com/auth/';

/** A page, or the way back to the app. */
export interface ConsentReply {
	status: number;
	headers: Record<string, string>;
	body: string;
}

/** `GET https://accounts.google.com/o/oauth2/v2/auth`: asks the user. */
export function showConsent(
	oauth: OAuth,
	directory: Directory,
	query: URLSearchParams,
): ConsentReply {
	const problem = problemOf(oauth, query);
	if (problem) return errorPage(problem);
	const people = directory.people.filter((person) => !person.external);
	const chosen = query.get('login_hint') ?? OWNER;
	const scopes = (query.get('scope') ?? '').split(' ').filter(Boolean);
	return html(
		200,
		'Sign in',
		`<h1>Sign in</h1>
<p class="stand-in">This is a stand-in for Google, for trying things out. Nothing here reaches Google.</p>
<form method="post" action="/o/oauth2/v2/auth">
${hiddenFields(query)}
<p><label>Account <select name="user">${people.map((person) => option(person, chosen)).join('')}</select></label></p>
<p><b>${escapeHtml(query.get('client_id') ?? '')}</b> wants to:</p>
<ul>${scopes.map(checkbox).join('\n')}</ul>
<p class="buttons"><button id="cancel" name="decision" value="cancel">Cancel</button>
<button id="allow" name="decision" value="allow">Allow</button></p>
</form>`,
	);
}

/** `POST` of that page: sends the user back to the app, with a code or without. */
export function decideConsent(oauth: OAuth, form: URLSearchParams): ConsentReply {
	const problem = problemOf(oauth, form);
	if (problem) return errorPage(problem);
	const redirectUri = form.get('redirect_uri') ?? '';
	const back = new URL(redirectUri);
	const state = form.get('state');
	if (state !== null) back.searchParams.set('state', state);
	const scopes = form.getAll('granted');
	if (form.get('decision') !== 'allow' || scopes.length === 0) {
		back.searchParams.set('error', 'access_denied');
	} else {
		const code = oauth.issueCode({
			clientId: form.get('client_id') ?? '',
			redirectUri,
			user: form.get('user') ?? OWNER,
			scopes,
			offline: form.get('access_type') === 'offline',
			codeChallenge: form.get('code_challenge') ?? undefined,
		});
		back.searchParams.set('code', code);
		back.searchParams.set('scope', scopes.join(' '));
	}
	return { status: 302, headers: { location: back.href }, body: '' };
}

/** What Google shows instead of asking, by its own short names. */
function problemOf(oauth: OAuth, parameters: URLSearchParams): string | undefined {
	const missing = ['client_id', 'redirect_uri', 'response_type', 'scope'].filter(
		(name) => !parameters.get(name),
	);
	if (missing.length > 0) return `invalid_request: missing ${missing.join(', ')}`;
	if (parameters.get('response_type') !== 'code') return 'unsupported_response_type';
	const redirectUri = parameters.get('redirect_uri') ?? '';
	if (!URL.canParse(redirectUri)) return 'invalid_request: redirect_uri';
	const allowed = oauth.client(parameters.get('client_id') ?? '')?.redirectUris;
	if (allowed && !allowed.includes(redirectUri)) return 'redirect_uri_mismatch';
	return undefined;
}

function hiddenFields(query: URLSearchParams): string {
	return [...query]
		.map(
			([name, value]) =>
				`<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
		)
		.join('\n');
}

function option({ email, displayName }: Person, chosen: string): string {
	const selected = email === chosen ? ' selected' : '';
	return `<option value="${escapeHtml(email)}"${selected}>${escapeHtml(displayName)} (${escapeHtml(email)})</option>`;
}

function checkbox(scope: string): string {
	const short = scope.replace(SCOPE_PREFIX, '');
	const words = PERMISSIONS[short] ?? short;
	return (
		`<li><label><input type="checkbox" name="granted" value="${escapeHtml(scope)}" checked> ` +
		`<span>${escapeHtml(words)}<br><small>${escapeHtml(short)}</small></span></label></li>`
	);
}

function errorPage(problem: string): ConsentReply {
	return html(
		400,
		'Error 400',
		`<h1>Access blocked</h1><p id="error">Error 400: ${escapeHtml(problem)}</p>
<p class="stand-in">This is a stand-in for Google.</p>`,
	);
}

function html(status: number, title: string, body: string): ConsentReply {
	const headers = { 'content-type': 'text/html; charset=UTF-8' };
	return { status, headers, body: page(title, body) };
}
