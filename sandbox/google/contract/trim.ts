/**
 * Makes the fixture `chat-v1.json` out of Google's discovery document of the Chat API: the facts
 * (names, types, enums, output-only marks, paths, scopes, revision) without the prose.
 *
 *   npx tsx sandbox/google/contract/trim.ts [document] [fixture]
 *
 * `document` is a file or a URL; without it, Google's live document is fetched.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Contract, MethodContract, ParameterContract, PropertyContract } from './types';

const LIVE_DOCUMENT = 'https://chat.googleapis.com/$discovery/rest?version=v1';
const FIXTURE = join(__dirname, 'chat-v1.json');

/** What the stand-in imitates; a method that is not listed here is unknown to it. */
const METHODS = [
	'spaces.setup',
	'spaces.get',
	'spaces.list',
	'spaces.patch',
	'spaces.delete',
	'spaces.findDirectMessage',
	'spaces.findGroupChats',
	'spaces.members.create',
	'spaces.members.get',
	'spaces.members.list',
	'spaces.members.patch',
	'spaces.members.delete',
	'spaces.messages.create',
	'spaces.messagePins.create',
];

const PROPERTY_FACTS = ['type', 'format', 'enum', 'readOnly', '$ref'] as const;
const PARAMETER_FACTS = [
	'location',
	'type',
	'format',
	'enum',
	'pattern',
	'repeated',
	'required',
] as const;

/** The parts of a discovery document that are read here. */
export interface DiscoveryDocument {
	revision: string;
	rootUrl: string;
	parameters: Record<string, ParameterContract>;
	schemas: Record<string, { properties?: Record<string, PropertyContract> }>;
	resources: Record<string, DiscoveryResource>;
}

interface DiscoveryResource {
	methods?: Record<string, DiscoveryMethod>;
	resources?: Record<string, DiscoveryResource>;
}

interface DiscoveryMethod {
	httpMethod: string;
	path: string;
	parameters?: Record<string, ParameterContract>;
	request?: { $ref: string };
	response?: { $ref: string };
	scopes?: string[];
}

/** The facts of `document` that concern the methods in use, and every schema they can reach. */
export function trim(document: DiscoveryDocument): Contract {
	const methods = Object.fromEntries(
		METHODS.map((name) => [name, trimMethod(findMethod(document, name))]),
	);
	const schemas: Contract['schemas'] = {};
	for (const { request, response } of Object.values(methods)) {
		for (const schema of [request, response]) if (schema) collect(document, schema, schemas);
	}
	return {
		source: LIVE_DOCUMENT,
		licence: 'Apache-2.0, Google LLC; descriptions left out',
		revision: document.revision,
		host: new URL(document.rootUrl).host,
		parameters: trimParameters(document.parameters),
		methods,
		schemas: sorted(schemas),
	};
}

function findMethod(document: DiscoveryDocument, name: string): DiscoveryMethod {
	const path = name.split('.');
	const methodName = path.pop() ?? '';
	let resource: DiscoveryResource | undefined = document;
	for (const part of path) resource = resource?.resources?.[part];
	const method = resource?.methods?.[methodName];
	if (!method) throw new Error(`The discovery document has no method ${name}`);
	return method;
}

function trimMethod(method: DiscoveryMethod): MethodContract {
	return {
		httpMethod: method.httpMethod,
		path: method.path,
		...(method.request && { request: method.request.$ref }),
		...(method.response && { response: method.response.$ref }),
		parameters: trimParameters(method.parameters ?? {}),
		scopes: method.scopes ?? [],
	};
}

function trimParameters(parameters: Record<string, ParameterContract>) {
	return Object.fromEntries(
		Object.entries(parameters).map(([name, parameter]) => [
			name,
			pick<ParameterContract>(parameter, PARAMETER_FACTS),
		]),
	);
}

function trimProperty(property: PropertyContract): PropertyContract {
	return {
		...pick<PropertyContract>(property, PROPERTY_FACTS),
		...(property.items && { items: trimProperty(property.items) }),
		...(property.additionalProperties && {
			additionalProperties: trimProperty(property.additionalProperties),
		}),
	};
}

function collect(document: DiscoveryDocument, name: string, into: Contract['schemas']): void {
	if (into[name]) return;
	const properties = document.schemas[name]?.properties ?? {};
	const trimmed = Object.fromEntries(
		Object.entries(properties).map(([key, property]) => [key, trimProperty(property)]),
	);
	into[name] = trimmed;
	for (const property of Object.values(trimmed)) {
		for (const used of referencesOf(property)) collect(document, used, into);
	}
}

function referencesOf(property: PropertyContract): string[] {
	const nested = [property.items, property.additionalProperties].filter((p) => p !== undefined);
	return [...(property.$ref ? [property.$ref] : []), ...nested.flatMap(referencesOf)];
}

function pick<T extends object>(from: T, facts: readonly (keyof T)[]): T {
	return Object.fromEntries(
		facts.filter((fact) => from[fact] !== undefined).map((fact) => [fact, from[fact]]),
	) as T;
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
	return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** One line per method, schema property and parameter, so that a comparison reads well. */
export function print(contract: Contract): string {
	const lines = (record: Record<string, unknown>, indent: string) =>
		Object.entries(record)
			.map(([key, value]) => `${indent}${JSON.stringify(key)}: ${JSON.stringify(value)}`)
			.join(',\n');
	const { parameters, methods, schemas, ...head } = contract;
	const schemaTexts = Object.entries(schemas).map(
		([name, properties]) => `\t\t${JSON.stringify(name)}: {\n${lines(properties, '\t\t\t')}\n\t\t}`,
	);
	return [
		'{',
		`${lines(head, '\t')},`,
		`\t"parameters": {\n${lines(parameters, '\t\t')}\n\t},`,
		`\t"methods": {\n${lines(methods, '\t\t')}\n\t},`,
		`\t"schemas": {\n${schemaTexts.join(',\n')}\n\t}`,
		'}\n',
	].join('\n');
}

async function read(source: string): Promise<DiscoveryDocument> {
	if (!source.startsWith('https://')) {
		return JSON.parse(readFileSync(source, 'utf8')) as DiscoveryDocument;
	}
	const answer = await fetch(source);
	if (!answer.ok) throw new Error(`${source} answered ${String(answer.status)}`);
	return (await answer.json()) as DiscoveryDocument;
}

async function main([source = LIVE_DOCUMENT, target = FIXTURE]: string[]): Promise<void> {
	const contract = trim(await read(source));
	writeFileSync(target, print(contract));
	process.stdout.write(`${target}: revision ${contract.revision}\n`);
}

if (require.main === module) void main(process.argv.slice(2));
