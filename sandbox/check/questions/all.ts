import type { SwitchName } from '../../google';
import type { Question } from '../question';
import * as changes from './changes';
import * as members from './members';
import * as setups from './setups';
import * as spaces from './spaces';

/** A question for each switch of the stand-in, in the order in which they are put. */
export const QUESTIONS: Readonly<Record<SwitchName, Question>> = {
	replay: setups.replay,
	requestIdOfAnotherUser: setups.requestIdOfAnotherUser,
	callerInMemberships: setups.callerInMemberships,
	displayNames: setups.displayNames,
	descriptionLimit: setups.descriptionLimit,
	outsiders: setups.outsiders,
	findDirectMessageOfUnknownUser: setups.findDirectMessageOfUnknownUser,
	directMessageNotAccepted: setups.directMessageNotAccepted,
	blockedDirectMessage: setups.blockedDirectMessage,
	missingSpace: spaces.missingSpace,
	accessSettingsInLists: spaces.accessSettingsInLists,
	texts: spaces.texts,
	patchedSpace: spaces.patchedSpace,
	defaultAudience: spaces.defaultAudience,
	audienceChangedBy: spaces.audienceChangedBy,
	externalSpacesForbidden: spaces.externalSpacesForbidden,
	audienceOfExternalSpace: spaces.audienceOfExternalSpace,
	historyByPolicy: spaces.historyByPolicy,
	readsWithoutApp: spaces.readsWithoutApp,
	memberAlreadyIn: members.memberAlreadyIn,
	memberInByGroup: members.memberInByGroup,
	memberNotAllowed: members.memberNotAllowed,
	appInDirectMessage: members.appInDirectMessage,
	missingMembership: members.missingMembership,
	emailsInLists: members.emailsInLists,
	groupMembershipNames: members.groupMembershipNames,
	emptyPages: members.emptyPages,
	hiddenMembers: members.hiddenMembers,
	hiddenMembersToOwners: members.hiddenMembersToOwners,
	roleByEmail: changes.roleByEmail,
	roleOfInvited: changes.roleOfInvited,
	managerRemovedByMember: changes.managerRemovedByMember,
	repeatedRemoval: changes.repeatedRemoval,
	ownerProtected: changes.ownerProtected,
	// Last, since what follows it would run into the same limit.
	limitOfSpace: spaces.limitOfSpace,
};
