import { findMethod, type CalledMethod } from './methods';
import { brokenRules, missingParameters, type BrokenRule } from './rules';
import type { Contract, ParameterContract, PropertyContract } from './types';

/** A place where a request breaks Google's contract. */
export type Problem = BrokenRule;

/** The part of a request that the contract speaks of. */
export interface CheckedRequest {
	method: string;
	url: string;
	body?: string;
	headers?: Record<string, string | undefined>;
}

/**
 * Everything in which `request` breaks the contract of the method that it calls: no unknown method,
 * parameter or field, no output-only field, enum values and types as declared, and the documented
 * rules that the discovery document does not hold. One sentence each; `[]` when all is well.
 */
export function violations(request: CheckedRequest): string[] {
	const url = new URL(request.url);
	const called = findMethod(request.method, url.host, url.pathname);
	if (!called) return [`Google has no ${request.method} ${url.host}${url.pathname}`];
	const found = problemsOf(called, request, url.searchParams, parse(request.body ?? ''));
	return found.map(({ field, message }) => `${called.name}: ${field}: ${message}`);
}

/** The same for a request that was taken apart already; `json` is undefined if the body is none. */
export function problemsOf(
	called: CalledMethod,
	request: Pick<CheckedRequest, 'body' | 'headers'>,
	query: URLSearchParams,
	json: unknown,
): Problem[] {
	return [
		...queryProblems(called, query),
		...missingParameters(called.name, query),
		...bodyProblems(called, request.body ?? '', json),
		...contentTypeProblems(called, request.headers ?? {}),
	];
}

function queryProblems(called: CalledMethod, query: URLSearchParams): Problem[] {
	const known = { ...called.contract.parameters, ...called.method.parameters };
	return [...new Set(query.keys())].flatMap((name) => {
		const parameter = known[name];
		if (parameter?.location !== 'query') {
			return unknownParameter(name);
		}
		const values = query.getAll(name);
		if (values.length > 1 && !parameter.repeated) {
			return [{ field: name, message: `Invalid value at '${snake(name)}': given more than once` }];
		}
		return values.flatMap((value) => parameterProblems(name, parameter, value));
	});
}

function bodyProblems(called: CalledMethod, text: string, body: unknown): Problem[] {
	const schema = called.method.request;
	if (!schema) {
		return text === '' ? [] : [{ field: 'body', message: 'This method takes no body.' }];
	}
	if (text === '') return [];
	if (body === undefined) {
		return [{ field: 'body', message: 'Invalid JSON payload received. Unexpected token.' }];
	}
	return [
		...valueProblems(called.contract, { $ref: schema }, body, ''),
		...brokenRules(called.name, body),
	];
}

function contentTypeProblems(
	called: CalledMethod,
	headers: Record<string, string | undefined>,
): Problem[] {
	const type = headers['content-type'];
	if (!called.method.request || type === undefined || /^application\/json\b/i.test(type)) return [];
	return [{ field: 'content-type', message: `${type} is not JSON.` }];
}

function unknownParameter(name: string): Problem[] {
	return [
		{
			field: name,
			message:
				`Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. ` +
				`Field '${name}' could not be found in request message.`,
		},
	];
}

function parameterProblems(name: string, parameter: ParameterContract, value: string): Problem[] {
	const right =
		parameter.enum?.includes(value) ??
		(parameter.type === 'boolean'
			? ['true', 'false'].includes(value)
			: parameter.type !== 'integer' || /^-?\d+$/.test(value));
	return right ? [] : [wrongValue(name, parameter, value)];
}

function valueProblems(
	contract: Contract,
	property: PropertyContract,
	value: unknown,
	at: string,
	enumType = 'TYPE_ENUM',
): Problem[] {
	if (property.readOnly) return [{ field: at, message: `'${at}' is output only.` }];
	if (property.$ref) return objectProblems(contract, property.$ref, value, at);
	if (property.type === 'array') {
		if (!Array.isArray(value)) return [wrongValue(at, property, value)];
		const items = property.items ?? {};
		return value.flatMap((item, index) =>
			valueProblems(contract, items, item, `${at}[${String(index)}]`),
		);
	}
	return scalarIsRight(property, value) ? [] : [wrongValue(at, property, value, enumType)];
}

function objectProblems(contract: Contract, schema: string, value: unknown, at: string): Problem[] {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return [wrongValue(at || 'body', { type: schema }, value)];
	}
	const properties = contract.schemas[schema] ?? {};
	return Object.entries(value).flatMap(([name, inner]) => {
		const property = properties[name];
		const field = at ? `${at}.${name}` : name;
		if (!property) return unknownField(name, at);
		return valueProblems(contract, property, inner, field, enumTypeOf(schema, name));
	});
}

function unknownField(name: string, at: string): Problem[] {
	const place = at ? ` at '${snake(at)}'` : '';
	return [
		{
			field: at ? `${at}.${name}` : name,
			message: `Invalid JSON payload received. Unknown name "${name}"${place}: Cannot find field.`,
		},
	];
}

function scalarIsRight(property: PropertyContract, value: unknown): boolean {
	switch (property.type) {
		case 'string':
			if (typeof value !== 'string') return false;
			// The reserved first value of an enum means "nothing said"; Google documents it as not to be used.
			return property.enum?.includes(value) !== false && !isReserved(property, value);
		case 'boolean':
			return typeof value === 'boolean';
		case 'integer':
			return Number.isInteger(value);
		case 'number':
			return typeof value === 'number';
		default:
			return true;
	}
}

function isReserved(property: PropertyContract, value: string): boolean {
	return property.enum !== undefined && value.endsWith('_UNSPECIFIED');
}

function wrongValue(
	field: string,
	{ type, enum: values }: { type?: string; enum?: string[] },
	value: unknown,
	enumType = 'TYPE_ENUM',
): Problem {
	const kind = values ? enumType : `TYPE_${(type ?? 'message').toUpperCase()}`;
	return {
		field,
		message: `Invalid value at '${snake(field)}' (${kind}), ${JSON.stringify(value)}`,
	};
}

/** As Google's messages name it: `type.googleapis.com/google.chat.v1.Space.SpaceType`. */
function enumTypeOf(schema: string, property: string): string {
	const name = property.charAt(0).toUpperCase() + property.slice(1);
	return `type.googleapis.com/google.chat.v1.${schema}.${name}`;
}

/** Google names fields in its messages as its protocol buffers do: `space.space_type`. */
function snake(path: string): string {
	return path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}
