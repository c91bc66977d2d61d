/** Failures of rows whose space is there, but not as the row needs it. Google has refused nothing. */
import type { Space, SpaceType } from '../google/resources';
import { spaceUriOf } from '../google/spaceUri';
import { CHOICES } from '../words/choices';
import { fewQuoted, NAMES_IN_MESSAGE } from '../words/few';
import { inOptions, LABELS, SPACE_WORDS } from '../words/labels';
import { quoted } from '../words/quoted';
import type { Link } from '../words/text';
import { failure, type Failure } from './failure';
import { GUIDE } from './pages';

export const openSpace = (space: Space): Link => ({
	text: 'Open the space',
	href: spaceUriOf(space),
});

/** Said where the space that was found is not the row's. */
export const UNCHANGED = 'Nothing was changed in this space.';

/** What to do where the account may not do in a space what its owners and managers may. */
export const MAKE_OWNER = 'Let an owner of the space make the account owner or manager.';

/** The row was to fail if its space exists already, and it does. */
export const spaceExists = (space: Space, spaceType: SpaceType): Failure =>
	failure(
		'spaceExists',
		'this space exists already',
		openSpace(space),
		`Set ${inOptions('ifSpaceExists')} to '${CHOICES.ifSpaceExists.reuse}' to go on with it${spaceType === 'SPACE' ? ', or choose another name' : ''}.`,
	);

/** The row was to fail if somebody is missing, and somebody is: in the words of who filled it in. */
export const somebodyMissing = (space: Space, missing: readonly string[]): Failure =>
	failure(
		'somebodyMissing',
		`the space is set up, but without ${fewQuoted(missing)}`,
		openSpace(space),
		'Google Chat leaves people out in silence if they block you or may not be added: ask them, or add them by hand.',
		missing.length > NAMES_IN_MESSAGE && `Missing: ${fewQuoted(missing, Infinity)}.`,
	);

/** What is said of a space that hides its members, to a warning or to a row that fails by it. */
export const HIDES_MEMBERS =
	'who is in the space cannot be seen, because its owner hides the members';

/** Who can mend that. */
export const CAN_SHOW_MEMBERS =
	'An owner or manager of the space can let its members see who is in it';

/** The row was to fail if somebody is missing, and the space does not show who is in it. */
export const membersHidden = (space: Space): Failure =>
	failure(
		'membersHidden',
		HIDES_MEMBERS,
		openSpace(space),
		`${CAN_SHOW_MEMBERS}; or set '${LABELS.checkMembers}' in ${LABELS.afterSetup} to '${CHOICES.checkMembers.off}'.`,
	);

/** The row's key stands for a space that this row does not ask for: it is another row's. */
export function keyOfAnotherRow(key: string, space: Space, spaceType: SpaceType): Failure {
	const { displayName, spaceUri } = space;
	const isDirect = spaceType === 'DIRECT_MESSAGE';
	const kind = `${SPACE_WORDS[spaceType]}${isDirect ? ' with somebody else' : ''}`;
	const name = displayName === undefined ? kind : `the space ${quoted(displayName)}`;
	return failure(
		'keyOfAnotherRow',
		`${LABELS.idempotencyKey} ${quoted(key)} is already that of another row: it stands for ${name}`,
		spaceUri === undefined ? GUIDE.people : openSpace(space),
		UNCHANGED,
		displayName !== undefined &&
			`If it is this row's space and was renamed, write its name into '${LABELS.displayName}'.`,
		'Give each row a key that stays with it, such as a ticket, a staff number or an id; never a row number, which changes when the sheet is sorted.',
	);
}

/** Google knows a request id in the Cloud project alone that it was sent for: it would make a second space. */
export const BEGUN_ELSEWHERE = failure(
	'requestIdOfAnotherUser',
	'this row was begun by a credential of another Cloud project',
	GUIDE.people,
	'Choose the credential that began it, or start a new execution: the space may be there already.',
);

/** The space that the row's link leads to is gone, or was left, or never was: Google does not tell. */
export const spaceGone = (): Failure =>
	failure(
		'spaceGone',
		'the space of this row was deleted, or the account is not in it',
		GUIDE.people,
		`Let somebody who is in it add the account, or correct the link (${LABELS.existingSpace}); a name does not do.`,
		'To have a new space set up, take the link out of the row.',
	);

/** The link leads to a space of another kind than the row's. */
export const otherKindOfSpace = (wanted: SpaceType, found: SpaceType, space: Space): Failure =>
	failure(
		'otherKindOfSpace',
		`${LABELS.existingSpace} leads to ${SPACE_WORDS[found]}, and the row asks for ${SPACE_WORDS[wanted]}`,
		openSpace(space),
		UNCHANGED,
		`Correct the link, or '${LABELS.spaceType}': a space that is there keeps its kind.`,
	);

/** The link leads to a direct message with somebody else than the row names. */
export const anotherDirectMessage = (person: string, space: Space): Failure =>
	failure(
		'anotherDirectMessage',
		`${LABELS.existingSpace} does not lead to the direct message with ${quoted(person)}`,
		openSpace(space),
		UNCHANGED,
		'Correct the link, or leave it out: a direct message is found by its person.',
	);

/** What Google refused takes an owner or manager of the space. */
export const notInCharge = (space: Space): Failure =>
	failure(
		'notInCharge',
		'only owners and managers of the space may do that, and the account is neither',
		openSpace(space),
		MAKE_OWNER,
	);

/** Two rows of the run come to one space, and one of them is to bring it in line with itself. */
export const sameSpace = (other: string, space: Space): Failure =>
	failure(
		'sameSpace',
		`the space of this row is that of ${other} as well`,
		openSpace(space),
		'Nothing was done in it for this row: give each space one row.',
	);
