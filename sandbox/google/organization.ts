/** What administrators have set, as far as it shows in the answers. A test may change it at any time. */
export interface Organization {
	/** Spaces may be made for people of other organizations, too. */
	allowsExternalSpaces: boolean;
	/** Members may switch the history of a space on and off. */
	allowsHistoryChanges: boolean;
	/** Numbers of the Cloud projects whose Chat app was never configured. */
	unconfiguredApps: Set<string>;
}

/** An organization that forbids nothing, and projects that are all configured. */
export function openOrganization(): Organization {
	return { allowsExternalSpaces: true, allowsHistoryChanges: true, unconfiguredApps: new Set() };
}
