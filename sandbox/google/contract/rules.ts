/**
 * What Google's documentation forbids in a request although the discovery document does not say so:
 * fields that are read only in words, and fields that exclude each other.
 */
export interface BrokenRule {
	/** Where in the body, e.g. `memberships[0].role`. */
	field: string;
	/** Google's wording where it is known. */
	message: string;
}

type Json = Record<string, unknown>;

/** "Input only in UpdateMembership", "assigned by the server", "only in import mode". */
const NOT_IN_A_NEW_MEMBERSHIP = ['role', 'name', 'createTime', 'deleteTime'];

/** Import mode needs a scope that `spaces.setup` does not take; `customer` is for app authentication. */
const NOT_IN_A_NEW_SPACE = ['name', 'importMode', 'createTime', 'customer'];

/** With user authentication a message can only hold text. */
const NOT_IN_A_USERS_MESSAGE = ['cards', 'cardsV2', 'accessoryWidgets', 'actionResponse'];

/** "Immutable", or for new spaces only. */
const NOT_IN_A_CHANGED_SPACE = [
	'importMode',
	'createTime',
	'customer',
	'externalUserAllowed',
	'predefinedPermissionSettings',
	'singleUserBotDm',
];

/** "Required" by the words of the reference alone. */
const REQUIRED_IN_QUERY: Readonly<Record<string, string>> = {
	'spaces.patch': 'updateMask',
	'spaces.members.patch': 'updateMask',
};

const byMethod: Record<string, (body: Json) => BrokenRule[]> = {
	'spaces.setup': (body) => [
		...newSpace(body.space),
		...listOf(body.memberships).flatMap((membership, index) =>
			newMembership(membership, `memberships[${String(index)}]`),
		),
	],
	'spaces.patch': (body) => forbidden(body, NOT_IN_A_CHANGED_SPACE, ''),
	'spaces.members.create': (body) => newMembership(body, ''),
	'spaces.messages.create': (body) => forbidden(body, NOT_IN_A_USERS_MESSAGE, ''),
};

/** The rules of method `name` that `body` breaks. */
export function brokenRules(name: string, body: unknown): BrokenRule[] {
	return isObject(body) ? (byMethod[name]?.(body) ?? []) : [];
}

/** The parameter that method `name` cannot do without and `query` lacks. */
export function missingParameters(name: string, query: URLSearchParams): BrokenRule[] {
	const field = REQUIRED_IN_QUERY[name];
	if (field === undefined || query.get(field)) return [];
	return [{ field, message: `'${field}' is required.` }];
}

function newSpace(space: unknown): BrokenRule[] {
	if (!isObject(space)) return [];
	const broken = forbidden(space, NOT_IN_A_NEW_SPACE, 'space');
	if (isObject(space.accessSettings)) {
		broken.push(
			...forbidden(space.accessSettings, ['accessPermissionSettings'], 'space.accessSettings'),
		);
	}
	if ('permissionSettings' in space) {
		const message =
			'predefinedPermissionSettings' in space
				? "Invalid value at 'space' (oneof), oneof field 'space_permission_settings' is already " +
					"set. Cannot set 'permissionSettings'"
				: "'permissionSettings' cannot be set when a space is created.";
		broken.push({ field: 'space.permissionSettings', message });
	}
	return broken;
}

function newMembership(membership: unknown, at: string): BrokenRule[] {
	if (!isObject(membership)) return [];
	const broken = forbidden(membership, NOT_IN_A_NEW_MEMBERSHIP, at);
	if ('member' in membership && 'groupMember' in membership) {
		broken.push({
			field: join(at, 'groupMember'),
			message:
				`Invalid value at '${at}' (oneof), oneof field 'memberType' is already set. ` +
				"Cannot set 'groupMember'",
		});
	}
	if (!('member' in membership) && !('groupMember' in membership)) {
		broken.push({ field: at, message: 'A membership needs a member or a group member.' });
	}
	return broken;
}

function forbidden(object: Json, names: string[], at: string): BrokenRule[] {
	return names
		.filter((name) => name in object)
		.map((name) => ({
			field: join(at, name),
			message: `'${join(at, name)}' cannot be set in this request.`,
		}));
}

function join(at: string, name: string): string {
	return at ? `${at}.${name}` : name;
}

function listOf(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
