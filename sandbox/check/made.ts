/** A space that the check made. */
export interface Made {
	name: string;
	link: string;
	/** Whether the colleague's token made it. */
	isColleagues: boolean;
	/** A direct message is never removed: people may have written in it. */
	isDirect: boolean;
}
