/** Failures of rows in which a brake keeps people from being taken out of a space. */
import type { Space } from '../google/resources';
import { CHOICES } from '../words/choices';
import { fewQuoted } from '../words/few';
import { LABELS } from '../words/labels';
import { CAN_SHOW_MEMBERS, MAKE_OWNER, openSpace, UNCHANGED } from './existing';
import { failure, type Failure } from './failure';

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

const KEEP = `set '${LABELS.peopleNotInRow}' to '${CHOICES.peopleNotInRow.keep}'`;
const BY_HAND = 'If they are to go, take them out by hand; else put them into the row.';

type Words = (facts: Facts) => [why: string, advice: string];

const BRAKES = {
	namesNobody: () => [
		`${LABELS.members} names no person but the account`,
		`Fill the cell, or ${KEEP} for this row.`,
	],
	hidden: () => ['who is in the space cannot be seen', `${CAN_SHOW_MEMBERS}; or ${KEEP}.`],
	guess: () => [
		'names in the row were read as a guess',
		'Write every person as one email address.',
	],
	notTold: ({ unbound }) => [
		`who in the space is ${fewQuoted(unbound)} could not be found out`,
		'Run it again later.',
	],
	anotherSpace: () => [
		'nobody of this row is in the space, so it looks like another one',
		`Check the link (${LABELS.existingSpace}). If it is right, ${KEEP} and run once.`,
	],
	tooMany: ({ who, most }) => [
		`'${LABELS.removeAtMost}' allows ${most}, and ${who.length} would go`,
		`If they are to go, raise '${LABELS.removeAtMost}' or take them out by hand; else put them into the row. '${CHOICES.peopleNotInRow.report}' names them all.`,
	],
	lastOne: () => ['nobody but owners and managers would be left in the space', BY_HAND],
	moreThanHalf: ({ who, of }) => [
		`more than half of the people in the space would go, ${who.length} of ${of}`,
		BY_HAND,
	],
	notInCharge: () => [
		'only an owner or manager of the space takes people out, and the account is neither, or it could not be seen',
		MAKE_OWNER,
	],
	wholeRun: ({ removing, rows }) => [
		`people would go in ${removing} of the ${rows} rows with '${CHOICES.peopleNotInRow.remove}', which is more than half`,
		'Check the sheet and the columns. If it is all as it should be, send fewer than ten rows at a time.',
	],
} satisfies Record<string, Words>;

export type Brake = keyof typeof BRAKES;

/** A brake in words: why, and who would have gone. */
export function braked(brake: Brake, facts: Facts, space: Space): Failure {
	const words: Words = BRAKES[brake];
	const [why, advice] = words(facts);
	const who = fewQuoted(facts.who);
	const happened = `nobody was taken out of the space: ${why}${who === '' ? '' : ` (to go: ${who})`}`;
	return failure('braked', happened, openSpace(space), UNCHANGED, advice);
}
