import type { SpaceType } from '../google/resources';
import type { Cell } from './cells';
import { SPACE_WORDS } from '../words/labels';

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

	/** Something that was asked for and that this kind of space does not have. */
	leaveOut(label: string, spaceType: SpaceType): void {
		this.warnings.push(`${label} was left out: it does not apply to ${SPACE_WORDS[spaceType]}`);
	}
}
