import type { SpaceType } from '../google/resources';
import type { Cell } from './cells';
import { SPACE_WORDS } from '../words/labels';

/** Of a cell that is not there. A CSV file's empty cell is none, either. */
export const GAVE_NOTHING = "is an expression that gave nothing: is the column's name right?";

/** What was found while a row was planned: problems keep it from being sent, warnings do not. */
export class Findings {
	readonly problems: string[] = [];
	readonly warnings: string[] = [];
	/** How many names were taken to belong to somebody beside them: a reading that may be wrong. */
	guesses = 0;

	/** The cell's value, or the fallback with the cell's problem noted. */
	take<T>(cell: Cell<T>, fallback: T): T {
		if ('value' in cell) return cell.value;
		this.problems.push(cell.problem);
		return fallback;
	}

	/** Warns of an expression that gave nothing at all, not even an empty text. */
	noteUndefined(value: unknown, label: string): void {
		if (value === undefined) this.warnings.push(`${label} ${GAVE_NOTHING}`);
	}

	/** Something that was asked for and that this kind of space does not have. */
	leaveOut(label: string, spaceType: SpaceType): void {
		this.warnings.push(`${label} was left out: it does not apply to ${SPACE_WORDS[spaceType]}`);
	}
}
