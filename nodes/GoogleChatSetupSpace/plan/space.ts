import type {
	HistoryState,
	PredefinedPermissionSettings,
	SpaceRequest,
	SpaceType,
} from '../chat/types';
import { booleanCell, optionCell, textCell, type OptionWords } from './cells';
import type { Findings } from './findings';
import { LABELS, SPACE_WORDS } from './labels';
import type { Row } from './row';

/** discovery: Space.displayName "Supports up to 128 characters". */
const LONGEST_DISPLAY_NAME = 128;
/** discovery says 150, Google's newer typings 4,096: Google decides between the two. */
const LONGEST_DESCRIPTION = 4096;
/** discovery: SpaceDetails.guidelines "Supports up to 5,000 characters". */
const LONGEST_GUIDELINES = 5000;

const SPACE_TYPES: OptionWords<SpaceType> = {
	SPACE: ['space', 'named space', 'room'],
	GROUP_CHAT: ['group chat', 'group', 'groupchat'],
	DIRECT_MESSAGE: ['direct message', 'dm', 'direct'],
};

const HISTORY: OptionWords<HistoryState> = {
	HISTORY_ON: ['on'],
	HISTORY_OFF: ['off'],
};

const PERMISSIONS: OptionWords<PredefinedPermissionSettings> = {
	COLLABORATION_SPACE: ['collaboration', 'everyone'],
	ANNOUNCEMENT_SPACE: ['announcement', 'announcements'],
};

/** Which setting Google takes for which kind of space; the others are for named spaces alone. */
const ALSO_FOR: Readonly<Record<string, readonly SpaceType[]>> = {
	externalUserAllowed: ['GROUP_CHAT'],
	spaceHistoryState: ['GROUP_CHAT', 'DIRECT_MESSAGE'],
};

/** Whether a setting of this name does something in a space of this kind. */
export const applies = (setting: string, spaceType: SpaceType): boolean =>
	spaceType === 'SPACE' || (ALSO_FOR[setting]?.includes(spaceType) ?? false);

/** The kind of space, by Google's name or the words people type; nothing is a named space. */
export function spaceTypeOf(row: Row, findings: Findings): SpaceType | undefined {
	const cell = optionCell(row.spaceType, SPACE_TYPES, LABELS.spaceType);
	if ('problem' in cell) {
		findings.problems.push(cell.problem);
		return undefined;
	}
	if (cell.value === undefined) {
		findings.problems.push(`${LABELS.spaceType} is missing`);
	}
	return cell.value;
}

/** The space of a `spaces.setup` request: no more than what applies to its kind. */
export function spaceRequestOf(row: Row, spaceType: SpaceType, findings: Findings): SpaceRequest {
	const space: SpaceRequest = { spaceType };
	const app = findings.take(booleanCell(row.singleUserBotDm, LABELS.singleUserBotDm), false);
	if (spaceType === 'SPACE') space.displayName = displayNameOf(row, findings);
	if (app && spaceType === 'DIRECT_MESSAGE') space.singleUserBotDm = true;
	else if (app) {
		findings.problems.push(
			`only a direct message can be with the app, and this is ${SPACE_WORDS[spaceType]} (${LABELS.singleUserBotDm})`,
		);
	}
	addSettings(space, row.spaceSettings, findings);
	return space;
}

function displayNameOf(row: Row, findings: Findings): string {
	// A name stands on one line; a cell's line break would be refused or shown as a blank anyway.
	const name = findings
		.take(textCell(row.displayName, LABELS.displayName), '-')
		.replace(/\s+/g, ' ');
	if (name === '') findings.problems.push(`${LABELS.displayName} is missing`);
	limit(name, LONGEST_DISPLAY_NAME, LABELS.displayName, findings);
	return name;
}

function addSettings(space: SpaceRequest, settings: Row['spaceSettings'], findings: Findings) {
	const { spaceType } = space;
	const given = (name: keyof typeof LABELS, isSet: boolean) => {
		if (!isSet || applies(name, spaceType)) return isSet;
		findings.warnings.push(
			`${LABELS[name]} was left out: it does not apply to ${SPACE_WORDS[spaceType]}`,
		);
		return false;
	};
	const text = (name: 'audience' | 'description' | 'guidelines') =>
		findings.take(textCell(settings[name], LABELS[name]), '');

	const external = settings.externalUserAllowed;
	const isExternalSet = external !== undefined && external !== null && external !== '';
	if (given('externalUserAllowed', isExternalSet)) {
		space.externalUserAllowed = findings.take(
			booleanCell(external, LABELS.externalUserAllowed),
			false,
		);
	}
	const history = findings.take(
		optionCell(settings.spaceHistoryState, HISTORY, LABELS.spaceHistoryState),
		undefined,
	);
	if (given('spaceHistoryState', history !== undefined)) space.spaceHistoryState = history;
	const description = text('description');
	const guidelines = text('guidelines');
	const hasDescription = given('description', description !== '');
	const hasGuidelines = given('guidelines', guidelines !== '');
	if (hasDescription || hasGuidelines) {
		limit(description, LONGEST_DESCRIPTION, LABELS.description, findings);
		limit(guidelines, LONGEST_GUIDELINES, LABELS.guidelines, findings);
		space.spaceDetails = {
			...(hasDescription && { description }),
			...(hasGuidelines && { guidelines }),
		};
	}
	const audience = text('audience');
	if (given('audience', audience !== '')) {
		space.accessSettings = {
			audience: audience.startsWith('audiences/') ? audience : `audiences/${audience}`,
		};
	}
	const permissions = findings.take(
		optionCell(
			settings.predefinedPermissionSettings,
			PERMISSIONS,
			LABELS.predefinedPermissionSettings,
		),
		undefined,
	);
	if (given('predefinedPermissionSettings', permissions !== undefined)) {
		space.predefinedPermissionSettings = permissions;
	}
}

function limit(text: string, longest: number, label: string, findings: Findings) {
	// Characters as people and Google count them, not UTF-16 units.
	const length = [...text].length;
	if (length > longest) {
		findings.problems.push(
			`${label} has ${length} characters; Google Chat allows ${longest.toLocaleString('en-US')}`,
		);
	}
}
