import { invalidArgument } from '../errors';
import { Refusal } from '../refusal';
import type { StoredMember } from './store';

type Test = (member: StoredMember) => boolean;

const TERM = /^(role|member\.type)\s*(=|!=)\s*"(\w+)"$/;
const ROLES = ['ROLE_MEMBER', 'ROLE_MANAGER', 'ROLE_ASSISTANT_MANAGER'];
const TYPES = ['HUMAN', 'BOT'];

/**
 * The `filter` of `spaces.members.list`: by role and by type of member, joined by AND or by OR.
 * https://developers.google.com/workspace/chat/api/reference/rest/v1/spaces.members/list
 */
export function memberFilter(filter: string | null): Test {
	if (!filter) return () => true;
	const isAnd = /\sAND\s/.test(filter);
	if (isAnd && /\sOR\s/.test(filter)) throw new Refusal(invalidArgument());
	const terms = filter.split(/\s+(?:AND|OR)\s+/).map(readTerm);
	const fields = terms.map(({ field }) => field);
	// `member.type = "HUMAN" AND member.type = "BOT"` is named as invalid.
	if (isAnd && new Set(fields).size < fields.length) throw new Refusal(invalidArgument());
	return (member) =>
		isAnd ? terms.every(({ test }) => test(member)) : terms.some(({ test }) => test(member));
}

function readTerm(text: string): { field: string; test: Test } {
	const [, field = '', operator = '', value = ''] = TERM.exec(text.trim()) ?? [];
	const isRole = field === 'role' && operator === '=' && ROLES.includes(value);
	const isType = field === 'member.type' && TYPES.includes(value);
	if (!isRole && !isType) throw new Refusal(invalidArgument());
	const matches: Test = isRole
		? (member) => member.role === value
		: (member) => typeOf(member) === value;
	return { field, test: operator === '=' ? matches : (member) => !matches(member) };
}

function typeOf({ kind }: StoredMember): string {
	return { human: 'HUMAN', app: 'BOT', group: '' }[kind];
}
