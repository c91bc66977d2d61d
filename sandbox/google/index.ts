/** A stand-in for Google: see README.md. */
export { Google, type GoogleOptions } from './google';
export type { ConnectionFault, GoogleReply, GoogleRequest } from './request';
export type { CallRecord, Violation } from './callLog';
export {
	askedSwitches,
	BELIEFS,
	DEFAULT_BEHAVIOUR,
	OTHER_BEHAVIOURS,
	SWITCHES,
	type Behaviour,
	type NamedBelief,
	type SwitchName,
} from './behaviour';
export { OTHERWISE } from './otherwise';
export type { Organization } from './organization';
export type { Fault, FaultMatch, Faults } from './faults';
export type { QuotaName } from './quota';
export { Directory, type Group, type Person } from './directory';
export { OWNER } from './people';
export { accept } from './chat/joining';
export type { SeededSpace } from './chat/seed';
export type { StoredMember, StoredMessage, StoredSpace } from './chat/store';
export { DEFAULT_CLIENT_ID } from './oauth/tokens';
export { fetchFrom } from './fetch';
export * as errors from './errors';
export type { ErrorReply } from './errors';
export { violations } from './contract/check';
export {
	GOOGLE_HOSTS,
	startProxy,
	type HostHandler,
	type ProxyOptions,
	type RunningProxy,
} from './proxy';
