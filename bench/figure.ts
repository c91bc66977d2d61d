/** One figure that the node has to reach, and what was measured. */
export interface Figure {
	work: string;
	/** What it has to reach, in words. */
	bound: string;
	measured: string;
	isReached: boolean;
}
