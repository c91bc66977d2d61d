import type { FailureKind } from '../failures/failure';
import type { MethodName } from '../google/permissions';
import { Stop } from '../sending/stop';
import { RowEnd, type Failed } from './result';

/** What is wrong with the Cloud project: no row of the run can be done. */
const OF_THE_PROJECT: readonly FailureKind[] = ['appNotConfigured', 'apiNotEnabled'];

/** What is wrong with who acts: no row that acts as them can be done. */
const OF_THE_ACTOR: readonly FailureKind[] = [
	'appAuthentication',
	'chatTurnedOff',
	'consumerAccount',
	'scopeNotDelegated',
	'unauthorized',
];

/** What is wrong with an account shows in whatever a row sends first. */
const FIRST_METHODS: readonly MethodName[] = [
	'spaces.setup',
	'spaces.list',
	'spaces.findDirectMessage',
	'spaces.findGroupChats',
];

/** A permission for anything else matters to some rows alone. */
const NEEDED_BY_ALL: MethodName = 'spaces.setup';

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
export class WholeRun {
	private readonly project: Part;
	private readonly actors = new Map<string, Part>();

	constructor(
		stop: Stop,
		private readonly maxWaitMs: number,
	) {
		this.project = { stop: new Stop(stop) };
	}

	/** Ends what waits for this actor: when the run is stopped, or cannot go on for them. */
	stopFor(actor: string): Stop {
		return this.of(actor).stop;
	}

	/** Why nothing more can be done for this actor, if that is so. */
	endFor(actor: string): Failed | undefined {
		return this.project.end ?? this.of(actor).end;
	}

	/**
	 * Ends a row of this actor: by why nothing more can be done, or because of the stop alone.
	 * @param tried what it had under way, if it has begun and does not merely wait
	 */
	rowEnd(
		actor: string,
		tried: Pick<Failed, 'seen' | 'mayHaveActed'> = { seen: [], mayHaveActed: false },
	): RowEnd {
		const end = this.endFor(actor);
		return new RowEnd(end === undefined ? { stopped: tried } : { failed: { ...end, ...tried } });
	}

	/** Takes note of a failure that other rows would meet, too; the failure as it is to be told. */
	hear(given: Failed, { actor, method }: { actor: string; method: MethodName }): Failed {
		const { project } = this;
		const part = this.isOfProject(given, method) ? project : this.of(actor);
		if (part !== project && !isOfActor(given, method)) return given;
		// Where others act in the run as well, it goes on for them.
		const isOfRun = part === project || this.actors.size === 1;
		const failed: Failed = isOfRun ? { ...given, isOfRun } : given;
		part.end ??= failed;
		part.stop.request();
		return failed;
	}

	private of(actor: string): Part {
		const part = this.actors.get(actor) ?? { stop: new Stop(this.project.stop) };
		this.actors.set(actor, part);
		return part;
	}

	private isOfProject({ failure, gaveUp }: Failed, method: MethodName): boolean {
		const isLongWait = (gaveUp?.comeBackInMs ?? 0) > this.maxWaitMs;
		if (failure.kind === 'quota' && isLongWait) return true;
		return OF_THE_PROJECT.includes(failure.kind) && FIRST_METHODS.includes(method);
	}
}

const isOfActor = ({ failure, isNoToken }: Failed, method: MethodName): boolean =>
	(isNoToken === true && failure.kind !== 'scopeNotDelegated') ||
	(OF_THE_ACTOR.includes(failure.kind) && FIRST_METHODS.includes(method)) ||
	(failure.kind === 'missingScope' && method === NEEDED_BY_ALL);
