/** Who acts for a row. */
export interface Actor {
	/** The email address where it is known, else the credential: Google refuses one request id of two users. */
	id: string;
	/** In small letters; absent where the credential does not tell who acts. */
	email?: string | undefined;
}
