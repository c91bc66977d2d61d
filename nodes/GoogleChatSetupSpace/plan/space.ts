import type {
	HistoryState,
	PredefinedPermissionSettings,
	SpaceRequest,
	SpaceType,
} from '../google/resources';
import { present } from '../google/present';
import { CHOICES } from '../words/choices';
import {
	booleanCell,
	isBlank,
	optionCell,
	textCell,
	type Cell,
	type OptionWords,
} from '../cells/cells';
import { isAboutExisting } from './existingSpace';
import { Fields } from './fields';
import type { Findings } from '../cells/findings';
import { LABELS, SPACE_WORDS } from '../words/labels';
import { quoted } from '../words/quoted';
import { UNREADABLE, type Row } from './row';

/** discovery: Space.displayName "Supports up to 128 characters". */
const LONGEST_DISPLAY_NAME = 128;
/** discovery says 150, Google's newer typings 4,096: Google decides between the two. */
const LONGEST_DESCRIPTION = 4096;
/** discovery: SpaceDetails.guidelines "Supports up to 5,000 characters". */
const LONGEST_GUIDELINES = 5000;

export const SPACE_TYPES: OptionWords<SpaceType> = {
	SPACE: ['space', 'named space', 'room', 'chat room'],
	GROUP_CHAT: ['group chat', 'group'],
	DIRECT_MESSAGE: ['direct message', 'dm', 'direct', '1:1', '1 on 1'],
};

const HISTORY: OptionWords<HistoryState> = {
	HISTORY_ON: ['on'],
	HISTORY_OFF: ['off'],
};

const PERMISSIONS: OptionWords<PredefinedPermissionSettings> = {
	COLLABORATION_SPACE: [
		'collaboration',
		'everyone',
		CHOICES.predefinedPermissionSettings.COLLABORATION_SPACE,
	],
	ANNOUNCEMENT_SPACE: ['announcement', CHOICES.predefinedPermissionSettings.ANNOUNCEMENT_SPACE],
};

/** Which setting Google takes for which kind of space; the others are for named spaces alone. */
const ALSO_FOR: Readonly<Record<string, readonly SpaceType[]>> = {
	externalUserAllowed: ['GROUP_CHAT'],
	spaceHistoryState: ['GROUP_CHAT', 'DIRECT_MESSAGE'],
};

/** Whether a setting of this name does something in a space of this kind. */
const applies = (setting: string, spaceType: SpaceType): boolean =>
	spaceType === 'SPACE' || (ALSO_FOR[setting]?.includes(spaceType) ?? false);

/** The kind of space, by Google's name or the words people type. */
export function spaceTypeOf(row: Row, findings: Findings): SpaceType | undefined {
	const cell = optionCell(row.spaceType, SPACE_TYPES, LABELS.spaceType);
	if ('problem' in cell) {
		findings.problems.push(cell.problem);
		return undefined;
	}
	// A type whose expression failed is told as such.
	if (cell.value === undefined && row.unreadable.length === 0) {
		findings.noteMissing(row.spaceType, LABELS.spaceType, 'is missing');
	}
	return cell.value;
}

/** The space of a `spaces.setup` request: no more than what applies to its kind. */
export function spaceRequestOf(row: Row, spaceType: SpaceType, findings: Findings): SpaceRequest {
	const space: SpaceRequest = { spaceType };
	if (spaceType === 'DIRECT_MESSAGE') {
		findings.noteUndefined(row.singleUserBotDm, LABELS.singleUserBotDm);
	}
	const app = findings.take(booleanCell(row.singleUserBotDm, LABELS.singleUserBotDm), false);
	const displayName = spaceType === 'SPACE' ? displayNameOf(row, findings) : undefined;
	if (displayName !== undefined) space.displayName = displayName;
	if (app && spaceType === 'DIRECT_MESSAGE') space.singleUserBotDm = true;
	else if (app) {
		findings.problems.push(
			`only a direct message can be with the app, and this is ${SPACE_WORDS[spaceType]} (${LABELS.singleUserBotDm})`,
		);
	}
	return { ...space, ...settingsOf(row.spaceSettings, spaceType, findings) };
}

