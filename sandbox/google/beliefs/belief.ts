/**
 * How far a belief about Google is backed: by its documents, by somebody who saw it, or by nothing
 * but what is likely.
 */
export type Mark = 'documented' | 'reported' | 'assumed';

/** One value of a switch: a word, an HTTP status, a number, yes or no. */
export type Choice = string | number | boolean;

/** Something about Google that may be otherwise than the stand-in takes it to be. */
export interface Belief {
	/** What is believed, in a sentence or two; of a switch, what each choice means. */
	what: string;
	mark: Mark;
	/** A page of Google's, or who saw it and when, with the link; what is likely, where it is assumed. */
	source: string;
	/** What the node does where Google does otherwise. */
	node: string;
	/** What Google may do; the first is what the stand-in does unless a test says otherwise. */
	choices: readonly [Choice, ...Choice[]];
}

/** A belief that is documented so plainly that nothing can be switched. */
export type Fact = Omit<Belief, 'choices'>;

export const CHAT_REFERENCE = 'https://developers.google.com/workspace/chat/api/reference/rest/v1';
export const CHAT_GUIDES = 'https://developers.google.com/workspace/chat';
export const CHAT_HELP = 'https://support.google.com/chat/answer';

/** Projects on GitHub whose live tests, source or words are quoted. */
export const SEEN_BY = {
	gam: 'https://github.com/GAM-team/GAM (source and release notes)',
	chatMcp: 'https://github.com/mmedum/google-chat-mcp (log of live tests)',
	erpnext: 'https://github.com/sapphirefountains/erpnext_enhancements (its Chat client)',
	heubot: 'https://github.com/jenishshrestha/heubot-daily-standup (README)',
	isaac: 'https://github.com/slagyr/isaac-gchat (live tests of 2026-09-23)',
} as const;
