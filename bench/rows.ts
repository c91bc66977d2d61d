/** A row as all contenders get it. */
export type SetUpRow =
	| { spaceType: 'SPACE'; displayName: string; member: string }
	| { spaceType: 'DIRECT_MESSAGE'; member: string };

const COLLEAGUE = 'ada@example.com';

/** Named spaces with a member each; no two have the same name. */
export const newSpaces = (count: number): SetUpRow[] =>
	Array.from({ length: count }, (_, index) => ({
		spaceType: 'SPACE',
		displayName: `Row ${index + 1}`,
		member: COLLEAGUE,
	}));

/** A direct message with each of the people whom the stand-in's `addMany` adds. */
export const newDirectMessages = (count: number): SetUpRow[] =>
	Array.from({ length: count }, (_, index) => ({
		spaceType: 'DIRECT_MESSAGE',
		member: `person.${String(index + 1).padStart(3, '0')}@example.com`,
	}));

/** What tells a row's space from all others. */
export const keyOf = (row: SetUpRow): string =>
	row.spaceType === 'SPACE' ? row.displayName : row.member;
