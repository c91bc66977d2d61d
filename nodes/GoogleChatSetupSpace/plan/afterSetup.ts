import type { SpaceType } from '../chat/types';
import { booleanCell, optionCell, textCell, type OptionWords } from './cells';
import type { Findings } from './findings';
import { LABELS, SPACE_WORDS } from './labels';
import { readPeople } from './members';
import type { Person } from './people';

export type CheckMembers = 'off' | 'report' | 'fail';

const CHECK_MEMBERS: OptionWords<CheckMembers> = { off: [], report: [], fail: [] };

/** discovery: Message.text, "Maximum message size … is 32,000 bytes". */
const LARGEST_MESSAGE_BYTES = 32_000;

/** What follows the setup of one space. */
export interface AfterSetup {
	owners: Person[];
	managers: Person[];
	addChatApp: boolean;
	welcomeMessage?: string;
	pinWelcomeMessage: boolean;
	checkMembers: CheckMembers;
}

/** Reads what follows the setup; what Google does not have for this kind of space is left out. */
export function afterSetupOf(
	given: Readonly<Record<string, unknown>>,
	spaceType: SpaceType,
	findings: Findings,
): AfterSetup {
	const isDirect = spaceType === 'DIRECT_MESSAGE';
	const leftOut = (label: string) => {
		findings.warnings.push(`${label} was left out: it does not apply to ${SPACE_WORDS[spaceType]}`);
	};
	const people = (name: 'owners' | 'managers'): Person[] => {
		if (!(name in given)) return [];
		const found = peopleWithRole(given[name], LABELS[name], findings);
		if (found.length === 0 || spaceType === 'SPACE') return found;
		leftOut(LABELS[name]);
		// Google has no roles in a group chat; the people are members all the same.
		return isDirect ? [] : found;
	};

	const owners = people('owners');
	const managers = people('managers');
	for (const person of managers) {
		if (owners.some(({ name }) => name === person.name)) {
			findings.warnings.push(`'${person.given}' is named as owner and as manager: made owner`);
		}
	}
	let addChatApp = findings.take(booleanCell(given.addChatApp, LABELS.addChatApp), false);
	if (addChatApp && isDirect) {
		leftOut(LABELS.addChatApp);
		addChatApp = false;
	}
	const welcomeMessage = findings.take(textCell(given.welcomeMessage, LABELS.welcomeMessage), '');
	const bytes = Buffer.byteLength(welcomeMessage);
	if (bytes > LARGEST_MESSAGE_BYTES) {
		findings.problems.push(
			`${LABELS.welcomeMessage} has ${bytes} bytes; Google Chat allows ${LARGEST_MESSAGE_BYTES.toLocaleString('en-US')}`,
		);
	}
	let pinWelcomeMessage = findings.take(
		booleanCell(given.pinWelcomeMessage, LABELS.pinWelcomeMessage),
		false,
	);
	if (pinWelcomeMessage && welcomeMessage === '') {
		findings.warnings.push(`${LABELS.pinWelcomeMessage} was left out: there is no message to pin`);
		pinWelcomeMessage = false;
	}
	return {
		owners,
		managers: managers.filter(({ name }) => !owners.some((owner) => owner.name === name)),
		addChatApp,
		...(welcomeMessage !== '' && { welcomeMessage }),
		pinWelcomeMessage,
		checkMembers:
			findings.take(optionCell(given.checkMembers, CHECK_MEMBERS, LABELS.checkMembers), 'off') ??
			'off',
	};
}

function peopleWithRole(value: unknown, label: string, findings: Findings): Person[] {
	if (value === undefined) {
		findings.warnings.push(
			`${label} is an expression that gave nothing: is the column's name right?`,
		);
	}
	const { people, problems } = readPeople(value);
	findings.problems.push(...problems.map((problem) => `${problem} (${label})`));
	for (const group of people.filter(({ kind }) => kind === 'group')) {
		findings.problems.push(`a Google Group cannot have a role: '${group.given}' (${label})`);
	}
	return people.filter(({ kind }) => kind === 'user');
}
