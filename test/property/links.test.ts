import assert from 'node:assert/strict';

import fc from 'fast-check';

import { existingSpaceCell } from '../../nodes/GoogleChatSetupSpace/plan/existingSpace';
import { formOf, namesSomething, spaceId } from './links';

const RUNS = { numRuns: 2_000 };

const withForm = spaceId.chain((id) => fc.tuple(fc.constant(id), formOf(id)));

describe('reading the link of a space', () => {
	it('gives its id, whatever the form, and as it is written', () => {
		fc.assert(
			fc.property(withForm, ([id, form]) => {
				assert.deepEqual([form, existingSpaceCell(form)], [form, { value: `spaces/${id}` }]);
			}),
			RUNS,
		);
	});

	it('takes an id alone, and a text that holds it twice', () => {
		fc.assert(
			fc.property(spaceId.filter(namesSomething), (id) => {
				expect(existingSpaceCell(` ${id}\n`)).toEqual({ value: `spaces/${id}` });
				const twice = `spaces/${id} https://chat.google.com/room/${id}`;
				expect(existingSpaceCell(twice)).toEqual({ value: `spaces/${id}` });
			}),
		);
	});

	it('gives none where two spaces are named', () => {
		const two = fc
			.uniqueArray(spaceId, { minLength: 2, maxLength: 2 })
			.chain(([one = '', other = '']) =>
				fc.tuple(formOf(one), fc.constantFrom(' ', ', ', '\n', ' and '), formOf(other)),
			);
		fc.assert(
			fc.property(two, (parts) => {
				expect(existingSpaceCell(parts.join(''))).toEqual({ problem: expect.any(String) });
			}),
			RUNS,
		);
	});

	it('gives none for what leads anywhere else', () => {
		const host = fc.oneof(
			fc.domain(),
			fc.constantFrom(
				...['chat.google.com.evil.example', 'evilchat.google.com', 'chat.google.com@evil.example'],
				...['ada@chat.google.com', 'ada:pw@chat.google.com', 'chat.google.com:8443', 'chat.google'],
				...['docs.google.com', 'meet.google.com', 'chat.google.com\\@evil.example', ''],
			),
		);
		const path = spaceId.chain((id) =>
			fc.constantFrom(
				`/room/${id}`,
				`/v1/spaces/${id}`,
				`/#chat/space/${id}`,
				`/https://chat.google.com/room/${id}`,
				`/?q=https://chat.google.com/room/${id}`,
				`/url?q=https%3A%2F%2Fchat.google.com%2Froom%2F${id}`,
			),
		);
		fc.assert(
			fc.property(host, path, (at, rest) => {
				const link = `https://${at}${rest}`;
				expect([link, existingSpaceCell(link)]).toEqual([link, { problem: expect.any(String) }]);
			}),
			RUNS,
		);
	});

	it('gives no id that does not stand there, and no other characters than an id has', () => {
		const piece = fc.oneof(
			spaceId,
			fc.string(),
			fc.constantFrom('https://', 'chat.google.com', 'mail.google.com', '/room/', '/dm/', '#chat/'),
			fc.constantFrom('spaces/', '/app/chat/', '?', '&', '#', '@', '%2F', '%', '\\', ' ', '"', '('),
			fc.constantFrom('https://www.google.com/url?q=', 'HYPERLINK(', '|', '<', '>', '..', '/u/0'),
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
				const text = pieces.join('');
				const read = existingSpaceCell(text);
				if ('problem' in read || read.value === undefined) return;
				expect(read.value).toMatch(/^spaces\/[\w-]+$/);
				// Percent signs of a wrapped link may hide the letters of an id.
				if (!text.includes('%')) expect(text.normalize('NFC')).toContain(read.value.slice(7));
			}),
			RUNS,
		);
	});

	it('makes a sentence of anything else', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				const read = existingSpaceCell(value);
				const problem = 'problem' in read ? read.problem : '(Existing Space)';
				assert.match(problem, /\(Existing Space\)$/);
			}),
			RUNS,
		);
	});

	it('never repeats what a link carries', () => {
		const secret = 'S3cr3tToken42';
		const carrier = fc.constantFrom(
			`https://chat.googleapis.com/v1/spaces?key=${secret}`,
			`https://chat.googleapis.com/v1/spaces/AAAA/messages?token=${secret} spaces/BBBB`,
			`chat.googleapis.com/v1/spaces/?token=${secret}`,
			`https://hooks.example.com/services/T1/${secret}`,
			`https://ada:${secret}@chat.google.com/room/AAAA`,
			`gchat://AAAA/${secret}/x`,
			`https://www.google.com/url?q=https://chat.googleapis.com/v1/?key=${secret}`,
			`key=${secret}&token=${secret}`,
			`?token=${secret} \ud800`,
			`"https://hooks.example.com/${secret}\ud800`,
		);
		fc.assert(
			fc.property(carrier, fc.constantFrom('', ' ', 'Apollo: ', '<'), (text, before) => {
				const read = existingSpaceCell(before + text);
				expect([text, read]).toEqual([text, { problem: expect.any(String) }]);
				expect(JSON.stringify(read)).not.toContain(secret);
			}),
		);
	});
});
