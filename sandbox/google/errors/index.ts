/**
 * Google's errors by name, each a function that gives the answer: `errors.appNotConfigured()` is
 * `{ status: 404, body: { error: … } }`. The stand-in answers with them, tests script them as faults
 * and feed them to whatever reads errors.
 */
export * from './access';
export * from './chat';
export * from './capacity';
export * from './reported';
export * from './token';
export type { CanonicalCode, ErrorReply } from './envelope';
export { apiError, tokenError } from './envelope';
