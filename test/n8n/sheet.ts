/** A sheet as people write them, with a row of every kind. */
export const SHEET = [
	{ type: 'space', name: 'Apollo', people: 'Ada <ada@example.com>; ben@example.com', app: '' },
	{ type: 'Group chat', name: 'not sent', people: '["ada@example.com", "ben@example.com"]' },
	{ type: 'DM', people: 'mailto:carla@example.com', app: '' },
	{ type: 'direct message', people: '', app: 'yes' },
	{ type: 'SPACE', name: 'Gemini', people: '' },
];

/** The kind of each row's space, and whether it is known that this execution made it. */
export const MADE = [
	['SPACE', true],
	['GROUP_CHAT', true],
	['DIRECT_MESSAGE', true],
	['DIRECT_MESSAGE', undefined],
	['SPACE', true],
];

/** How the node is bound to the sheet, beyond its usual columns. */
export const SETTINGS = {
	parameters: {
		singleUserBotDm: '={{ $json.app }}',
		spaceSettings: { description: 'To the moon' },
	},
};
