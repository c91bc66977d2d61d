import type { FailureKind } from '../failures/failure';
import type { MethodName } from '../google/permissions';
import type { Job } from '../plan/job';
import { Stop } from '../sending/stop';
import { RowEnd, type Failed } from './result';

/** What is wrong with the Cloud project: no row of the run can be done. */
const OF_THE_PROJECT: readonly FailureKind[] = [
	'appNotConfigured',
	'appInactive',
	'apiNotEnabled',
	'projectRefused',
];

/** What is wrong with who acts: no row that acts as them can be done. */
const OF_THE_ACTOR: readonly FailureKind[] = [
	'appAuthentication',
	'appRestricted',
	'chatTurnedOff',
	'consumerAccount',
	'policy',
	'scopeNotDelegated',
	'unauthorized',
];

/**
 * What is wrong with an account shows in whatever a row sends first: "spaces.setup", "spaces.get";
 * not "spaces.patch", "spaces.members.create".
 */
const FIRST_METHOD = /^spaces\.(?!patch)\w+$/;

/** Rows that end together: all of the run, or those that act as one person. */
interface Part {
	stop: Stop;
	/** Why nothing more can be done for them. */
	end?: Failed;
}

/**
 * The rows of one who acts. What holds for all of them, or for the whole run, is found out once: rows
 * that have not begun end with the same words, rows that have begun hear it with their next request.
 */
export interface PartOfRun {
	/** Ends what waits: when the run is stopped, or cannot go on for them. */
	stop: Stop;
	/**
	 * Ends a row: by why nothing more can be done, or because of the stop alone.
	 * @param tried what it had under way, if it has begun and does not merely wait
	 */
	rowEnd(tried?: Pick<Failed, 'seen' | 'mayHaveActed'>): RowEnd;
	/** Takes note of a failure that other rows would meet, too; the failure as it is to be told. */
	hear(given: Failed, method: MethodName): Failed;
}

/** The part of the run of an actor, by `Actor.id`. */
export type WholeRun = (actor: string) => PartOfRun;

/** @param jobs of the run, as far as they are known */
export function wholeRunOf(stop: Stop, jobs: () => readonly Job[]): WholeRun {
	const project: Part = { stop: new Stop(stop) };
	const actors = new Map<string, Part>();

	return (actor) => {
		const own = actors.get(actor) ?? { stop: new Stop(project.stop) };
		actors.set(actor, own);
		const end = () => project.end ?? own.end;
		return {
			stop: own.stop,
			rowEnd: (tried = { seen: [], mayHaveActed: false }) => {
				const failed = end();
				return new RowEnd(
					failed === undefined ? { stopped: tried } : { failed: { ...failed, ...tried } },
				);
			},
			hear: (given, method) => {
				const { failure, gaveUp, isNoToken } = given;
				const { kind } = failure;
				const isFirst = FIRST_METHOD.test(method);
				const isOfProject = gaveUp?.isOfAll === true || (isFirst && OF_THE_PROJECT.includes(kind));
				const isOfActor =
					(isNoToken === true && kind !== 'scopeNotDelegated') ||
					(isFirst &&
						(OF_THE_ACTOR.includes(kind) ||
							(kind === 'missingScope' &&
								jobs().every(({ plan }) => plan.needs.includes(method)))));
				if (!isOfProject && !isOfActor) return given;
				// Where others act in the run as well, it goes on for them.
				const isOfRun = isOfProject || actors.size === 1;
				const failed: Failed = isOfRun ? { ...given, isOfRun } : given;
				const part = isOfProject ? project : own;
				part.end ??= failed;
				part.stop.request();
				return failed;
			},
		};
	};
}
