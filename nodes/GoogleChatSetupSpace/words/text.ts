/** A page that a text leads to. */
export interface Link {
	text: string;
	href: string;
}

/**
 * What a person reads: one message, then lines that say what to do. It is kept so until it is known
 * who reads it: the editor gets HTML, a model plain text.
 */
export interface Text {
	/** What happened; n8n shows it as the title. */
	message: string;
	details: ReadonlyArray<string | Link>;
}
