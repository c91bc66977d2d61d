import { isGranted, type MethodName } from '../google/permissions';
import type { Person } from '../cells/people/entry';
import { addedAfterSetup, everybodyOf } from '../plan/plan';
import type { Result } from '../run/result';
import { ofAnotherRow } from '../space/identity';
import { fewQuoted } from '../words/few';
import { placesOf } from './notInRow';
import type { Progress } from './progress';
import type { Listed } from './roster';

/** Who is to be added: everybody who did not come with the setup, or is not there. */
export async function missingFrom(progress: Progress): Promise<Person[]> {
	const { job, ready, roster } = progress;
	const { plan } = job;
	const { came } = ready;
	if (plan.space.spaceType !== 'SPACE') return [];
	if (came === 'nobody') return plan.people;
	if (came === 'invited') return addedAfterSetup(plan);
	const everybody = everybodyOf(plan);
	if (everybody.length === 0) return [];
	const list = await listFor('spaces.members.create', progress);
	if (list === undefined) return [];
	// Where the list cannot be seen, everybody is added: Google says who is in already.
	if (roster.listed.length === 0) return everybody;
	await placesOf(progress);
	return everybody.filter(({ name }) => (roster.seen(name) ?? 'absent') === 'absent');
}

/**
 * Whether the row's people are greeted in the space: not in one of another kind, and in a group chat,
 * which keeps those it has, if it holds all of them. Whoever is not in it is told; where a key leads
 * to one with none of them, it is another row's.
 */
export async function mayGreet(progress: Progress): Promise<boolean> {
	const { job, ready, session, skipped, warnings } = progress;
	const { people, space } = job.plan;
	const isKnown = ready.came === 'invited' || ready.origin === 'found';
	if (space.spaceType !== 'GROUP_CHAT') return ready.mayBeOfOtherKind !== true;
	if (isKnown || people.length === 0) return true;
	const list = await listFor('spaces.members.list', progress);
	if (list === undefined) return false;
	if ('failed' in list) {
		skipped.push({ what: notChecked(progress), failed: list.failed });
		return false;
	}
	const places = await placesOf(progress);
	const absent = people.filter(({ name }) => places.get(name) === 'absent');
	if (absent.length === 0) return true;
	if (absent.length === people.length && ready.origin === 'replayed') {
		throw ofAnotherRow(job, progress.space, session);
	}
	const who = fewQuoted(absent.map(({ given }) => given));
	warnings.push(`Not in this chat, which keeps its people: ${who}.`);
	return false;
}

/** Who is in the space; undefined, with a warning, where the permission to ask for it is missing. */
async function listFor(
	method: MethodName,
	progress: Progress,
): Promise<Result<Listed> | undefined> {
	const { roster, session, warnings } = progress;
	const list = isGranted(method, session.granted) ? await roster.list() : undefined;
	if (list !== undefined && !('failed' in list && list.failed.isNoToken)) return list;
	const { credentialKind } = session.about;
	warnings.push(
		`${notChecked(progress)}: that needs ${credentialKind === 'oAuth2' ? "'Manage Members' in the credential" : "chat.memberships in the service account's domain-wide delegation"}.`,
	);
	return undefined;
}

const notChecked = ({ ready }: Progress): string =>
	`The ${ready.origin === 'madeBefore' ? 'row was changed after its space was set up, and who is in the space' : 'space was there before, and who is in it'} was not checked`;
