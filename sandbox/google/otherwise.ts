/** Turns a switch for a whole process: the tests under another choice, `npm start` to see it. */
import type { Belief, Choice } from './beliefs/belief';

/** e.g. `GOOGLE_OTHERWISE=replay=full`, several joined by commas. */
export const OTHERWISE = 'GOOGLE_OTHERWISE';

/**
 * The switches that the environment turns.
 * @throws {Error} for one that there is not: a run that turns nothing would prove nothing.
 */
export function turnedByEnvironment(
	switches: Readonly<Record<string, Belief>>,
	text = process.env[OTHERWISE] ?? '',
): Record<string, Choice> {
	const turned = text.split(',').filter((part) => part.trim() !== '');
	return Object.fromEntries(turned.map((part) => readTurned(switches, part.trim())));
}

function readTurned(switches: Readonly<Record<string, Belief>>, part: string): [string, Choice] {
	const [name = '', value = ''] = part.split('=');
	const choices = switches[name]?.choices ?? [];
	const choice = choices.find((each) => String(each) === value);
	if (choice !== undefined) return [name, choice];
	const known = choices.length > 0 ? `${name} is one of ${choices.join(', ')}` : 'no such switch';
	throw new Error(`${OTHERWISE}=${part}: ${known}.`);
}
