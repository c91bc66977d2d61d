/**
 * `spaces.patch`: changing a space that is there.
 * https://developers.google.com/workspace/chat/api/reference/rest/v1/spaces/patch
 */
import { nameTaken, permissionDenied } from '../errors';
import { Refusal, refused } from '../refusal';
import { spaceOfMember } from './access';
import { isTaken } from './displayNames';
import { asKept, detailsAsKept } from './newSpace';
import { allows, predefined, roleIn } from './permissions';
import type { PermissionSettings } from './permissionSettings';
import { proto3, spaceResource } from './resources';
import { AUDIENCE, hasTooLongText, type RequestedSpace } from './setupRules';
import { readMask, type SpaceMask } from './spaceMask';
import type { StoredSpace } from './store';
import type { ChatCall, World } from './world';

/** The part of a space that can be sent with a change. */
export interface SpaceChange extends Omit<RequestedSpace, 'accessSettings'> {
	accessSettings?: { audience?: string; accessPermissionSettings?: object };
	permissionSettings?: Partial<PermissionSettings>;
}

type Change = (
	world: World,
	call: ChatCall,
	space: StoredSpace,
	wanted: SpaceChange,
	mask: SpaceMask,
) => void;

export function patchSpace(world: World, call: ChatCall): object {
	const space = spaceOfMember(world, call.user, call.path.name);
	const mask = readMask(call.query.get('updateMask'));
	const wanted = call.body as SpaceChange;
	CHANGES[mask.kind](world, call, space, wanted, mask);
	return world.behaviour.patchedSpace === 'full'
		? spaceResource(world, space)
		: proto3({ ...call.body, name: space.name });
}

const changeDetails: Change = (world, { user }, space, wanted, { fields }) => {
	// "Trying to update the space type in other ways results in an invalid argument error."
	const becomesNamed = space.spaceType === 'GROUP_CHAT' && fields.includes('spaceType');
	if (space.spaceType !== 'SPACE' && !becomesNamed) throw refused(400);
	if (fields.includes('spaceType') && wanted.spaceType !== 'SPACE') throw refused(400);
	if (becomesNamed && !fields.includes('displayName')) throw refused(400);
	const renamed = fields.includes('displayName') ? (wanted.displayName ?? '') : undefined;
	if (renamed?.trim() === '' || hasTooLongText(world.behaviour, wanted)) throw refused(400);
	if (!allows(space, 'modifySpaceDetails', user)) throw new Refusal(permissionDenied());
	if (renamed !== undefined) rename(world, space, renamed);
	if (fields.includes('spaceDetails')) {
		// What is not sent is emptied.
		space.spaceDetails = detailsAsKept(world, wanted.spaceDetails ?? {});
	}
	if (becomesNamed) {
		space.spaceType = 'SPACE';
		space.permissionSettings = predefined('COLLABORATION_SPACE');
	}
};

function rename(world: World, space: StoredSpace, displayName: string): void {
	if (isTaken(world, displayName, space)) throw new Refusal(nameTaken());
	space.displayName = asKept(world, displayName);
}

const changeHistory: Change = (world, { user }, space, { spaceHistoryState }) => {
	if (!spaceHistoryState) throw refused(400);
	if (!allows(space, 'toggleHistory', user)) throw new Refusal(permissionDenied());
	if (!world.organization.allowsHistoryChanges) throw refused(world.behaviour.historyByPolicy);
	space.spaceHistoryState = spaceHistoryState;
};

const changeAudience: Change = (world, { user }, space, { accessSettings }) => {
	if (space.spaceType !== 'SPACE') throw refused(400);
	const { audience } = accessSettings ?? {};
	if (audience && !AUDIENCE.test(audience)) throw refused(400);
	const role = roleIn(space, user);
	const mayChange = {
		owner: role === 'ROLE_MANAGER',
		manager: role !== 'ROLE_MEMBER',
		administrator: user.administrator,
	}[world.behaviour.audienceChangedBy];
	if (!mayChange) throw new Refusal(permissionDenied());
	if (audience && space.externalUserAllowed) throw refused(world.behaviour.audienceOfExternalSpace);
	if (audience) space.audience = audience;
	else delete space.audience;
};

/** "The authenticating user must be a space manager or assistant manager." */
const changeAccessPermissions: Change = (_, { user }, space, { accessSettings }) => {
	if (space.spaceType !== 'SPACE') throw refused(400);
	if (roleIn(space, user) === 'ROLE_MEMBER') throw new Refusal(permissionDenied());
	space.accessPermissionSettings = {
		...space.accessPermissionSettings,
		...accessSettings?.accessPermissionSettings,
	};
};

const changePermissions: Change = (_, call, space, wanted, { permissions }) => {
	if (space.spaceType !== 'SPACE' || !space.permissionSettings) throw refused(400);
	if (roleIn(space, call.user) !== 'ROLE_MANAGER') throw new Refusal(permissionDenied());
	for (const name of permissions) {
		space.permissionSettings[name] = wanted.permissionSettings?.[name] ?? {};
	}
};

const CHANGES: Readonly<Record<SpaceMask['kind'], Change>> = {
	details: changeDetails,
	history: changeHistory,
	audience: changeAudience,
	accessPermissions: changeAccessPermissions,
	permissions: changePermissions,
};
