/** The parameters' names as the editor shows them: messages point with these. */
export const LABELS = {
	actAs: 'Act As',
	addChatApp: 'Add Chat App',
	afterSetup: 'After Setup',
	authentication: 'Authentication',
	audience: 'Target Audience',
	checkMembers: 'Check Members',
	description: 'Description',
	displayName: 'Display Name',
	existingSpace: 'Existing Space',
	externalUserAllowed: 'Allow External People',
	groups: 'Google Groups',
	guidelines: 'Guidelines',
	idempotencyKey: 'Idempotency Key',
	ifSpaceExists: 'If Space Exists',
	managers: 'Managers',
	maxWaitSeconds: 'Max Wait (Seconds)',
	members: 'Members',
	options: 'Options',
	owners: 'Owners',
	peopleNotInRow: 'People Not in the Row',
	pinWelcomeMessage: 'Pin Welcome Message',
	predefinedPermissionSettings: 'Who Can Post',
	previewOnly: 'Preview Only',
	removeAtMost: 'Remove at Most',
	simplify: 'Simplify',
	singleUserBotDm: 'Chat With the App',
	spaceHistoryState: 'History',
	spaceSettings: 'Space Settings',
	spaceType: 'Space Type',
	spaceWritesPerMinute: 'Space Writes per Minute',
	unknownMembers: 'Unknown Members',
	welcomeMessage: 'Welcome Message',
} as const;

/** What each kind of space is called in a sentence. */
export const SPACE_WORDS = {
	SPACE: 'a named space',
	GROUP_CHAT: 'a group chat',
	DIRECT_MESSAGE: 'a direct message',
} as const;

/** An option as a message points at it: "'Act As' in Options". */
export const inOptions = (option: keyof typeof LABELS): string =>
	`'${LABELS[option]}' in ${LABELS.options}`;
