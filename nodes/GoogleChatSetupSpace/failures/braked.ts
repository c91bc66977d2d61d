/** Failures of rows in which a brake keeps people from being taken out of a space. */
import { few } from '../words/few';
import { LABELS } from '../words/labels';
import { quoted } from '../words/quoted';
import type { Failure } from './failure';

/** What a brake says: what is the matter, and what to do. */
interface Words {
	happened: string;
	advice: string;
}

const braked = ({ happened, advice }: Words, spaceUri: string): Failure => ({
	kind: 'braked',
	happened,
	advice: ['Nothing was changed in this space.', advice],
	link: { text: 'Open the space', href: spaceUri },
});

const names = (who: readonly string[]): string => few(who.map(quoted));

const IN_TWO_STEPS = `If they are to go, raise '${LABELS.removeAtMost}' or take them out by hand; else put them into the row. A preview, or 'Report', names them all.`;

/** The row names nobody: then everybody would go. */
export const namesNobody = (spaceUri: string): Failure =>
	braked(
		{
			happened: `${LABELS.members} names nobody, so nobody can be taken out of the space`,
			advice: `Fill the cell, or set '${LABELS.peopleNotInRow}' to 'Keep' for this row.`,
		},
		spaceUri,
	);

/** @param who would be taken out, in all brakes that follow */
export const readAsGuess = (who: readonly string[], spaceUri: string): Failure =>
	braked(
		{
			happened: `names in the row were read as a guess, and ${names(who)} would be taken out of the space by it`,
			advice: `Write every person as one email address (${LABELS.members}).`,
		},
		spaceUri,
	);

/** @param given people of the row who may be one of those who would go */
export const notTold = (
	given: readonly string[],
	who: readonly string[],
	spaceUri: string,
): Failure =>
	braked(
		{
			happened: `whether ${names(given)} is in the space could not be found out, and may be one of those who would be taken out: ${names(who)}`,
			advice: 'Run it again later.',
		},
		spaceUri,
	);

export const looksLikeAnotherSpace = (who: readonly string[], spaceUri: string): Failure =>
	braked(
		{
			happened: `nobody of this row is in the space, so it looks like another one; ${names(who)} would be taken out of it`,
			advice: `Check the link (${LABELS.existingSpace}). If it is right, run once with '${LABELS.peopleNotInRow}' set to 'Keep'.`,
		},
		spaceUri,
	);

export const tooManyRemoved = (who: readonly string[], most: number, spaceUri: string): Failure =>
	braked(
		{
			happened: `${who.length} people would be taken out of the space, and '${LABELS.removeAtMost}' allows ${most}: ${names(who)}`,
			advice: IN_TWO_STEPS,
		},
		spaceUri,
	);

export const moreThanHalfRemoved = (
	who: readonly string[],
	of: number,
	spaceUri: string,
): Failure =>
	braked(
		{
			happened: `more than half of the people in the space would be taken out, ${who.length} of ${of}: ${names(who)}`,
			advice: 'If they are to go, take them out by hand; else put them into the row.',
		},
		spaceUri,
	);

export const lastOneRemoved = (who: readonly string[], spaceUri: string): Failure =>
	braked(
		{
			happened: `nobody but owners and managers would be left in the space without ${names(who)}`,
			advice: 'If they are to go, take them out by hand; else put them into the row.',
		},
		spaceUri,
	);

export const notInCharge = (who: readonly string[], spaceUri: string): Failure =>
	braked(
		{
			happened: `only an owner or manager of the space takes people out of it, and the account is neither, or it could not be seen: ${names(who)} would be taken out`,
			advice: 'Let an owner of the space make the account owner or manager.',
		},
		spaceUri,
	);

/** The space does not show who is in it, or not all of them. */
export const membersNotSeen = (spaceUri: string): Failure =>
	braked(
		{
			happened: 'who is in the space cannot be seen, so nobody can be taken out of it',
			advice: `An owner or manager of the space can let its members see who is in it; or set '${LABELS.peopleNotInRow}' to 'Keep'.`,
		},
		spaceUri,
	);

/**
 * Over the run, people would be taken out of too many spaces: a wrong sheet, or a shifted column.
 * @param who would be taken out of this row's space; nobody, where others alone are concerned
 */
export const runWouldRemove = (
	who: readonly string[],
	{ removing, rows }: { removing: number; rows: number },
	spaceUri: string,
): Failure =>
	braked(
		{
			happened: `people would be taken out in ${removing} of the ${rows} rows of this run, which is more than half${who.length > 0 ? `; here ${names(who)}` : ''}`,
			advice:
				'Check the sheet and the columns. If it is all as it should be, send fewer than ten rows at a time.',
		},
		spaceUri,
	);
