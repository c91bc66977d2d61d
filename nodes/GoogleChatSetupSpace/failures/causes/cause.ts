import type { About, FailureKind, Words } from '../failure';
import type { GoogleError } from '../../google/errorBody';

/** A cause that Google's answers have: how to tell it, and what to say of it. */
export interface Cause {
	kind: FailureKind;
	is(error: GoogleError, status: number, about: About): boolean;
	say(error: GoogleError, about: About, status: number): Words;
}
