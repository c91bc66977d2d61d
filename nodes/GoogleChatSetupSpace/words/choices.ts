/** The options of the form by Google's value (or ours), as the editor shows them. */
export const CHOICES = {
	spaceType: {
		SPACE: 'Named Space',
		GROUP_CHAT: 'Group Chat',
		DIRECT_MESSAGE: 'Direct Message',
	},
	spaceHistoryState: { HISTORY_ON: 'On', HISTORY_OFF: 'Off' },
	predefinedPermissionSettings: {
		COLLABORATION_SPACE: 'Everyone (Collaboration)',
		ANNOUNCEMENT_SPACE: 'Owners and Managers Only (Announcements)',
	},
	checkMembers: { off: 'Do Not Check', report: 'Report', fail: 'Fail If Somebody Is Missing' },
	ifSpaceExists: {
		create: 'Create Another One',
		reuse: 'Reuse',
		update: 'Update',
		fail: 'Fail',
	},
	peopleNotInRow: { keep: 'Keep', report: 'Report', remove: 'Remove' },
	unknownMembers: { fail: 'Fail', leaveOut: 'Leave Out' },
	authentication: { oAuth2: 'OAuth2 (Recommended)', serviceAccount: 'Service Account' },
} as const;
