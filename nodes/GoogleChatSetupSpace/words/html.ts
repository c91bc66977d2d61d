import type { Link, Text } from './text';

/** Lines as n8n's editor shows a description: HTML, in which what people and Google wrote stays text. */
export const htmlOf = (lines: Text['details']): string =>
	lines.map((line) => (typeof line === 'string' ? escaped(line) : anchor(line))).join('<br>');

const anchor = ({ href, text }: Link): string =>
	`<a href="${escaped(href)}" target="_blank">${escaped(text)}</a>`;

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
};

const escaped = (text: string): string =>
	text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
