import assert from 'node:assert/strict';

import fc from 'fast-check';

import { readPeople } from '../../nodes/GoogleChatSetupSpace/cells/people/list';
import { anyCharacter } from '../support/anyCharacter';

const namesOf = (value: unknown) => readPeople(value).people.map(({ name }) => name);

const letters = (characters: string, minLength = 1) =>
	fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength: 12 });

/** Addresses as Google's accounts have them, in any case. */
const email = fc
	.tuple(letters("aB3.+-_'zoë"), letters('exAmple-'), fc.constantFrom('com', 'co.uk', 'ÄÖ.example'))
	.map(([local, domain, end]) => `a${local}1@x${domain}1.${end}`);
/** From the shortest that is taken for an id to Google's own. */
const userId = fc.bigInt(10n ** 14n, 10n ** 21n).map(String);
const person = fc.oneof({ weight: 3, arbitrary: email }, { weight: 1, arbitrary: userId });
const distinct = { selector: (each: string) => each.toLowerCase().normalize('NFC') };
const people = fc.uniqueArray(person, { ...distinct, maxLength: 30 });
const emails = fc.uniqueArray(email, { ...distinct, minLength: 1, maxLength: 12 });
const resourceName = (each: string) => `users/${each.toLowerCase()}`;

const DISPLAY_NAMES = ['Ada', 'Ada B. Lovelace', '"Lovelace, Ada; B"', "O'Brien", '山田太郎', ''];
const wrapped = (each: string) =>
	fc.oneof(
		fc.constantFrom(each, `"${each}"`, `'${each}'`, `“${each}”`, `<${each}>`, ` ${each}\u00a0`),
		fc.constantFrom(`users/${each}`, `\u200b${each}\ufeff`, `„${each}“`, `[${each}]`, `{${each}}`),
		fc.constantFrom(...DISPLAY_NAMES).map((name) => `${name} <${each}>`),
	);
/** What may stand around an email address alone: a number has no such company. */
const inAnyForm = (each: string) =>
	fc.oneof(
		wrapped(each),
		fc.constantFrom(`mailto:${each}`, `<mailto:${each}>`, `SMTP:${each}`, `Email: ${each}`),
		fc.constantFrom(`• ${each}`, `•${each}`, `- ${each}`, `1. ${each}`, `12) ${each}`, `${each}.`),
		fc.constantFrom(`Ada Roe ${each}`, `${each} Ada Roe`, `Ada (${each})`, `${each} (Ada, Sales)`),
		fc.constantFrom(`Ada - ${each}`, `Ada: ${each}`, `${each} <Ada, Roe>`, `${each}!`, `${each}:`),
		fc.constantFrom(`[Ada](mailto:${each})`, `[${each}](mailto:${each})`, `<mailto:${each}|Ada>`),
		fc.constantFrom(`<a href="mailto:${each}">Ada</a>`, `<b>${each}</b>`, `Ada &lt;${each}&gt;`),
	);
const separator = fc
	.array(fc.constantFrom(',', ';', '\n', '\r\n', '\t', ' , ', ',\u00a0', ';\n', ',"",'), {
		minLength: 1,
		maxLength: 3,
	})
	.map((parts) => parts.join(''));

/** The text in which these people stand, and the people. */
const cellOf = (
	somebody: fc.Arbitrary<string[]>,
	form: (each: string) => fc.Arbitrary<string>,
	between: fc.Arbitrary<string>,
) =>
	somebody.chain((each) =>
		fc
			.tuple(
				fc.tuple(...each.map(form)),
				fc.array(between, { minLength: each.length, maxLength: each.length }),
			)
			.map(([entries, separators]) => ({
				people: each,
				text: entries.map((entry, index) => entry + (separators[index] ?? '')).join(''),
			})),
	);

/** Whether an address touches no other word. */
const isAlone = (pieces: readonly string[], at: number): boolean =>
	[pieces[at - 1], pieces[at + 1]].every(
		(beside) => beside === undefined || /^[\s,;]$/.test(beside),
	);

