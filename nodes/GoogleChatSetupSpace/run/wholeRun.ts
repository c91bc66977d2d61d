import type { FailureKind } from '../failures/failure';
import type { MethodName } from '../google/permissions';
import { Stop } from '../sending/stop';
import { RowEnd, type Failed } from './result';

/** What is wrong with the Cloud project: no row of the run can be done. */
const OF_THE_PROJECT: ReadonlySet<FailureKind> = new Set<FailureKind>([
	'appNotConfigured',
	'apiNotEnabled',
]);

/** What is wrong with who acts: no row that acts as them can be done. */
const OF_THE_ACTOR: ReadonlySet<FailureKind> = new Set<FailureKind>([
	'appAuthentication',
	'chatTurnedOff',
	'consumerAccount',
	'scopeNotDelegated',
	'unauthorized',
]);

/** What is wrong with an account shows in whatever a row sends first. */
const FIRST_METHODS: ReadonlySet<MethodName> = new Set<MethodName>([
	'spaces.setup',
	'spaces.list',
	'spaces.findDirectMessage',
	'spaces.findGroupChats',
]);

/** A permission for anything else matters to some rows alone. */
const NEEDED_BY_ALL: MethodName = 'spaces.setup';

/**
 * What holds for a whole run is found out once: rows that have not begun end with the same words.
 * Rows that have begun hear it with their next request.
 */
export class WholeRun {
	private ofProject: Failed | undefined;
	private readonly ofActor = new Map<string, Failed>();
	private readonly stops = new Map<string, Stop>();

	constructor(
		private readonly stop: Stop,
		private readonly maxWaitMs: number,
	) {}

	/** Ends what waits for this actor: when the run is stopped, or cannot go on for them. */
	stopFor(actor: string): Stop {
		const known = this.stops.get(actor) ?? new Stop(this.stop);
		this.stops.set(actor, known);
		return known;
	}

	/** Why nothing more can be done for this actor, if that is so. */
	endFor(actor: string): Failed | undefined {
		return this.ofProject ?? this.ofActor.get(actor);
	}

	/** Ends a row of this actor that has not begun, or waits: by why that is, or because of the stop alone. */
	rowEnd(actor: string): RowEnd {
		const end = this.endFor(actor);
		return new RowEnd(
			end === undefined
				? { stopped: { mayHaveActed: false } }
				: { failed: { ...end, seen: [], mayHaveActed: false } },
		);
	}

	/** Takes note of a failure that other rows would meet, too; the failure as it is to be told. */
	hear(given: Failed, { actor, method }: { actor: string; method: MethodName }): Failed {
		const ofRun: Failed = { ...given, isOfRun: true };
		if (this.isOfProject(given, method)) {
			this.ofProject ??= ofRun;
			for (const stop of this.stops.values()) stop.request();
			return ofRun;
		}
		if (!isOfActor(given, method)) return given;
		// Where others act in the run as well, it goes on for them.
		const failed = this.stops.size > 1 ? given : ofRun;
		if (!this.ofActor.has(actor)) this.ofActor.set(actor, failed);
		this.stopFor(actor).request();
		return failed;
	}

	private isOfProject({ failure, gaveUp }: Failed, method: MethodName): boolean {
		const isLongWait = (gaveUp?.comeBackInMs ?? 0) > this.maxWaitMs;
		if (failure.kind === 'quota' && isLongWait) return true;
		return OF_THE_PROJECT.has(failure.kind) && FIRST_METHODS.has(method);
	}
}

const isOfActor = ({ failure, isNoToken }: Failed, method: MethodName): boolean =>
	(isNoToken === true && failure.kind !== 'scopeNotDelegated') ||
	(OF_THE_ACTOR.has(failure.kind) && FIRST_METHODS.has(method)) ||
	(failure.kind === 'missingScope' && method === NEEDED_BY_ALL);
