import type {
	HistoryState,
	PredefinedPermissionSettings,
	SpaceRequest,
	SpaceType,
} from '../google/resources';
import { booleanCell, isBlank, optionCell, textCell, type Cell, type OptionWords } from './cells';
import type { Findings } from './findings';
import { LABELS, SPACE_WORDS } from '../words/labels';
import type { Row } from './row';

/** discovery: Space.displayName "Supports up to 128 characters". */
const LONGEST_DISPLAY_NAME = 128;
/** discovery says 150, Google's newer typings 4,096: Google decides between the two. */
const LONGEST_DESCRIPTION = 4096;
/** discovery: SpaceDetails.guidelines "Supports up to 5,000 characters". */
const LONGEST_GUIDELINES = 5000;

const SPACE_TYPES: OptionWords<SpaceType> = {
	SPACE: ['space', 'named space', 'room'],
	GROUP_CHAT: ['group chat', 'group'],
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
	return { ...space, ...settingsOf(row.spaceSettings, spaceType, findings) };
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

/** The settings that are set and do something in a space of this kind. */
function settingsOf(
	given: Row['spaceSettings'],
	spaceType: SpaceType,
	findings: Findings,
): Partial<SpaceRequest> {
	const setting = <T>(
		name: keyof typeof LABELS,
		read: (value: unknown, label: string) => Cell<T>,
	): T | undefined => {
		const value = given[name];
		if (isBlank(value)) return undefined;
		if (applies(name, spaceType)) return findings.take(read(value, LABELS[name]), undefined);
		// Not even read: what stands there matters to rows of another kind.
		findings.leaveOut(LABELS[name], spaceType);
		return undefined;
	};
	const text = (name: 'description' | 'guidelines', longest: number) => {
		const value = setting(name, textCell);
		if (value !== undefined) limit(value, longest, LABELS[name], findings);
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
	const audience = setting('audience', textCell);
	const permissions = setting('predefinedPermissionSettings', option(PERMISSIONS));
	return {
		...(externalUserAllowed !== undefined && { externalUserAllowed }),
		...(spaceHistoryState !== undefined && { spaceHistoryState }),
		...((description ?? guidelines) !== undefined && {
			spaceDetails: {
				...(description !== undefined && { description }),
				...(guidelines !== undefined && { guidelines }),
			},
		}),
		...(audience !== undefined && {
			accessSettings: {
				audience: audience.startsWith('audiences/') ? audience : `audiences/${audience}`,
			},
		}),
		...(permissions !== undefined && { predefinedPermissionSettings: permissions }),
	};
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
