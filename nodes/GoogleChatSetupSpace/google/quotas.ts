/**
 * Google's figures per Cloud project and minute: it counts each kind of call on its own.
 * https://developers.google.com/workspace/chat/limits
 * Cloud Identity publishes no figure for its look-ups; they are held to the membership writes' one.
 */
export const QUOTAS = {
	spaceWrites: 60,
	spaceReads: 3000,
	membershipWrites: 300,
	membershipReads: 3000,
	messageWrites: 3000,
	groupReads: 300,
} as const;
export type QuotaName = keyof typeof QUOTAS;

/** Google's figures per space and second, for all apps together (the same page). */
export const SPACE_QUOTAS = { reads: 15, writes: 1 } as const;
export type SpaceQuotaName = keyof typeof SPACE_QUOTAS;
