import {
	isConnector,
	isLabel,
	isName,
	isNumber,
	mayHoldAnother,
	sharesWord,
} from '../../../../nodes/GoogleChatSetupSpace/cells/people/names';

describe('a label', () => {
	it.each([
		...['email', 'emails', 'mail', 'mails', 'name', 'names', 'member', 'members', 'owner'],
		...['owners', 'manager', 'managers', 'user', 'users', 'participant', 'participants'],
		...['address', 'addresses', 'mailto', 'smtp', 'id', 'to', 'cc', 'bcc', 'from', 'first'],
		...['last', 'full', 'people', 'person', 'E-Mail', 'e_mail', 'TO', 'Name'],
	])('is %j', (word) => {
		expect(isLabel(word)).toBe(true);
	});

	it.each([
		...['kid', 'towel', 'surname', 'peoples', 'addresse', 'ccc', 'xmail', 'ids', 'personal', ''],
		...['firstname', 'Tom', 'Lasting'],
	])('is not %j', (word) => {
		expect(isLabel(word)).toBe(false);
	});
});

describe('what joins two people', () => {
	it.each([
		'and',
		'or',
		'und',
		'oder',
		'et',
		'ou',
		'y',
		'e',
		'o',
		'en',
		'og',
		'och',
		'plus',
		'AND',
		'OU',
		...['&', '+', '/', '|', '++', '&&', '|/|', '***', '::', '==', '~~', '##', '^^'],
	])('is %j', (word) => {
		expect(isConnector(word)).toBe(true);
	});

	it.each([
		'andy',
		'band',
		'ort',
		'surplus',
		'ye',
		'with',
		'',
		'Y',
		'E',
		'O',
		'--',
		'*',
		'.',
		'*.',
		'...',
		'+1',
	])('is not %j', (word) => {
		expect(isConnector(word)).toBe(false);
	});
});

describe('a number', () => {
	it.each([
		'0',
		'12.',
		'+49 171 123',
		'2026-01-05',
		'(030) 12/34',
		'1’000',
		"1'000",
		'12:30',
		'#4',
		'①',
		'1\ufe0f\u20e3',
		'١٢',
	])('is %j', (text) => {
		expect(isNumber(text)).toBe(true);
	});

	it.each(['', '-', '+', '12a', 'a12', '1,5', '12 Ada'])('is not %j', (text) => {
		expect(isNumber(text)).toBe(false);
	});
});

describe('a name', () => {
	it.each([
		...['Ada', 'Ada Lovelace', 'Ada von Lovelace', 'van der Berg', 'Lovelace, Ada', "O'Brien"],
		...['PhD', 'J. R. Roe', '(Sales', '山田', 'Ada - Lovelace', 'Ada  &  Ben', 'Éva', 'Åsa y Bo'],
	])('is %j', (text) => {
		expect(isName(text)).toBe(true);
	});

	it.each([
		...['ada', 'ada lovelace', 'von', 'on leave', 'Ada with Ben', 'Ada 2', '2', '-', '', 'eBay'],
		...['2B', '@Ada', 'Ada@Sales', 'Ada @ben', 'Ada x1'],
	])('is not %j', (text) => {
		expect(isName(text)).toBe(false);
	});
});

describe('words with a capital', () => {
	it.each([
		...[
			'Ada ben',
			'ben Ada',
			'Ada ben Roe',
			'Ada von',
			'Ada with Roe',
			'Ada  ben',
			'Ada vonne Roe',
		],
		...['Ada ben-Roe jo', 'Ada éva'],
	])('may hold somebody else: %j', (text) => {
		expect(mayHoldAnother(text, 'cleo@example.com')).toBe(true);
	});

	it.each([
		...['Ada', 'Ada Roe', 'ada roe', 'sales lead', 'Ada von Roe', 'van der Berg', 'Ada de la Roe'],
		...['Ada al Roe', 'Ada bin Roe', 'Ada zu Roe', 'Ada dos Roe', 'Ada ter Roe', 'Ada af Roe'],
		...['Head of Sales', 'Ada dr. Roe', 'Ada cleo', 'cleo Ada', 'Ada 2', '山田 jo', ''],
	])('may not: %j', (text) => {
		expect(mayHoldAnother(text, 'cleo@example.com')).toBe(false);
	});
});

describe('words and an address', () => {
	it.each([
		['Ada', 'ada@example.com'],
		['Jane Doe', 'jane.d@example.com'],
		['DOE', 'Jane.Doe@example.com'],
		['Zoé', 'zoe@example.com'],
		['Zoe', 'zoë@example.com'],
		['mr-doe', 'doe@example.com'],
		['Roe (Bob)', 'bobby@example.com'],
	])('share one: %j, %j', (text, address) => {
		expect(sharesWord(text, address)).toBe(true);
	});

	it.each([
		['Ben', 'ada@example.com'],
		['Al', 'al@example.com'],
		['A', 'ada@example.com'],
		['example', 'ada@example.com'],
		['Adam', 'ada@example.com'],
		['', 'ada@example.com'],
		['Ada', ''],
	])('share none: %j, %j', (text, address) => {
		expect(sharesWord(text, address)).toBe(false);
	});
});
