import type { Belief, Choice, Fact } from './beliefs/belief';
import { FACTS } from './beliefs/facts';
import { ABOUT_MEMBERS } from './beliefs/members';
import { ABOUT_SETUPS } from './beliefs/setups';
import { ABOUT_SPACES } from './beliefs/spaces';

/**
 * What Google's documentation leaves open, or what people saw otherwise, each by its name: what the
 * stand-in does unless a test switches it. A client should cope with every choice.
 */
export const SWITCHES = { ...ABOUT_SETUPS, ...ABOUT_SPACES, ...ABOUT_MEMBERS } as const;

export type SwitchName = keyof typeof SWITCHES;

/** How each switch stands. */
export type Behaviour = {
	-readonly [Name in SwitchName]: (typeof SWITCHES)[Name]['choices'][number];
};

/** Each switch at its first choice. */
export const DEFAULT_BEHAVIOUR = Object.fromEntries(
	Object.entries(SWITCHES).map(([name, { choices }]) => [name, choices[0]]),
) as Readonly<Behaviour>;

/** A belief with its name, as a document prints it. */
export interface NamedBelief extends Fact {
	name: string;
	/** The first is what is believed; empty where nothing can be switched. */
	choices: readonly Choice[];
}

/** Everything that the stand-in believes about Google beyond what its contract says. */
export const BELIEFS: readonly NamedBelief[] = [
	...Object.entries<Belief>(SWITCHES),
	...Object.entries<Fact & Partial<Belief>>(FACTS),
].map(([name, belief]) => ({ ...belief, name, choices: belief.choices ?? [] }));

/** Every way to turn one switch and leave the others, e.g. to run the same tests under each. */
export const OTHER_BEHAVIOURS: readonly Partial<Behaviour>[] = Object.entries<Belief>(
	SWITCHES,
).flatMap(([name, { choices }]) => choices.slice(1).map((choice) => ({ [name]: choice })));
