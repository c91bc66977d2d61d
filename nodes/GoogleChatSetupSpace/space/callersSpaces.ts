import { listNamedSpaces } from '../google/requests';
import type { Space } from '../google/resources';
import type { Job } from '../plan/job';
import { seenAs } from '../words/seenAs';
import { askForAll } from '../run/ask';
import { must } from '../run/result';
import type { Session, SpacesByName } from '../run/session';

/** The caller's named spaces, listed once a run; only those are kept that a row may ask for. */
export class CallersSpaces implements SpacesByName {
	private readonly listed = new Map<string, Promise<Map<string, Space>>>();

	private readonly names = new Set<string>();

	/** Which names the rows of this run look for: of thousands of spaces a run needs a few. */
	keep(jobs: readonly Job[]): void {
		for (const { plan } of jobs) {
			if (plan.ifSpaceExists !== 'create') this.names.add(nameOf(plan.space));
		}
	}

	/** The oldest space of the same name that the caller is in. */
	async named(wanted: { displayName?: string }, session: Session): Promise<Space | undefined> {
		const list = this.listed.get(session.actor) ?? this.list(session);
		this.listed.set(session.actor, list);
		return (await list).get(nameOf(wanted));
	}

	private async list(session: Session): Promise<Map<string, Space>> {
		const oldest = new Map<string, Space>();
		const all = await askForAll(session, listNamedSpaces, {}, (space) =>
			this.names.has(nameOf(space)),
		);
		for (const space of must(all)) {
			const name = nameOf(space);
			oldest.set(name, olderOf(oldest.get(name), space));
		}
		return oldest;
	}
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
