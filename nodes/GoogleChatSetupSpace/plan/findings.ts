import type { Cell } from './cells';

/** What was found while a row was planned: problems keep it from being sent, warnings do not. */
export class Findings {
	readonly problems: string[] = [];
	readonly warnings: string[] = [];

	/** The cell's value, or the fallback with the cell's problem noted. */
	take<T>(cell: Cell<T>, fallback: T): T {
		if ('value' in cell) return cell.value;
		this.problems.push(cell.problem);
		return fallback;
	}
}
