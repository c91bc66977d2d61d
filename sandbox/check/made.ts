/** A space that the check made, or one of its traces that stays. */
export interface Made {
	name: string;
	link: string;
	/** Whether the colleague's token made it. */
	isColleagues: boolean;
}
