import type { Belief, Choice, Fact } from './beliefs/belief';
import { FACTS } from './beliefs/facts';
import { ABOUT_MEMBERS } from './beliefs/members';
import { ABOUT_SETUPS } from './beliefs/setups';
import { ABOUT_SPACES } from './beliefs/spaces';
import { turnedByEnvironment } from './otherwise';

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

/** The switches that something depended on since this was last cleared, in this process. */
export const askedSwitches = new Set<SwitchName>();

/** How the switches of one stand-in stand: as a test gives, else as the environment turns, else by default. */
export function standingOf(given: Partial<Behaviour> = {}): Behaviour {
	return { ...DEFAULT_BEHAVIOUR, ...turnedByEnvironment(SWITCHES), ...given };
}

/** The same, noting who is asked, but for the switches that the test gives itself. */
export function behaviourOf(given: Partial<Behaviour> = {}): Behaviour {
	return new Proxy(standingOf(given), {
		get(target, name: SwitchName) {
			if (!(name in given)) askedSwitches.add(name);
			return target[name];
		},
	});
}

/** A belief with its name, as a document prints it. */
export interface NamedBelief extends Fact {
	name: string;
	/** The file that it stands in. */
	file: string;
	/** The first is what is believed; empty where nothing can be switched. */
	choices: readonly Choice[];
}

const named = (
	file: string,
	beliefs: Readonly<Record<string, Fact & Partial<Belief>>>,
): NamedBelief[] =>
	Object.entries(beliefs).map(([name, belief]) => ({
		...belief,
		name,
		file: `sandbox/google/beliefs/${file}.ts`,
		choices: belief.choices ?? [],
	}));

/** Everything that the stand-in believes about Google beyond what its contract says. */
export const BELIEFS: readonly NamedBelief[] = [
	...named('setups', ABOUT_SETUPS),
	...named('spaces', ABOUT_SPACES),
	...named('members', ABOUT_MEMBERS),
	...named('facts', FACTS),
];

/** Every way to turn one switch and leave the others, e.g. to run the same tests under each. */
export const OTHER_BEHAVIOURS: readonly Partial<Behaviour>[] = Object.entries<Belief>(
	SWITCHES,
).flatMap(([name, { choices }]) => choices.slice(1).map((choice) => ({ [name]: choice })));
