/** What the person who asks has to ask with. */
export interface Means {
	token: string;
	/** Somebody of the organization, who is put into most of the spaces. */
	colleague: string;
	/** A token of the colleague's, of the same Cloud project: for what only two people can show. */
	colleagueToken?: string;
	another?: string;
	/** A Google Group that the colleague is in. */
	group?: string;
	/** Somebody who blocks the account, or whom it blocks. */
	blocked?: string;
	/** Somebody of another organization. */
	outsider?: string;
	/** Somebody whose direct message the account has not accepted yet. */
	inviter?: string;
	/** Whether the Chat app may be added to the direct message with the colleague. */
	appInDirectMessage: boolean;
}

/** How each of the means is given, for `--help` and for the questions that lack it. */
export const GIVEN_BY = {
	colleagueToken: 'GOOGLE_CHAT_COLLEAGUE_TOKEN',
	another: '--another',
	group: '--group',
	blocked: '--blocked',
	outsider: '--outsider',
	inviter: '--inviter',
	appInDirectMessage: '--app-in-direct-message',
} as const satisfies Partial<Record<keyof Means, string>>;

export type OptionalMeans = keyof typeof GIVEN_BY;
