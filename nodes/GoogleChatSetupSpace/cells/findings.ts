import type { SpaceType } from '../google/resources';
import type { Cell } from './cells';
import { SPACE_WORDS } from '../words/labels';

const IS_NAME_RIGHT = "is the column's name right?";
/** Of a cell that is not there. A CSV file's empty cell is none, either. */
const GAVE_NOTHING = `is an expression that gave nothing: ${IS_NAME_RIGHT}`;

/** What was found while a row was planned: problems keep it from being sent, warnings do not. */
export class Findings {
	readonly problems: string[] = [];
	readonly warnings: string[] = [];
	/** Whether something beside a person was read in a way that may be wrong. */
	holdsGuess = false;

	/** The cell's value, or the fallback with the cell's problem noted. */
	take<T>(cell: Cell<T>, fallback: T): T;
	take<T>(cell: Cell<T>): T | undefined;
	take<T>(cell: Cell<T>, fallback?: T): T | undefined {
		if ('value' in cell) return cell.value;
		this.problems.push(cell.problem);
		return fallback;
	}

	/** Warns of an expression that gave nothing at all, not even an empty text. */
	noteUndefined(value: unknown, label: string): void {
		if (value === undefined) this.warnings.push(`${label} ${GAVE_NOTHING}`);
	}

	/** A cell that has to be filled and is not. */
	noteMissing(value: unknown, label: string, how: string): void {
		const hint = value === undefined ? `; its expression gave nothing: ${IS_NAME_RIGHT}` : '';
		this.problems.push(`${label} ${how}${hint}`);
	}

	/** A text that is too long for Google. */
	limit(label: string, length: number, longest: number, unit = 'characters'): void {
		if (length <= longest) return;
		const most = longest.toLocaleString('en-US');
		this.problems.push(`${label} has ${length} ${unit}; Google Chat allows ${most}`);
	}

	/** Something that was asked for and that this kind of space does not have. */
	leaveOut(label: string, spaceType: SpaceType): void {
		this.warnings.push(`${label} was left out: it does not apply to ${SPACE_WORDS[spaceType]}`);
	}
}
