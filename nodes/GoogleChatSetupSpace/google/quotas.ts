/** Google counts each kind of call on its own, per Cloud project and minute. */
export type QuotaName =
	| 'spaceWrites'
	| 'spaceReads'
	| 'membershipWrites'
	| 'membershipReads'
	| 'messageWrites'
	| 'groupReads';

/**
 * Google's figures per Cloud project and minute.
 * https://developers.google.com/workspace/chat/limits
 * Cloud Identity publishes no figure for its look-ups; they are held to the membership writes' one.
 */
export const QUOTAS: Readonly<Record<QuotaName, number>> = {
	spaceWrites: 60,
	spaceReads: 3000,
	membershipWrites: 300,
	membershipReads: 3000,
	messageWrites: 3000,
	groupReads: 300,
};

/** Google's figures per space and second, for all apps together (the same page). */
export const SPACE_QUOTAS = { reads: 15, writes: 1 } as const;
export type SpaceQuotaName = keyof typeof SPACE_QUOTAS;
