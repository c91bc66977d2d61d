import { present } from '../google/present';
import type { SpaceRequest } from '../google/resources';
import { onlyOne, textCell, type Cell, type OptionWords } from '../cells/cells';
import { existingSpaceCell } from './existingSpace';
import { Fields } from './fields';
import type { Findings } from '../cells/findings';
import { CHOICES } from '../words/choices';
import { LABELS } from '../words/labels';
import { isEmptyList } from '../cells/people/cell';
import { isEmail } from '../cells/people/entry';
import { readPeople } from '../cells/people/list';
import { peopleNotInRowOf, type Leads, type PeopleNotInRow } from './peopleNotInRow';
import { isQuotable, quoted } from '../words/quoted';
import { saysNoValue } from '../words/spreadsheet';

type IfSpaceExists = 'create' | 'reuse' | 'update' | 'fail';
type UnknownMembers = 'fail' | 'leaveOut';

const IF_SPACE_EXISTS: OptionWords<IfSpaceExists> = {
	create: ['create', CHOICES.ifSpaceExists.create],
	reuse: [],
	update: [],
	fail: [],
};
const PEOPLE_NOT_IN_ROW: OptionWords<PeopleNotInRow> = {
	keep: [],
	report: [],
	remove: [],
};
const UNKNOWN_MEMBERS: OptionWords<UnknownMembers> = { fail: [], leaveOut: ['leave out'] };

/** A careful number for one row: whoever means more says so. */
const DEFAULT_REMOVE_AT_MOST = 5;
/** More is a slip of the pen: half an hour of all the 300 membership writes a minute of a project. */
const REMOVE_AT_MOST_BOUNDS = { least: 0, most: 10_000 };

/** How a row is to be carried out. */
export interface Options {
	/** Resource name of the space that the row is about: none is set up, this one is brought in line. */
	existingSpace?: string | undefined;
	ifSpaceExists: IfSpaceExists;
	/** What becomes of people who are in the space and not in the row. */
	peopleNotInRow: PeopleNotInRow;
	/** More than so many people are not taken out of one space: then nothing in it is changed. */
	removeAtMost: number;
	unknownMembers: UnknownMembers;
	/** The person to act as, an email address. */
	actAs?: string | undefined;
	idempotencyKey?: string | undefined;
	previewOnly: boolean;
}

/** Reads how the row is to be carried out. */
export function optionsOf(
	options: Readonly<Record<string, unknown>>,
	space: SpaceRequest,
	findings: Findings,
): Options {
	const fields = new Fields(options, findings);
	const actAs = fields.read('actAs', actAsCell, undefined);
	const existingSpace = fields.read('existingSpace', existingSpaceCell, undefined);
	const idempotencyKey = idempotencyKeyOf(options, existingSpace, findings);
	const ifSpaceExists = fields.choice<IfSpaceExists>('ifSpaceExists', IF_SPACE_EXISTS, 'create');
	if (existingSpace !== undefined && ifSpaceExists === 'fail') {
		findings.problems.push(
			`${LABELS.ifSpaceExists} is '${CHOICES.ifSpaceExists.fail}', and ${LABELS.existingSpace} names a space that exists: leave one of them out`,
		);
	}
	// Google has no way to look for the direct message with the app.
	const isLookedFor = existingSpace === undefined && ifSpaceExists !== 'create';
	if (isLookedFor && space.singleUserBotDm === true) {
		findings.warnings.push(
			`${LABELS.ifSpaceExists} was left out: a direct message with the app cannot be looked for`,
		);
	}
	const unknownMembers = fields.choice<UnknownMembers>('unknownMembers', UNKNOWN_MEMBERS, 'fail');
	if (unknownMembers !== 'fail' && space.spaceType !== 'SPACE') {
		findings.leaveOut(LABELS.unknownMembers, space.spaceType);
	}
	const leads: Leads = {
		spaceType: space.spaceType,
		namesSpaces: 'existingSpace' in options,
		existingSpace,
		idempotencyKey,
		ifSpaceExists,
	};
	const wanted = fields.choice('peopleNotInRow', PEOPLE_NOT_IN_ROW, 'keep');
	return {
		...present({ actAs, existingSpace, idempotencyKey }),
		ifSpaceExists,
		peopleNotInRow: peopleNotInRowOf(wanted, leads, findings),
		removeAtMost: fields.number('removeAtMost', REMOVE_AT_MOST_BOUNDS, DEFAULT_REMOVE_AT_MOST),
		unknownMembers,
		previewOnly: fields.isYes('previewOnly'),
	};
}

/** The key, where the row has none of a link to its space. */
function idempotencyKeyOf(
	options: Readonly<Record<string, unknown>>,
	existingSpace: string | undefined,
	findings: Findings,
): string | undefined {
	const key = findings.take(keyCell(options.idempotencyKey));
	if (!('idempotencyKey' in options) || key === undefined) return undefined;
	if (existingSpace === undefined) {
		if (key === '') {
			findings.noteMissing(
				options.idempotencyKey,
				LABELS.idempotencyKey,
				'is empty; give each row a key of its own, such as a ticket ID or a staff number',
			);
		}
		return key;
	}
	if (key !== '') {
		findings.problems.push(
			`${LABELS.existingSpace} and ${LABELS.idempotencyKey} both say which space it is: leave the key empty where the link is filled in`,
		);
	}
	return undefined;
}

/** What a spreadsheet makes of a long number; "12e4" without a sign may be somebody's ID. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?e\+\d+$/i;

// pandas writes 1 as "1.0" where another cell of the column is empty.
const WHOLE_NUMBER = /^(-?\d+)\.0$/;

/** A key that lost digits on its way would be that of another row, too; so would "n/a". */
function keyCell(value: unknown): Cell<string> {
	const only = onlyOne(value);
	const text = textCell(only, LABELS.idempotencyKey);
	if ('problem' in text) return text;
	const isInexact = typeof only === 'number' && Math.abs(only) > Number.MAX_SAFE_INTEGER;
	if (!isInexact && !SCIENTIFIC.test(text.value)) {
		return { value: saysNoValue(text.value) ? '' : text.value.replace(WHOLE_NUMBER, '$1') };
	}
	return {
		problem: `${quoted(only)} is a number that has lost digits; write the key as text (${LABELS.idempotencyKey})`,
	};
}

/** One person by email, read as members are. */
function actAsCell(value: unknown, label: string): Cell<string | undefined> {
	if (isEmptyList(value)) return { value: undefined };
	const { people, groups, faults } = readPeople(value);
	const email = people[0]?.name.replace(/^users\//, '') ?? '';
	if (people.length + groups.length + faults.length === 1 && isEmail(email)) {
		return { value: email };
	}
	// A long text may be a key that was pasted here by mistake.
	const isShort = typeof value === 'string' && isQuotable(value.trim());
	const given = isShort ? quoted(value) : 'what is given';
	const how = people.length > 1 ? 'names more than one person' : 'is not an email address';
	return { problem: `${given} ${how} (${label})` };
}
