import chat from './chat-v1.json';
import cloudIdentity from './cloudidentity-v1.json';
import type { Contract, MethodContract } from './types';

/** Google's documents that the stand-in answers by, without their prose. */
export const contracts: readonly Contract[] = [chat as Contract, cloudIdentity as Contract];

/** Google's version of the Chat API's discovery document that the fixture was made from. */
export const chatRevision = chat.revision;

/** The method that a request calls, and what its path says. */
export interface CalledMethod {
	/** The name without the API, e.g. `spaces.members.create`. */
	name: string;
	contract: Contract;
	method: MethodContract;
	/** Decoded path parameters, e.g. `{ parent: 'spaces/AAQA0001' }`. */
	path: Record<string, string>;
}

interface Route {
	name: string;
	contract: Contract;
	method: MethodContract;
	pattern: RegExp;
}

const routes = new Map<string, Route[]>();
for (const contract of contracts) {
	for (const [name, method] of Object.entries(contract.methods)) {
		const key = `${method.httpMethod} ${contract.host}`;
		const route = { name, contract, method, pattern: patternOf(method) };
		routes.set(key, [...(routes.get(key) ?? []), route]);
	}
}

/** Which method `httpMethod https://{host}{path}` is; undefined when Google has none there. */
export function findMethod(
	httpMethod: string,
	host: string,
	path: string,
): CalledMethod | undefined {
	for (const { pattern, ...route } of routes.get(`${httpMethod} ${host}`) ?? []) {
		const match = pattern.exec(path);
		if (match) return { ...route, path: decoded(match.groups ?? {}) };
	}
	return undefined;
}

/** `v1/{+parent}/members` with `^spaces/[^/]+$` becomes `^/v1/(?<parent>spaces/[^/]+)/members$`. */
function patternOf({ path, parameters }: MethodContract): RegExp {
	const source = path.replace(/\{\+?(\w+)\}/g, (_, name: string) => {
		const pattern = parameters[name]?.pattern ?? '[^/]+';
		return `(?<${name}>${pattern.replace(/^\^|\$$/g, '')})`;
	});
	return new RegExp(`^/${source}$`);
}

function decoded(groups: Record<string, string>): Record<string, string> {
	return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decode(value)]));
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
