import { randomBytes } from 'node:crypto';

/** What Google says when it hands out tokens. Access tokens live an hour, less a second. */
export const EXPIRES_IN_SECONDS = 3599;

/** The OAuth client that tokens belong to when nothing else is said. */
export const DEFAULT_CLIENT_ID = '123456789012-sandbox.apps.googleusercontent.com';

/** What an access token stands for. */
export interface Grant {
	/** Email address; undefined for a service account that acts as itself. */
	user: string | undefined;
	scopes: readonly string[];
	clientId: string;
	/** The Cloud project that the calls are counted for. */
	project: string;
}

export interface AccessToken extends Grant {
	expiresAt: number;
}

/** The token endpoint's answer. */
export interface TokenAnswer {
	access_token: string;
	expires_in: number;
	scope: string;
	token_type: 'Bearer';
	refresh_token?: string;
}

/** All tokens that were handed out. */
export class Tokens {
	private readonly access = new Map<string, AccessToken>();
	private readonly refresh = new Map<string, Grant>();

	constructor(private readonly now: () => number) {}

	issue(grant: Grant, expiresInSeconds = EXPIRES_IN_SECONDS): TokenAnswer {
		const token = freshText('sandbox-access');
		this.access.set(token, { ...grant, expiresAt: this.now() + expiresInSeconds * 1_000 });
		return {
			access_token: token,
			expires_in: expiresInSeconds,
			scope: grant.scopes.join(' '),
			token_type: 'Bearer',
		};
	}

	issueRefresh(grant: Grant): string {
		const token = freshText('sandbox-refresh');
		this.refresh.set(token, grant);
		return token;
	}

	/** What `token` stands for, ended or not. */
	find(token: string): AccessToken | undefined {
		return this.access.get(token);
	}

	findRefresh(token: string): Grant | undefined {
		return this.refresh.get(token);
	}

	isExpired(token: AccessToken): boolean {
		return this.now() >= token.expiresAt;
	}

	expire(token: string): void {
		const found = this.access.get(token);
		if (found) found.expiresAt = this.now();
	}

	/** Ends everything that was handed out for `user`, refresh tokens included. */
	revoke(user: string): void {
		for (const [token, grant] of this.refresh) {
			if (grant.user === user) this.refresh.delete(token);
		}
		for (const grant of this.access.values()) {
			if (grant.user === user) grant.expiresAt = this.now();
		}
	}
}

/** A text that is new in every process, so that nothing of one run is valid in the next. */
export function freshText(kind: string): string {
	return `${kind}-${randomBytes(9).toString('hex')}`;
}

/** An OAuth client id begins with its project's number. */
export function projectOf(clientId: string): string {
	return clientId.split('-')[0] ?? clientId;
}
