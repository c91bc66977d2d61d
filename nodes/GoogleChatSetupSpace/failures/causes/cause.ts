import type { Answer } from '../../google/outcome';
import type { MethodName } from '../../google/permissions';
import type { FailureKind, RequestContext, Words } from '../failure';

/** A cause that Google's answers have: how to tell it, and what to say of it. */
export interface Cause {
	kind: FailureKind;
	/** Any refusal's, unless it says more: "403". */
	status?: RegExp;
	/** Google's reason, or a part of its sentence. */
	words?: RegExp;
	/** The calls that were refused, where it can be no others. */
	methods?: readonly MethodName[];
	/** What was asked for, or what else is in the answer. */
	when?(context: RequestContext, answer: Answer): boolean;
	says(context: RequestContext, answer: Answer): Words;
}

/** Whether a cause is that of an answer. */
export const fits = (
	{ status = /^4/, words, methods, when }: Cause,
	answer: Answer,
	context: RequestContext,
): boolean =>
	status.test(`${answer.status}`) &&
	(words?.test(`${answer.error.reason}\n${answer.error.message}`) ?? true) &&
	(methods?.includes(context.method) ?? true) &&
	(when?.(context, answer) ?? true);
