import type {
	Contract,
	MethodContract,
	ParameterContract,
	PropertyContract,
} from '../sandbox/google/contract/types';
import type { InUse } from './contractInUse';

/** One difference, as a sentence. */
export interface Change {
	words: string;
	/** Whether it is about something in use, and does more than add to it. */
	isInUse: boolean;
}

type Fact = string | undefined;

/** Every difference between two trimmed documents, in the order of ours and then of theirs. */
export function contractChanges(ours: Contract, theirs: Contract, use: InUse): Change[] {
	return [
		...compared('the host', ours.host, theirs.host, true),
		...parameterChanges('every method', ours.parameters, theirs.parameters, use),
		...pairs(ours.methods, theirs.methods).flatMap(([name, before, after]) =>
			before && after
				? methodChanges(name, before, after, use)
				: [cameOrWent(`the method ${name}`, !after, !after)],
		),
		...pairs(ours.schemas, theirs.schemas).flatMap(([name, before, after]) =>
			before && after
				? schemaChanges(name, before, after, use)
				: [cameOrWent(`the schema ${name}`, !after, !after && name in use.fields)],
		),
	];
}

function methodChanges(
	name: string,
	before: MethodContract,
	after: MethodContract,
	use: InUse,
): Change[] {
	const facts = ['httpMethod', 'path', 'request', 'response'] as const;
	return [
		...facts.flatMap((fact) => compared(`${name}: ${fact}`, before[fact], after[fact], true)),
		...parameterChanges(name, before.parameters, after.parameters, use),
		...listChanges(`${name}: the scope`, before.scopes, after.scopes, (scope) =>
			use.scopes.includes(scope),
		),
	];
}

function parameterChanges(
	method: string,
	before: Record<string, ParameterContract>,
	after: Record<string, ParameterContract>,
	use: InUse,
): Change[] {
	return pairs(before, after).flatMap(([name, old, now]) => {
		const what = `${method}: the parameter ${name}`;
		const isInUse = use.parameters.includes(name);
		// A new one matters where no call goes without it.
		if (!old) return [cameOrWent(what, false, now?.required === true)];
		return now ? factChanges(what, old, now, isInUse) : [cameOrWent(what, true, isInUse)];
	});
}

function schemaChanges(
	schema: string,
	before: Record<string, PropertyContract>,
	after: Record<string, PropertyContract>,
	use: InUse,
): Change[] {
	return pairs(before, after).flatMap(([name, old, now]) => {
		const what = `${schema}.${name}`;
		const isInUse = use.fields[schema]?.includes(name) === true;
		if (!old) return [cameOrWent(what, false, false)];
		return now ? factChanges(what, old, now, isInUse) : [cameOrWent(what, true, isInUse)];
	});
}

/** Type, format, marks and values of a field or parameter; lists and maps with what is in them. */
function factChanges(
	what: string,
	before: PropertyContract & ParameterContract,
	after: PropertyContract & ParameterContract,
	isInUse: boolean,
): Change[] {
	const { enum: oldValues = [], items: oldItems, additionalProperties: oldEntries } = before;
	const { enum: newValues = [], items: newItems, additionalProperties: newEntries } = after;
	const facts = ['type', 'format', '$ref', 'location', 'pattern'] as const;
	const marks = ['readOnly', 'repeated', 'required'] as const;
	return [
		...facts.flatMap((fact) => compared(`${what}: ${fact}`, before[fact], after[fact], isInUse)),
		...marks.flatMap((mark) =>
			compared(
				`${what}: ${mark}`,
				String(before[mark] ?? false),
				String(after[mark] ?? false),
				isInUse,
			),
		),
		...listChanges(`${what}: the value`, oldValues, newValues, () => isInUse),
		...(oldItems || newItems
			? factChanges(`${what}[]`, oldItems ?? {}, newItems ?? {}, isInUse)
			: []),
		...(oldEntries || newEntries
			? factChanges(`${what}{}`, oldEntries ?? {}, newEntries ?? {}, isInUse)
			: []),
	];
}

/** What was dropped from a list may have been in use; what was added was not. */
function listChanges(
	what: string,
	before: readonly string[],
	after: readonly string[],
	isInUse: (entry: string) => boolean,
): Change[] {
	const dropped = before.filter((entry) => !after.includes(entry));
	const added = after.filter((entry) => !before.includes(entry));
	return [
		...dropped.map((entry) => cameOrWent(`${what} ${entry}`, true, isInUse(entry))),
		...added.map((entry) => cameOrWent(`${what} ${entry}`, false, false)),
	];
}

const cameOrWent = (what: string, isGone: boolean, isInUse: boolean): Change => ({
	words: `${what} was ${isGone ? 'removed' : 'added'}`,
	isInUse,
});

const compared = (what: string, before: Fact, after: Fact, isInUse: boolean): Change[] =>
	before === after
		? []
		: [{ words: `${what} was ${before ?? 'not there'}, is ${after ?? 'not there'}`, isInUse }];

function pairs<T>(before: Record<string, T>, after: Record<string, T>) {
	const names = new Set([...Object.keys(before), ...Object.keys(after)]);
	return [...names].map((name) => [name, before[name], after[name]] as const);
}
