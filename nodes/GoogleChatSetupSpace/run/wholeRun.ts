import type { FailureKind } from '../failures/failure';
import type { MethodName } from '../google/permissions';
import type { Job } from '../plan/job';
import { methodsNeeded } from '../plan/needs';
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
 * What holds for a whole run is found out once: rows that have not begun end with the same words.
 * Rows that have begun hear it with their next request.
 */
export interface WholeRun {
	/** Ends what waits for this actor: when the run is stopped, or cannot go on for them. */
	stopFor(actor: string): Stop;
	/** Why nothing more can be done for this actor, if that is so. */
	endFor(actor: string): Failed | undefined;
	/**
	 * Ends a row of this actor: by why nothing more can be done, or because of the stop alone.
	 * @param tried what it had under way, if it has begun and does not merely wait
	 */
	rowEnd(actor: string, tried?: Pick<Failed, 'seen' | 'mayHaveActed'>): RowEnd;
	/** Takes note of a failure that other rows would meet, too; the failure as it is to be told. */
	hear(given: Failed, by: { actor: string; method: MethodName }): Failed;
}

/** @param jobs of the run, as far as they are known */
export function wholeRunOf(stop: Stop, jobs: () => readonly Job[]): WholeRun {
	const project: Part = { stop: new Stop(stop) };
	const actors = new Map<string, Part>();

	function partOf(actor: string): Part {
		const part = actors.get(actor) ?? { stop: new Stop(project.stop) };
		actors.set(actor, part);
		return part;
	}

	const endFor = (actor: string): Failed | undefined => project.end ?? partOf(actor).end;

	return {
		stopFor: (actor) => partOf(actor).stop,
		endFor,
		rowEnd: (actor, tried = { seen: [], mayHaveActed: false }) => {
			const end = endFor(actor);
			return new RowEnd(end === undefined ? { stopped: tried } : { failed: { ...end, ...tried } });
		},
		hear: (given, { actor, method }) => {
			const { failure, gaveUp, isNoToken } = given;
			const { kind } = failure;
			const isFirst = FIRST_METHOD.test(method);
			const isOfProject = gaveUp?.isOfAll === true || (isFirst && OF_THE_PROJECT.includes(kind));
			const isOfActor =
				(isNoToken === true && kind !== 'scopeNotDelegated') ||
				(isFirst &&
					(OF_THE_ACTOR.includes(kind) ||
						(kind === 'missingScope' &&
							jobs().every(({ plan }) => methodsNeeded(plan).includes(method)))));
			if (!isOfProject && !isOfActor) return given;
			// Where others act in the run as well, it goes on for them.
			const isOfRun = isOfProject || actors.size === 1;
			const failed: Failed = isOfRun ? { ...given, isOfRun } : given;
			const part = isOfProject ? project : partOf(actor);
			part.end ??= failed;
			part.stop.request();
			return failed;
		},
	};
}
