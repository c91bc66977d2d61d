import { Problem } from '../terminal/problem';
import { isOk, lacksScope, wordsOf, type Answer, type Membership } from './answer';
import type { Asking } from './asking';
import { NotAsked } from './finding';
import { PERSONAL } from './trouble';

/** Blanks around it show whether Google keeps them. */
export const DESCRIPTION = '  Made by "npm run google:check" and may be deleted.  ';
const UNKNOWN_PERSON = /malformed user resource name/i;
const OWNER = 'ROLE_MANAGER';

/**
 * The first space, with the colleague in it: it shows whether the token, the account and the colleague
 * are good for the questions.
 * @throws {Problem} where they are not
 */
export async function openWith(asking: Asking): Promise<void> {
	const { colleague } = asking.means;
	const request = asking.request([colleague], { spaceDetails: { description: DESCRIPTION } });
	const answer = await asking.send(request).catch(refusalOf);
	if (lacksScope(answer)) {
		throw new Problem(
			'The access token lacks the scope https://www.googleapis.com/auth/chat.spaces. Get one with it, and with chat.memberships for the questions about members.',
		);
	}
	if (UNKNOWN_PERSON.test(answer.body.error?.message ?? '')) {
		throw new Problem(
			`Google knows nobody by ${colleague}. Name a colleague of the account's own organization with --colleague.`,
		);
	}
	const { name } = answer.body;
	if (!isOk(answer) || name === undefined) {
		throw new Problem(`Google did not set up the first space: ${wordsOf(answer)}`);
	}
	const whole = await asking.ask('GET', name);
	if (isOk(whole) && whole.body.customer === undefined) throw new Problem(PERSONAL);
	asking.main = { name, request, ...(await peopleOf(asking, name)) };
}

/** A question would not be put for this; here it is the answer. */
function refusalOf(error: unknown): Answer {
	if (error instanceof NotAsked && error.answer) return error.answer;
	throw error;
}

/** Who is who in the space: the account is its owner, the colleague the other person. */
async function peopleOf(
	asking: Asking,
	name: string,
): Promise<{ caller: string; colleague: Membership | undefined }> {
	const members = await asking.members(name).catch(refusalOf);
	const people = Array.isArray(members)
		? members.filter(({ member }) => member?.type === 'HUMAN')
		: [];
	const caller = people.find(({ role }) => role === OWNER)?.member?.name ?? '';
	return { caller, colleague: people.find(({ role }) => role !== OWNER) };
}
