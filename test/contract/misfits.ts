/**
 * Compares a type of ours with Google's, field by field. Plain assignability would not do: all of
 * Google's fields are optional, so a misspelt field of ours is merely one that Google's type ignores.
 */

/** `sent`: Google takes every value of ours. `read`: we take every value of Google's. */
type Way = 'sent' | 'read';

/** Where `Ours` does not fit `Googles`: paths like `.space.displayName`, never where all is well. */
export type Misfits<Ours, Googles, W extends Way, At extends string = ''> =
	Parts<Ours> extends never
		? LeafMisfit<Ours, Googles, W, At>
		: PartMisfits<Parts<Ours>, Googles, W, At>;

/** What is compared by its parts: objects and lists. Any other type is a leaf. */
type Parts<T> = Extract<T, object>;

type LeafMisfit<Ours, Googles, W extends Way, At extends string> = W extends 'sent'
	? [Ours] extends [Googles]
		? never
		: At
	: [Googles] extends [Ours]
		? never
		: At;

type PartMisfits<Ours, Googles, W extends Way, At extends string> =
	// One alternative of a union after the other.
	Ours extends readonly unknown[]
		? Googles extends readonly unknown[]
			? Misfits<Ours[number], Googles[number], W, `${At}[]`>
			: At
		: Googles extends readonly unknown[]
			? At
			: Googles extends object
				? FieldMisfits<Ours, Googles, W, At>
				: At;

type FieldMisfits<Ours, Googles, W extends Way, At extends string> = {
	[Field in keyof Named<Ours> & string]: Field extends keyof Googles
		? Misfits<NonNullable<Named<Ours>[Field]>, NonNullable<Googles[Field]>, W, `${At}.${Field}`>
		: `${At}.${Field}`;
}[keyof Named<Ours> & string];

/** Without `[field: string]`, which stands for fields that we hand on unread. */
type Named<T> = { [Field in keyof T as string extends Field ? never : Field]: T[Field] };