/** The name of a named space; a space that is there has one, and keeps it where the row has none. */
function displayNameOf(row: Row, findings: Findings): string | undefined {
	// A name stands on one line; a cell's line break would be refused or shown as a blank anyway.
	if (row.displayName === UNREADABLE) return '';
	const given = findings.take(textCell(row.displayName, LABELS.displayName));
	if (given === undefined) return '';
	const name = given.replace(/\s+/g, ' ');
	if (name === '' && isAboutExisting(row.options)) {
		findings.noteUndefined(row.displayName, LABELS.displayName);
		return undefined;
	}
	if (name === '') findings.noteMissing(row.displayName, LABELS.displayName, 'is missing');
	findings.limit(LABELS.displayName, lengthOf(name), LONGEST_DISPLAY_NAME);
	return name;
}

/** The settings that are set and do something in a space of this kind. */
function settingsOf(
	given: Row['spaceSettings'],
	spaceType: SpaceType,
	findings: Findings,
): Partial<SpaceRequest> {
	const fields = new Fields(given, findings);
	const setting = <T>(
		name: keyof typeof LABELS,
		read: (value: unknown, label: string) => Cell<T>,
	): T | undefined => {
		const isSet = !isBlank(given[name]);
		if (applies(name, spaceType)) {
			return fields.read(name, isSet ? read : () => ({ value: undefined }), undefined);
		}
		// Not even read: what stands there matters to rows of another kind.
		if (isSet) findings.leaveOut(LABELS[name], spaceType);
		return undefined;
	};
	const text = (name: 'description' | 'guidelines', longest: number) => {
		const value = setting(name, textCell);
		if (value !== undefined) findings.limit(LABELS[name], lengthOf(value), longest);
		return value;
	};
	const option =
		<T extends string>(words: OptionWords<T>) =>
		(value: unknown, label: string) =>
			optionCell(value, words, label);

	const externalUserAllowed = setting('externalUserAllowed', booleanCell);
	const spaceHistoryState = setting('spaceHistoryState', option(HISTORY));
	const description = text('description', LONGEST_DESCRIPTION);
	const guidelines = text('guidelines', LONGEST_GUIDELINES);
	const audience = setting('audience', audienceCell);
	const permissions = setting('predefinedPermissionSettings', option(PERMISSIONS));
	const spaceDetails =
		(description ?? guidelines) === undefined ? undefined : present({ description, guidelines });
	return present({
		externalUserAllowed,
		spaceHistoryState,
		spaceDetails,
		accessSettings: audience === undefined ? undefined : { audience },
		predefinedPermissionSettings: permissions,
	});
}

/** Ids of target audiences as the Admin console shows them: "03x8tuzt3hqdv5v". */
const AUDIENCE_ID = /^[\w~-]*\d[\w~-]*$/;
/** A short word without `audiences/` before it is no id: "1", "Q3". */
const SHORTEST_BARE_ID = 8;

function audienceCell(value: unknown, label: string): Cell<string> {
	const cell = textCell(value, label);
	if ('problem' in cell) return cell;
	const [, collection = '', id = ''] = /^(audiences\/)?(.*)$/is.exec(cell.value) ?? [];
	if (id.toLowerCase() === 'default') return { value: 'audiences/default' };
	const isId = AUDIENCE_ID.test(id) && (collection !== '' || id.length >= SHORTEST_BARE_ID);
	if (isId) return { value: `audiences/${id}` };
	return {
		problem: `${quoted(cell.value)} is not an audience; write audiences/default for everybody in your organization, or the ID of a target audience (${label})`,
	};
}

/** Characters as people and Google count them, not UTF-16 units. */
const lengthOf = (text: string): number => [...text].length;
