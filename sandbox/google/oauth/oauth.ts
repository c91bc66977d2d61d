import { freshText, projectOf, Tokens, DEFAULT_CLIENT_ID, type TokenAnswer } from './tokens';

/** A service account as its administrator set it up. */
export interface ServiceAccount {
	email: string;
	publicKeyPem: string;
	/** The scopes of its domain-wide delegation; undefined where there is none. */
	delegatedScopes: readonly string[] | undefined;
	/** The project that its calls are counted for; from the address unless given. */
	project?: string;
}

/** An OAuth client of which the secret and redirect addresses are to be checked. */
export interface RegisteredClient {
	clientId: string;
	clientSecret: string;
	redirectUris?: readonly string[];
}

/** What the user agreed to on the consent page, until the code is exchanged. */
export interface Consent {
	clientId: string;
	redirectUri: string;
	user: string;
	scopes: readonly string[];
	offline: boolean;
	codeChallenge: string | undefined;
}

/** Google's authorization server: who may do what, and the tokens that say so. */
export class OAuth {
	readonly tokens: Tokens;
	private readonly serviceAccounts = new Map<string, ServiceAccount>();
	private readonly clients = new Map<string, RegisteredClient>();
	private readonly consents = new Map<string, Consent>();

	constructor(readonly now: () => number) {
		this.tokens = new Tokens(now);
	}

	/** Tokens as a consent of `user` would have given them, with no page in between. */
	issueToken(grant: {
		user: string;
		scopes: readonly string[];
		clientId?: string;
		expiresInSeconds?: number;
	}): TokenAnswer & { refresh_token: string } {
		const clientId = grant.clientId ?? DEFAULT_CLIENT_ID;
		const user = grant.user.toLowerCase();
		const granted = { user, scopes: grant.scopes, clientId, project: projectOf(clientId) };
		return {
			...this.tokens.issue(granted, grant.expiresInSeconds),
			refresh_token: this.tokens.issueRefresh(granted),
		};
	}

	/** Ends an access token now. */
	expire(accessToken: string): void {
		this.tokens.expire(accessToken);
	}

	/** `user` takes back what the app was given: refreshing fails, access tokens end. */
	revoke(user: string): void {
		this.tokens.revoke(user.toLowerCase());
	}

	registerServiceAccount(account: ServiceAccount): void {
		this.serviceAccounts.set(account.email, account);
	}

	serviceAccount(email: string): ServiceAccount | undefined {
		return this.serviceAccounts.get(email);
	}

	/** From now on this client's secret and redirect addresses are checked; others pass unchecked. */
	registerClient(client: RegisteredClient): void {
		this.clients.set(client.clientId, client);
	}

	client(clientId: string): RegisteredClient | undefined {
		return this.clients.get(clientId);
	}

	/** The code that stands for a consent, once. */
	issueCode(consent: Consent): string {
		const code = freshText('sandbox-code');
		this.consents.set(code, consent);
		return code;
	}

	takeCode(code: string): Consent | undefined {
		const consent = this.consents.get(code);
		this.consents.delete(code);
		return consent;
	}
}