describe('reading members', () => {
	it.each<[string, ReturnType<typeof cellOf>]>([
		['whatever separates and wraps them', cellOf(people, wrapped, separator)],
		['whatever people and programs make of them', cellOf(emails, inAnyForm, separator)],
		[
			'with blanks, strokes and words between them',
			cellOf(
				emails,
				(each) => fc.constantFrom(each, `<${each}>`),
				fc.constantFrom(' ', '  ', ' / ', '/', ' | ', '|', ' & ', ' + ', ' and ', ' or '),
			).map(({ people: all, text }) => ({
				people: all,
				text: text.replace(/\W*( and| or)? *$/, ''),
			})),
		],
	])('loses nobody, invents nobody and keeps the order, %s', (_what, cell) => {
		fc.assert(
			fc.property(cell, (given) => {
				const read = readPeople(given.text);
				assert.deepEqual(
					read.people.map(({ name }) => name),
					given.people.map(resourceName),
				);
				assert.deepEqual([...read.faults, ...read.guesses, ...read.groups], []);
			}),
			{ numRuns: 500 },
		);
	});

	it('tells of every text whom it does not read, and reads nobody who is not in it', () => {
		const piece = fc.oneof(
			email,
			email.map((each) => `<${each}>`),
			userId,
			fc.constantFrom('users/12', 'Ada', 'ada', 'and', '12', '1.', '(', ')', '<', '>', '"', "'"),
			fc.constantFrom(',', ';', '\n', ' ', ' ', ' ', ':', '-', '•', '@', '/', '[', ']', '{', '}'),
			fc.constantFrom('ada@', '@ada', 'ada@x', 'a@b@c.de', 'Sales team', '(Ada, Sales)', '"A, B"'),
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
				const text = pieces.join('');
				const { people: read, groups, faults, guesses } = readPeople(text);
				const shown = text.toLowerCase().normalize('NFC');
				for (const { name } of read) {
					assert.ok(shown.includes(name.replace(/^users\//, '').toLowerCase()), name);
				}
				assert.deepEqual(groups, []);
				const told = [...faults.map(({ what }) => what), ...guesses.map(({ words }) => words)];
				const alone = new Set(pieces.filter((each, at) => isAlone(pieces, at) && /.@./.test(each)));
				for (const each of alone) {
					if (/^(ada@|a@b)/.test(each)) continue;
					const address = each.replace(/[<>]/g, '').toLowerCase().normalize('NFC');
					const isRead = read.some(({ name }) => name === `users/${address}`);
					const isTold = told.some((words) => words.toLowerCase().includes(address.slice(0, 5)));
					assert.ok(isRead || isTold || told.some((words) => words.endsWith("…'")), text);
				}
			}),
			{ numRuns: 2000 },
		);
	});

	it('tells of everybody who is joined to somebody', () => {
		const joiner = fc.constantFrom(' and ', ' or ', ' & ', ' / ', ' | ', ' + ', '/', '|', ' und ');
		const form = emails.chain(([each = '']) =>
			fc.constantFrom(each, `<${each}>`, `Ada <${each}>`, `"Ada" <${each}>`, `Ada (${each})`),
		);
		const other = fc.constantFrom('Cleo', 'cleo', 'Cleo Quill', '"Cleo Quill"', '@cleo', '(Cleo)');
		fc.assert(
			fc.property(form, joiner, other, fc.boolean(), (somebody, between, name, isBehind) => {
				const { people: read, guesses } = readPeople(
					(isBehind ? [somebody, name] : [name, somebody]).join(between),
				);
				expect(read).toHaveLength(1);
				expect(guesses.map(({ words }) => words)).toEqual([expect.stringMatching(/cleo/i)]);
			}),
			{ numRuns: 500 },
		);
	});

	it('loses nobody in lists, objects and JSON', () => {
		const key = fc.constantFrom('email', 'primaryEmail', 'value', 'name', 'E-Mail', 'Work email');
		const listed = people.chain((each) =>
			fc
				.tuple(
					...each.map((one) =>
						fc.oneof(
							wrapped(one),
							key.map((name): unknown => ({ id: 7, [name]: one })),
							fc.constant([null, [one]]),
						),
					),
				)
				.map((list) => ({ people: each, list })),
		);
		fc.assert(
			fc.property(listed, fc.boolean(), (given, isText) => {
				const value = isText ? JSON.stringify(given.list) : given.list;
				expect(namesOf(value)).toEqual(given.people.map(resourceName));
			}),
		);
	});

	it('gives every entry of a list as a person or as a fault', () => {
		const nobody = fc.oneof(
			letters('qxz @<()"').filter((text) => /[qxz]/.test(text)),
			fc.double().filter((number) => !Number.isInteger(number)),
			fc.boolean(),
			fc.bigInt(),
			fc.date().map((date): unknown => date),
			fc.constantFrom<unknown>(() => 'ada@example.com', isNaN, Date),
			fc.record({ size: fc.anything() }),
			fc.constantFrom(Symbol('ada'), new Map(), new Set(['ada@example.com'])),
		);
		const entries = fc.tuple(people, fc.array(nobody, { maxLength: 30 }));
		fc.assert(
			fc.property(entries, fc.infiniteStream(fc.boolean()), ([somebody, others], coin) => {
				const [persons, rest] = [[...somebody], [...others]];
				const list: unknown[] = [];
				while (persons.length + rest.length > 0) {
					const isPerson = rest.length === 0 || (persons.length > 0 && coin.next().value);
					list.push(isPerson ? persons.shift() : rest.shift());
				}
				const read = readPeople(list);
				expect(read.people.map(({ name }) => name)).toEqual(somebody.map(resourceName));
				expect(read.faults).toHaveLength(others.length);
				for (const { what, how } of read.faults) {
					assert.match(what, /^'.*'$|^an entry with /s);
					assert.match(how, /^(is|names|has|in the field) /);
				}
			}),
		);
	});

	it('names everybody once, whatever the case', () => {
		const shout = (each: string) => each.toUpperCase();
		fc.assert(
			fc.property(fc.uniqueArray(userId), fc.array(letters('abc')), (ids, words) => {
				const emails = words.map((word) => `${word}@example.com`);
				const once = namesOf([...ids, ...emails]);
				expect(new Set(once).size).toBe(once.length);
				expect(namesOf([...ids, ...emails, ...emails.map(shout), ...ids])).toEqual(once);
			}),
		);
	});

	it('never fails, and reads what it gave as the same', () => {
		const anything = fc.anything({
			withBigInt: true,
			withBoxedValues: true,
			withDate: true,
			withMap: true,
			withNullPrototype: true,
			withObjectString: true,
			withSet: true,
			withSparseArray: true,
			withTypedArray: true,
		});
		const text = fc.string({
			unit: fc.oneof(fc.string({ unit: anyCharacter }), letters('a1@.,<>" /')),
		});
		fc.assert(
			fc.property(fc.oneof(anything, text, fc.array(text)), (value) => {
				const names = namesOf(value);
				expect(readPeople(names)).toMatchObject({ faults: [], guesses: [] });
				expect(namesOf(names)).toEqual(names);
				expect(namesOf(names.join(', '))).toEqual(names);
			}),
			{ numRuns: 1000 },
		);
	});
});
