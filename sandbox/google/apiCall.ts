/** An API call's way through Google: token, scope, quota, shape, and then the method itself. */
import { chatMethods } from './chat';
import type { ChatMethod, World } from './chat/world';
import { lookUpGroup } from './cloudIdentity';
import type { CalledMethod } from './contract/methods';
import type { Problem } from './contract/check';
import {
	appNotConfigured,
	backendExhausted,
	badRequest,
	chatTurnedOff,
	permissionDenied,
	quotaExceeded,
	scopeInsufficient,
	serviceAccountUnsupported,
	unauthenticated,
} from './errors';
import type { Incoming } from './incoming';
import type { OAuth } from './oauth/oauth';
import type { AccessToken } from './oauth/tokens';
import type { Quotas } from './quota';
import { Refusal } from './refusal';

const CHAT_HOST = 'chat.googleapis.com';
const methods: Readonly<Record<string, ChatMethod>> = {
	...chatMethods,
	'groups.lookup': lookUpGroup,
};

/** Scopes of the discovery document that a user's token without admin rights cannot make use of. */
const NOT_A_USERS_SCOPE = /\/chat\.(bot|import|app\.|admin\.)/;

/** What an API call is judged by. */
export interface ApiContext {
	world: World;
	oauth: OAuth;
	quotas: Quotas;
}

/** The body of the answer to `incoming`. Throws `Refusal`; the order of the checks is Google's. */
export function answerApiCall(
	context: ApiContext,
	incoming: Incoming,
	called: CalledMethod,
	problems: readonly Problem[],
): object {
	const { world, oauth } = context;
	const token = authenticate(oauth, incoming, called.name);
	const user = world.directory.person(userOf(token));
	if (!user) throw new Refusal(unauthenticated('ACCESS_TOKEN_EXPIRED', called.name));
	checkScope(token, called);
	checkQuota(context, token, incoming, called);
	const problem = problems[0];
	if (problem) throw new Refusal(badRequest(problem.field, problem.message));
	// Administrators' access is not imitated.
	if (incoming.url.searchParams.get('useAdminAccess') === 'true') {
		throw new Refusal(permissionDenied());
	}
	if (user.chatOff && called.contract.host === CHAT_HOST) throw new Refusal(chatTurnedOff());
	checkApp(world, token, called);
	const method = methods[called.name];
	if (!method) throw new Error(`${called.name} has a contract and no method`);
	return method(world, {
		name: called.name,
		user,
		project: token.project,
		scopes: token.scopes,
		path: called.path,
		query: incoming.url.searchParams,
		body: (incoming.json ?? {}) as Record<string, unknown>,
	});
}

/** The token that the request comes with. Throws `Refusal` when there is none, or none that is good. */
export function authenticate(
	oauth: OAuth,
	{ request }: Pick<Incoming, 'request'>,
	method: string,
): AccessToken {
	const text = bearerOf(request.headers.authorization);
	if (text === undefined) throw new Refusal(unauthenticated('CREDENTIALS_MISSING', method));
	const token = oauth.tokens.find(text);
	if (!token) throw new Refusal(unauthenticated('ACCESS_TOKEN_TYPE_UNSUPPORTED', method));
	if (oauth.tokens.isExpired(token)) {
		throw new Refusal(unauthenticated('ACCESS_TOKEN_EXPIRED', method));
	}
	return token;
}

/** The token of an `Authorization: Bearer …` header. */
export function bearerOf(authorization: string | undefined): string | undefined {
	return /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
}

function userOf({ user }: AccessToken): string {
	if (user === undefined) throw new Refusal(serviceAccountUnsupported());
	return user;
}

function checkScope({ scopes }: AccessToken, { name, method }: CalledMethod): void {
	const accepted = method.scopes.filter((scope) => !NOT_A_USERS_SCOPE.test(scope));
	if (!accepted.some((scope) => scopes.includes(scope))) {
		throw new Refusal(scopeInsufficient(name));
	}
}

/** Without a configured Chat app, a project can read in Chat and not write. */
function checkApp(
	{ organization, behaviour }: World,
	{ project }: AccessToken,
	{ method, contract }: CalledMethod,
): void {
	const isRead = method.httpMethod === 'GET' && behaviour.readsWithoutApp === 200;
	if (isRead || contract.host !== CHAT_HOST) return;
	if (organization.unconfiguredApps.has(project)) throw new Refusal(appNotConfigured());
}

function checkQuota(
	{ quotas, world }: ApiContext,
	{ project }: AccessToken,
	{ record }: Incoming,
	{ name, path }: CalledMethod,
): void {
	const resource = path.parent ?? path.name;
	const used = quotas.admit({ method: name, project, resource, at: record.at });
	if (!used) return;
	const isBare = used.per === 'space' && world.behaviour.limitOfSpace === 'bare';
	throw new Refusal(
		isBare ? backendExhausted() : quotaExceeded({ ...used, projectNumber: project }),
	);
}
