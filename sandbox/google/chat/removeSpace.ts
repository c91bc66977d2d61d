/**
 * `spaces.delete`: a named space with all that is in it.
 * https://developers.google.com/workspace/chat/delete-spaces
 */
import { permissionDenied } from '../errors';
import { Refusal, refused } from '../refusal';
import { spaceOfMember } from './access';
import { roleIn } from './permissions';
import type { ChatCall, World } from './world';

export function deleteSpace(world: World, call: ChatCall): object {
	const space = spaceOfMember(world, call.user, call.path.name);
	if (space.spaceType !== 'SPACE') throw refused(400);
	if (roleIn(space, call.user) !== 'ROLE_MANAGER') throw new Refusal(permissionDenied());
	world.spaces.remove(space);
	return {};
}
