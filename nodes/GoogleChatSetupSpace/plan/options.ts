import type { SpaceRequest } from '../google/resources';
import {
	booleanCell,
	onlyOne,
	optionCell,
	textCell,
	type Cell,
	type OptionWords,
} from '../cells/cells';
import type { Findings } from '../cells/findings';
import { CHOICES } from '../words/choices';
import { LABELS } from '../words/labels';
import { isEmail } from '../cells/people/entry';
import { readPeople } from '../cells/people/list';
import { isQuotable, quoted } from '../words/quoted';
import { saysNothing } from '../words/spreadsheet';

type IfSpaceExists = 'create' | 'reuse' | 'fail';
type UnknownMembers = 'fail' | 'leaveOut';

const IF_SPACE_EXISTS: OptionWords<IfSpaceExists> = {
	create: ['create', CHOICES.ifSpaceExists.create],
	reuse: ['reuse'],
	fail: ['fail'],
};
const UNKNOWN_MEMBERS: OptionWords<UnknownMembers> = { fail: [], leaveOut: ['leave out'] };

/** How a row is to be carried out. */
export interface Options {
	ifSpaceExists: IfSpaceExists;
	unknownMembers: UnknownMembers;
	/** The person to act as, an email address. */
	actAs?: string;
	idempotencyKey?: string;
	previewOnly: boolean;
}

/** Reads how the row is to be carried out. */
export function optionsOf(
	options: Readonly<Record<string, unknown>>,
	space: SpaceRequest,
	findings: Findings,
): Options {
	findings.noteUndefinedOf(options, ['actAs', 'ifSpaceExists', 'unknownMembers', 'previewOnly']);
	const actAs = actAsOf(options.actAs, findings);
	const key = findings.takeIfAny(keyCell(options.idempotencyKey));
	if ('idempotencyKey' in options && key === '') {
		findings.noteMissing(
			options.idempotencyKey,
			LABELS.idempotencyKey,
			'is empty; give each row a key of its own, such as a ticket ID or a staff number',
		);
	}
	const ifSpaceExists =
		findings.take(
			optionCell(options.ifSpaceExists, IF_SPACE_EXISTS, LABELS.ifSpaceExists),
			'create',
		) ?? 'create';
	// Google has no way to look for the direct message with the app.
	if (ifSpaceExists !== 'create' && space.singleUserBotDm === true) {
		findings.warnings.push(
			`${LABELS.ifSpaceExists} was left out: a direct message with the app cannot be looked for`,
		);
	}
	const unknownMembers =
		findings.take(
			optionCell(options.unknownMembers, UNKNOWN_MEMBERS, LABELS.unknownMembers),
			'fail',
		) ?? 'fail';
	if (unknownMembers !== 'fail' && space.spaceType !== 'SPACE') {
		findings.leaveOut(LABELS.unknownMembers, space.spaceType);
	}
	return {
		...(actAs !== undefined && { actAs }),
		...('idempotencyKey' in options && key !== undefined && { idempotencyKey: key }),
		ifSpaceExists,
		unknownMembers,
		previewOnly: findings.take(booleanCell(options.previewOnly, LABELS.previewOnly), false),
	};
}

/** What a spreadsheet makes of a long number; "12e4" without a sign may be somebody's ID. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?e\+\d+$/i;

// pandas writes 1 as "1.0" where another cell of the column is empty.
const WHOLE_NUMBER = /^(-?\d+)\.0$/;
/** What pandas and JavaScript write into a cell without a value. */
const NO_KEY = /^(nan|null)$/i;

/** A key that lost digits on its way would be that of another row, too; so would "n/a". */
function keyCell(value: unknown): Cell<string> {
	const only = onlyOne(value);
	const isExact =
		typeof only !== 'number' ||
		Number.isSafeInteger(only) ||
		(Number.isFinite(only) && !Number.isInteger(only));
	const text = textCell(only, LABELS.idempotencyKey);
	if ('problem' in text) return text;
	const isLost = SCIENTIFIC.test(text.value);
	if (isExact && !isLost) {
		const isNone = saysNothing(text.value) || NO_KEY.test(text.value);
		return { value: isNone ? '' : text.value.replace(WHOLE_NUMBER, '$1') };
	}
	return {
		problem: `${quoted(only)} is a number that has lost digits; write the key as text (${LABELS.idempotencyKey})`,
	};
}

/** One person by email, read as members are. */
function actAsOf(value: unknown, findings: Findings): string | undefined {
	const { people, groups, faults } = readPeople(value);
	const [person, ...others] = people;
	const email = person?.name.replace(/^users\//, '') ?? '';
	if (person !== undefined && others.length + groups.length + faults.length === 0) {
		if (isEmail(email)) return email;
	}
	if (people.length + groups.length + faults.length === 0) return undefined;
	// A long text may be a key that was pasted here by mistake.
	const isShort = typeof value === 'string' && isQuotable(value.trim());
	const given = isShort ? quoted(value) : 'what is given';
	const how = others.length > 0 ? 'names more than one person' : 'is not an email address';
	findings.problems.push(`${given} ${how} (${LABELS.actAs})`);
	return undefined;
}
