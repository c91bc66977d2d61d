import fc from 'fast-check';

import { readPeople } from '../../nodes/GoogleChatSetupSpace/plan/people/list';

const namesOf = (value: unknown) => readPeople(value).people.map(({ name }) => name);

const letters = (characters: string, minLength = 1) =>
	fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength: 12 });

/** Addresses as Google's accounts have them, in any case. */
const email = fc
	.tuple(letters("aB3.+-_'zoë"), letters('exAmple-'), fc.constantFrom('com', 'co.uk', 'ÄÖ.example'))
	.map(([local, domain, end]) => `a${local}1@x${domain}1.${end}`);
const userId = fc.bigInt(1n, 10n ** 21n).map(String);
const person = fc.oneof({ weight: 3, arbitrary: email }, { weight: 1, arbitrary: userId });
const people = fc.uniqueArray(person, { selector: (each) => each.toLowerCase(), maxLength: 30 });
const resourceName = (each: string) => `users/${each.toLowerCase()}`;

const DISPLAY_NAMES = ['Ada', 'Ada B. Lovelace', '"Lovelace, Ada; B"', "O'Brien", 'zoë 😀', ''];
const wrapped = (each: string) =>
	fc.oneof(
		fc.constantFrom(each, `"${each}"`, `'${each}'`, `“${each}”`, `<${each}>`, ` ${each}\u00a0`),
		fc.constantFrom(`users/${each}`, `mailto:${each}`, `<mailto:${each}>`, `\u200b${each}\ufeff`),
		fc.constantFrom(...DISPLAY_NAMES).map((name) => `${name} <${each}>`),
	);
const separator = fc
	.array(fc.constantFrom(',', ';', '\n', '\r\n', '\t', ' , ', ',\u00a0', ';\n', ',"",'), {
		minLength: 1,
		maxLength: 3,
	})
	.map((parts) => parts.join(''));

/** The text in which these people stand, and the people. */
const cell = people.chain((each) =>
	fc
		.tuple(
			fc.tuple(...each.map(wrapped)),
			fc.array(separator, { minLength: each.length + 1, maxLength: each.length + 1 }),
		)
		.map(([entries, separators]) => ({
			people: each,
			text:
				(separators[0] ?? '') +
				entries.map((entry, index) => entry + (separators[index + 1] ?? '')).join(''),
		})),
);

describe('reading members', () => {
	it('loses nobody, and keeps the order, whatever separates and wraps them', () => {
		fc.assert(
			fc.property(cell, (given) => {
				expect(readPeople(given.text)).toMatchObject({
					people: given.people.map((each) => ({ kind: 'user', name: resourceName(each) })),
					problems: [],
				});
			}),
			{ numRuns: 500 },
		);
	});

	it('loses nobody in lists, objects and JSON', () => {
		const key = fc.constantFrom('email', 'primaryEmail', 'value', 'name');
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

	it('gives every entry of a list as a person or as a sentence', () => {
		const nobody = fc.oneof(
			letters('abc @<()"').filter((text) => /[abc@]/.test(text)),
			fc.double().filter((number) => !Number.isInteger(number)),
			fc.boolean(),
			fc.bigInt(),
			fc.date().map((date): unknown => date),
			fc.constantFrom<unknown>(() => 'ada@example.com', isNaN, Date),
			fc.record({ mail: fc.anything() }),
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
				expect(read.problems).toHaveLength(others.length);
				for (const problem of read.problems) expect(problem).toMatch(/^'.*' (is|names) /s);
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
			unit: fc.oneof(fc.string({ unit: 'binary' }), letters('a1@.,<>" /')),
		});
		fc.assert(
			fc.property(fc.oneof(anything, text, fc.array(text)), (value) => {
				const names = namesOf(value);
				expect(readPeople(names)).toMatchObject({ problems: [] });
				expect(namesOf(names)).toEqual(names);
				expect(namesOf(names.join(', '))).toEqual(names);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('a huge text', () => {
	const LENGTH = 100_000;
	/** Of the processor's time: a linear reading needs a tenth of it, a quadratic one many times as much. */
	const PATIENCE_MS = 3000;

	it.each([
		[' '],
		['\n'],
		[',\n'],
		['"'],
		['" '],
		['",'],
		['\\"'],
		['"\\'],
		['<'],
		['>'],
		['<>'],
		['"a"<'],
		['"a" '],
		['<a> '],
		['.'],
		['a.'],
		['a@'],
		['@a.b '],
		['a@b.c '],
		['a@b.c,'],
		['a <a@b.c>'],
		['mailto:'],
		['users/'],
		['1'],
		['1e'],
		['['],
		['{"email":'],
		['\u200b'],
		['\ud800'],
	])('of nothing but %j is read in no time', (piece) => {
		const body = piece.repeat(LENGTH / piece.length);
		const begun = process.cpuUsage().user;
		readPeople(`x${body}x`);
		readPeople(`"${body}`);
		expect((process.cpuUsage().user - begun) / 1000).toBeLessThan(PATIENCE_MS);
	});
});
