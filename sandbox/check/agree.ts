import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { MOST_SPACES } from './asking';

/** What is about to happen, in the account of the person who reads it. */
export const announcement = (colleague: string): string =>
	`This asks the real Google what the node takes for granted. It makes at most ${MOST_SPACES} spaces named "Google check …, may be deleted",
puts ${colleague} into some of them (Google Chat tells them), and takes about two minutes. At the end it
removes the spaces where the token may (scope chat.delete), and lists the others with their links.`;

/** Whether the person says yes; nobody there to be asked says no. */
export async function agrees(input: Readable = process.stdin): Promise<boolean> {
	process.stdout.write('Begin? (yes or no) ');
	for await (const line of createInterface({ input })) return /^\s*y(es)?\s*$/i.test(line);
	return false;
}
