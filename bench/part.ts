import type { Figure } from './figure';
import type { BenchWorld } from './world';

/** What came of a part: figures, and a table where contenders stand side by side. */
export interface Outcome {
	figures: Figure[];
	/** The head first. */
	table?: string[][];
}

/** One of the things that `npm run bench` measures. */
export interface Part {
	name: string;
	title: string;
	measure: (world: BenchWorld) => Promise<Outcome>;
}
