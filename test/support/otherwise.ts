/**
 * Set up before each file of the project `otherwise`. Every test runs once as ever, and then again
 * under each other choice of each switch of the stand-in that it depended on: whatever Google does,
 * no promise breaks. What a test gives itself (`world({ behaviour })`) stays.
 */
import { inspect } from 'node:util';

import { askedSwitches, OTHER_BEHAVIOURS, OTHERWISE } from '../../sandbox/google';

/** The slowest property, once for each of forty choices on a busy machine. */
jest.setTimeout(900_000);

type Body = (...args: unknown[]) => Promise<void>;

function underEachChoice(body: Body): Body {
	return async (...args) => {
		askedSwitches.clear();
		await body(...args);
		const asked = new Set<string>(askedSwitches);
		const broken: string[] = [];
		for (const turned of OTHER_BEHAVIOURS) {
			const [name = '', choice] = Object.entries(turned)[0] ?? [];
			if (!asked.has(name)) continue;
			process.env[OTHERWISE] = `${name}=${String(choice)}`;
			try {
				await body(...args);
			} catch (error) {
				broken.push(`With ${process.env[OTHERWISE]}: ${inspect(error)}`);
			} finally {
				process.env[OTHERWISE] = '';
			}
		}
		if (broken.length > 0) throw new Error(broken.join('\n\n'));
	};
}

const plain = globalThis.it;
const each = (...table: Parameters<typeof plain.each>) => {
	const add = plain.each(...table) as (name: string, body: Body, timeout?: number) => void;
	return (name: string, body: Body) => {
		add(name, underEachChoice(body));
	};
};
globalThis.it = globalThis.test = Object.assign(
	(name: string, body: Body) => {
		plain(name, underEachChoice(body));
	},
	{ ...plain, each },
) as typeof plain;
