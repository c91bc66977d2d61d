import type { SpaceType } from '../google/resources';
import { booleanCell, textCell, type OptionWords } from '../cells/cells';
import type { Findings } from '../cells/findings';
import { Fields } from './fields';
import { CHOICES } from '../words/choices';
import { LABELS } from '../words/labels';
import type { Person } from '../cells/people/entry';
import { isEmptyList, peopleCell } from '../cells/people/cell';
import { fewQuoted, MOST_QUOTED } from '../words/few';
import { quoted } from '../words/quoted';

type CheckMembers = 'off' | 'report' | 'fail';

const CHECK_MEMBERS: OptionWords<CheckMembers> = {
	off: ['off', CHOICES.checkMembers.off],
	report: [],
	fail: ['fail', CHOICES.checkMembers.fail],
};

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
	const people = (name: 'owners' | 'managers'): Person[] => {
		if (!(name in given)) return [];
		if (spaceType !== 'SPACE' && !isEmptyList(given[name])) {
			findings.leaveOut(LABELS[name], spaceType);
		}
		// Google has no roles in a group chat; the people are members all the same.
		if (isDirect) return [];
		const { people: named, groups } = peopleCell(given[name], LABELS[name], findings);
		if (groups.length > 0) {
			const words = fewQuoted(
				groups.map((group) => group.given),
				MOST_QUOTED,
			);
			findings.problems.push(`a Google Group cannot have a role: ${words} (${LABELS[name]})`);
		}
		return named;
	};

	const fields = new Fields(given, findings);
	const owners = people('owners');
	const managers = people('managers');
	const names = new Set(owners.map(({ name }) => name));
	for (const { name, given: person } of managers) {
		if (names.has(name)) {
			findings.warnings.push(`${quoted(person)} is named as owner and as manager: made owner`);
		}
	}
	// Not even read in a direct message, unless somebody says no there.
	const app = booleanCell(given.addChatApp, LABELS.addChatApp);
	if (isDirect && (!('value' in app) || app.value)) {
		findings.leaveOut(LABELS.addChatApp, spaceType);
	}
	const addChatApp = !isDirect && fields.isYes('addChatApp');
	const welcomeMessage = fields.read('welcomeMessage', textCell, '');
	const bytes = Buffer.byteLength(welcomeMessage);
	findings.limit(LABELS.welcomeMessage, bytes, LARGEST_MESSAGE_BYTES, 'bytes');
	const isPinned = fields.isYes('pinWelcomeMessage');
	if (isPinned && welcomeMessage === '') {
		findings.warnings.push(`${LABELS.pinWelcomeMessage} was left out: there is no message to pin`);
	}
	return {
		owners,
		managers: managers.filter(({ name }) => !names.has(name)),
		addChatApp,
		...(welcomeMessage !== '' && { welcomeMessage }),
		pinWelcomeMessage: isPinned && welcomeMessage !== '',
		checkMembers: fields.choice('checkMembers', CHECK_MEMBERS, 'off'),
	};
}
