import type { Person } from '../cells/people/entry';
import { deleteMember } from '../google/requests';
import type { Membership } from '../google/resources';
import { ask } from '../run/ask';
import { isNotThere, type Failed } from '../run/result';
import { fewQuoted } from '../words/few';
import { quoted } from '../words/quoted';
import { nameOf, whoIsIn } from './memberName';
import { namesIn, placesOf, type NotInRow } from './notInRow';
import type { Progress } from './progress';

/**
 * Takes out who is not in the row, unless somebody of the row could be one of them: one after another,
 * and the first refusal ends it, since the next would be the same.
 * @param additions who was added before: Google may have known them by another address
 * @returns who is in the space and not in the row now
 */
export async function takeOut(
	progress: Progress,
	{ notInRow, removal }: NotInRow,
	additions: readonly Person[],
): Promise<string[]> {
	const { session, skipped, warnings, changes } = progress;
	const places = await placesOf(progress);
	const bound = namesIn(places);
	const toGo = removal.filter(({ name }) => !bound.has(name));
	const gone = new Set<Membership>();
	const left = () =>
		notInRow
			.filter((each) => !bound.has(each.name) && (session.isPreview || !gone.has(each)))
			.map(whoIsIn);
	// An ID is nobody else's; who is in by a group under an email may have another address, too.
	const unbound = additions.filter(({ name }) => {
		const place = places.get(name);
		return typeof place !== 'object' && (place !== 'inByGroup' || name.includes('@'));
	});
	if (toGo.length > 0 && unbound.length > 0) {
		const people = fewQuoted(unbound.map(({ given }) => given));
		const isByGroup = unbound.some(({ name }) => places.get(name) === 'inByGroup');
		warnings.push(
			`Nobody was taken out of the space: ${people} of the row could not be told from who is in it.${isByGroup ? BY_GROUP : ''}`,
		);
		return left();
	}
	if (session.isPreview && toGo.length > 0) {
		if (additions.length > 0) warnings.push(IF_ALL_COME);
		if (session.actor.email === undefined) warnings.push(IF_IN_CHARGE);
	}
	for (const [position, membership] of toGo.entries()) {
		const { name = '' } = membership;
		const asked = await ask(session, deleteMember(name), { people: [nameOf(membership)] });
		if ('failed' in asked && !(await isOut(asked.failed, name, progress))) {
			const what = whatWasNotDone(toGo.slice(position).map(nameOf), asked.failed);
			skipped.push({ what, failed: asked.failed });
			break;
		}
		gone.add(membership);
		changes.push(`removed ${whoIsIn(membership)}`);
	}
	return left();
}

const BY_GROUP =
	" Who is in by a Google Group is told from others by Google's ID, in place of the address.";
const IF_ALL_COME =
	'Nobody is taken out if somebody of the row cannot be added: that shows only in the run.';
const IF_IN_CHARGE =
	'People are taken out only if the account owns or manages the space: that shows only in the run.';

function whatWasNotDone([first = '', ...others]: readonly string[], failed: Failed): string {
	const out = (names: readonly string[]) => `${fewQuoted(names)} not taken out`;
	if (!failed.mayHaveActed) return out([first, ...others]);
	const rest = others.length === 0 ? '' : `, and ${out(others)}`;
	return `Whether ${quoted(first)} was taken out is not known${rest}`;
}

/** 404 says that they are out; 403 that, or that it is not allowed: the list tells. */
async function isOut(failed: Failed, name: string, { roster }: Progress): Promise<boolean> {
	if (!isNotThere(failed)) return false;
	if (failed.answer?.status === 404) return true;
	const list = await roster.read();
	if (!('done' in list) || list.done !== 'listed') return false;
	return !roster.listed.some((each) => each.name === name);
}
