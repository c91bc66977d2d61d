import type { chat_v1 } from 'googleapis/build/src/apis/chat';
import type { IDataObject } from 'n8n-workflow';

import type { Directory } from '../../../sandbox/google';

type Membership = chat_v1.Schema$Membership;

/** A row as people fill it in, and what it means in Google's own words. */
export interface SetupCase {
	what: string;
	row: IDataObject;
	/** Written by hand after Google's reference; the test adds the request id of the row. */
	intent: Omit<chat_v1.Schema$SetUpSpaceRequest, 'requestId'>;
}

/** Those whom the rows name by their ids. */
export const ZOE = '112233445566778899001';
export const CREW = '03ep43zb2crew01';
export const BOARD = '03ep43zb2board2';
export const TEAM = '03ep43zb2team003';

/** More than the "up to 49 memberships (in addition to the caller)" that one set-up takes. */
export const MANY = 60;

/** Adds all whom the rows name and the stand-in does not know by itself. */
export function addNamed(directory: Directory): void {
	directory.add({ email: 'zoe@example.com', id: ZOE });
	directory.addGroup({ email: 'crew@example.com', id: CREW });
	directory.addGroup({ email: 'board@example.com', id: BOARD });
	directory.addGroup({ email: 'team@example.com', id: TEAM });
	directory.addMany(MANY);
}

/** @param user email address or id */
export const human = (user: string): Membership => ({
	member: { name: `users/${user}`, type: 'HUMAN' },
});

export const group = (id: string): Membership => ({ groupMember: { name: `groups/${id}` } });

export const ADA = human('ada@example.com');
export const BEN = human('ben@example.com');
export const GUEST = human('guest@partner.example.org');
