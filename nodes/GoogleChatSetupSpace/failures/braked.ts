/** Failures of rows in which a brake keeps people from being taken out of a space. */
import { CHOICES } from '../words/choices';
import { few } from '../words/few';
import { LABELS } from '../words/labels';
import { quoted } from '../words/quoted';
import { CAN_SHOW_MEMBERS, openSpace, UNCHANGED } from './existing';
import { say, type Failure } from './failure';

/** What a brake goes by. */
export interface Facts {
	/** Who would be taken out, by address or ID. */
	who: readonly string[];
	/** People of the row who could not be looked up. */
	unbound?: readonly string[];
	/** How many may go. */
	most?: number;
	/** How many plain people are in the space. */
	of?: number;
	/** Of how many rows of the run people would be taken out, and how many there are. */
	removing?: number;
	rows?: number;
}

const names = (who: readonly string[] = []): string => few(who.map(quoted));
const KEEP = `set '${LABELS.peopleNotInRow}' to '${CHOICES.peopleNotInRow.keep}'`;
const BY_HAND = 'If they are to go, take them out by hand; else put them into the row.';

type Words = (facts: Facts) => [happened: string, advice: string];

const BRAKES = {
	namesNobody: () => [
		`${LABELS.members} names nobody, so nobody can be taken out of the space`,
		`Fill the cell, or ${KEEP} for this row.`,
	],
	hidden: () => [
		'who is in the space cannot be seen, so nobody can be taken out of it',
		`${CAN_SHOW_MEMBERS}; or ${KEEP}.`,
	],
	guess: ({ who }) => [
		`names in the row were read as a guess, and ${names(who)} would be taken out of the space by it`,
		`Write every person as one email address (${LABELS.members}).`,
	],
	notTold: ({ who, unbound }) => [
		`whether ${names(unbound)} is in the space could not be found out, and may be one of those who would be taken out: ${names(who)}`,
		'Run it again later.',
	],
	anotherSpace: ({ who }) => [
		`nobody of this row is in the space, so it looks like another one; ${names(who)} would be taken out of it`,
		`Check the link (${LABELS.existingSpace}). If it is right, ${KEEP} and run once.`,
	],
	tooMany: ({ who, most }) => [
		`${who.length} people would be taken out of the space, and '${LABELS.removeAtMost}' allows ${most}: ${names(who)}`,
		`If they are to go, raise '${LABELS.removeAtMost}' or take them out by hand; else put them into the row. '${CHOICES.peopleNotInRow.report}' names them all.`,
	],
	lastOne: ({ who }) => [
		`nobody but owners and managers would be left in the space without ${names(who)}`,
		BY_HAND,
	],
	moreThanHalf: ({ who, of }) => [
		`more than half of the people in the space would be taken out, ${who.length} of ${of}: ${names(who)}`,
		BY_HAND,
	],
	notInCharge: ({ who }) => [
		`only an owner or manager of the space takes people out of it, and the account is neither, or it could not be seen: ${names(who)} would be taken out`,
		'Let an owner of the space make the account owner or manager.',
	],
	wholeRun: ({ who, removing, rows }) => [
		`people would be taken out in ${removing} of the ${rows} rows of this run, which is more than half${who.length > 0 ? `; here ${names(who)}` : ''}`,
		'Check the sheet and the columns. If it is all as it should be, send fewer than ten rows at a time.',
	],
} satisfies Record<string, Words>;

export type Brake = keyof typeof BRAKES;

/** A brake in words. */
export function braked(brake: Brake, facts: Facts, spaceUri: string): Failure {
	const words: Words = BRAKES[brake];
	const [happened, advice] = words(facts);
	return { kind: 'braked', ...say(happened, openSpace(spaceUri), UNCHANGED, advice) };
}
