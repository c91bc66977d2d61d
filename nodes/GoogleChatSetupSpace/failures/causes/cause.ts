import type { GoogleError } from '../../google/errorBody';
import type { FailureKind, RequestContext, Words } from '../failure';

/** A cause that Google's answers have: how to tell it, and what to say of it. */
export interface Cause {
	kind: FailureKind;
	is(error: GoogleError, status: number, context: RequestContext): boolean;
	say(error: GoogleError, context: RequestContext, status: number): Words;
}
