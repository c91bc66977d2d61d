import { listNamedSpaces } from '../google/requests';
import type { Space } from '../google/resources';
import type { Job } from '../plan/job';
import { seenAs } from '../words/seenAs';
import { askForAll } from '../run/ask';
import { must } from '../run/result';
import type { Session, SpacesByName } from '../run/session';

/** The caller's named spaces, listed once a run; only those are kept that a row may ask for. */
export interface CallersSpaces extends SpacesByName {
	/** Which names the rows of this run look for: of thousands of spaces a run needs a few. */
	keep(jobs: readonly Job[]): void;
}

/** Nothing is listed yet. */
export function callersSpacesOfRun(): CallersSpaces {
	const listed = new Map<string, Promise<Map<string, Space>>>();
	const names = new Set<string>();

	async function list(session: Session): Promise<Map<string, Space>> {
		const oldest = new Map<string, Space>();
		const isWanted = (space: Space): boolean => names.has(nameOf(space));
		for (const space of must(await askForAll(session, listNamedSpaces, {}, isWanted))) {
			const name = nameOf(space);
			oldest.set(name, olderOf(oldest.get(name), space));
		}
		return oldest;
	}

	return {
		keep: (jobs) => {
			for (const { plan } of jobs) {
				if (plan.ifSpaceExists !== 'create') names.add(nameOf(plan.space));
			}
		},
		named: async (wanted, session) => {
			const { id } = session.actor;
			const spaces = listed.get(id) ?? list(session);
			listed.set(id, spaces);
			return (await spaces).get(nameOf(wanted));
		},
	};
}

const nameOf = ({ displayName = '' }: { displayName?: string }): string => seenAs(displayName);

/** The older of two; of equal ones the first, and one without a time is the youngest. */
export function olderOf(one: Space | undefined, other: Space): Space {
	return one !== undefined && !(madeAt(other) < madeAt(one)) ? one : other;
}

/** A time in a form that sorts as text: Google's have up to nine digits of fraction, or none. */
function madeAt({ createTime = '' }: Space): string {
	const [, second = '', fraction = ''] =
		/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z$/.exec(createTime) ?? [];
	return second === '' ? '9' : `${second}.${fraction.padEnd(9, '0')}`;
}
