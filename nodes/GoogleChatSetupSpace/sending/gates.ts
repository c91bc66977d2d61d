import { steady, type Clock, type SteadyClock } from './clock';
import { gateOf, type Gate } from './gate';
import { laneOf, type Lane, type Run } from './lane';

/** One gate per Cloud project for the life of the process: executions side by side share it. */
export class Gates {
	private readonly gates = new Map<string, Gate>();
	private readonly clock: SteadyClock;

	constructor(clock: Clock) {
		this.clock = steady(clock);
	}

	/** The place of one run at its project's gate. It needs no closing. */
	lane(run: Run): Lane {
		return laneOf(run, this.of(run.project));
	}

	of(project: string): Gate {
		const gate = this.gates.get(project) ?? gateOf(this.clock);
		this.gates.set(project, gate);
		return gate;
	}
}
