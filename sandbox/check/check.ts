import { BELIEFS, type NamedBelief } from '../google';
import { Problem } from '../terminal/problem';
import { isOk, type Answer } from './answer';
import type { Asking } from './asking';
import type { Made } from './made';
import { openWith } from './opening';
import { NotAsked } from './finding';
import type { Question } from './question';
import { QUESTIONS } from './questions/all';
import { NoApp, Stopped } from './trouble';

/** What came of one question. */
export interface Result {
	belief: NamedBelief;
	verdict: 'as assumed' | 'otherwise' | 'not asked';
	/** What Google does. */
	found?: string;
	/** Why it was not asked. */
	why?: string;
	answer?: Answer | undefined;
}

/** What came of a check. */
export interface Outcome {
	results: Result[];
	/** What is left at Google. */
	left: Made[];
	/** How many spaces were made and taken away again. */
	removed: number;
	/** Why it ended before its last question. */
	end?: Problem | 'stopped';
}

/** Puts every question, whatever comes of one, and takes away what was made for them. */
export async function check(
	asking: Asking,
	tell: (name: string) => void = () => undefined,
): Promise<Outcome> {
	const results: Result[] = [];
	const end = await put(asking, results, tell).then(
		() => undefined,
		(error: unknown) => endOf(error),
	);
	const asked = new Set(results.map(({ belief }) => belief.name));
	const why = end === 'stopped' ? 'broken off before' : 'the check ended before';
	for (const belief of SWITCHABLE) {
		if (!asked.has(belief.name)) results.push({ belief, verdict: 'not asked', why });
	}
	await asking.removeAll();
	const { made, left } = asking;
	return { results, left, removed: made.length - left.length, ...(end && { end }) };
}

const SWITCHABLE = BELIEFS.filter(({ choices }) => choices.length > 0);

async function put(asking: Asking, results: Result[], tell: (name: string) => void): Promise<void> {
	try {
		await openWith(asking);
	} catch (error) {
		if (!(error instanceof NoApp)) throw error;
		results.push(...(await withoutApp(asking)));
		return;
	}
	for (const [name, question] of Object.entries(QUESTIONS)) {
		tell(name);
		results.push(await ask(asking, beliefOf(name), question));
	}
}

/** Without a configured app, one thing can be seen: whether reading goes on. */
async function withoutApp(asking: Asking): Promise<Result[]> {
	const readsGoOn: Question = async () => {
		const answer = await asking.ask('GET', 'spaces').catch((error: unknown) => {
			if (error instanceof NoApp) return error.answer;
			throw error;
		});
		return { found: answer.status, answer };
	};
	const why = 'the Chat app of the project is not configured';
	return await Promise.all(
		SWITCHABLE.map(async (belief) =>
			belief.name === 'readsWithoutApp'
				? await ask(asking, belief, readsGoOn)
				: { belief, verdict: 'not asked' as const, why },
		),
	);
}

async function ask(asking: Asking, belief: NamedBelief, question: Question): Promise<Result> {
	try {
		const { found, answer } = await question(asking);
		const isAsAssumed = found === belief.choices[0];
		// A success has no words of Google's.
		const refusal = answer && !isOk(answer) ? answer : undefined;
		const verdict = isAsAssumed ? 'as assumed' : 'otherwise';
		return { belief, verdict, found: String(found), answer: refusal };
	} catch (error) {
		if (!(error instanceof NotAsked)) throw error;
		return { belief, verdict: 'not asked', why: error.why, answer: error.answer };
	}
}

function beliefOf(name: string): NamedBelief {
	const belief = BELIEFS.find((each) => each.name === name);
	if (!belief) throw new Error(`${name} is no belief`);
	return belief;
}

function endOf(error: unknown): Problem | 'stopped' {
	if (error instanceof Stopped) return 'stopped';
	if (error instanceof NoApp) return new Problem(`${error.message}: docs/setup.md says how.`);
	if (error instanceof Problem) return error;
	// What was made is listed all the same.
	return new Problem(`This should not happen: ${String(error)}`);
}
