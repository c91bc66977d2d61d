import type { SpaceRequest } from '../google/resources';
import { booleanCell, optionCell, textCell, type Cell, type OptionWords } from './cells';
import type { Findings } from './findings';
import { LABELS } from '../words/labels';
import { isEmail } from './people/entry';
import { isQuotable, quoted } from '../words/quoted';

type IfSpaceExists = 'create' | 'reuse' | 'fail';
type UnknownMembers = 'fail' | 'leaveOut';

const IF_SPACE_EXISTS: OptionWords<IfSpaceExists> = { create: [], reuse: [], fail: [] };
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
	const actAs = findings.take(textCell(options.actAs, LABELS.actAs), '');
	if (actAs !== '' && !isEmail(actAs)) {
		// A long text may be a key that was pasted here by mistake.
		const given = isQuotable(actAs) ? quoted(actAs) : 'what is given';
		findings.problems.push(`${given} is not an email address (${LABELS.actAs})`);
	}
	const key = findings.take(keyCell(options.idempotencyKey), '-');
	if ('idempotencyKey' in options && key === '') {
		findings.problems.push(
			`${LABELS.idempotencyKey} is empty; give each row a key of its own, such as its row number or ticket ID`,
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
		...(actAs !== '' && { actAs }),
		...('idempotencyKey' in options && { idempotencyKey: key }),
		ifSpaceExists,
		unknownMembers,
		previewOnly: findings.take(booleanCell(options.previewOnly, LABELS.previewOnly), false),
	};
}

/** What a spreadsheet makes of a long number; "12e4" without a sign may be somebody's ID. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?e\+\d+$/i;

/** A key that lost digits on its way would be that of another row, too. */
function keyCell(value: unknown): Cell<string> {
	const isExact =
		typeof value !== 'number' ||
		(Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value)));
	const text = textCell(value, LABELS.idempotencyKey);
	const isLost = 'value' in text && SCIENTIFIC.test(text.value);
	if (isExact && !isLost) return text;
	return {
		problem: `${quoted(value)} is a number that has lost digits; write the key as text (${LABELS.idempotencyKey})`,
	};
}
