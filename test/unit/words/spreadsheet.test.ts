import {
	isErrorValue,
	saysNothing,
	saysNoValue,
} from '../../../nodes/GoogleChatSetupSpace/words/spreadsheet';

describe('an error of a spreadsheet or program', () => {
	it.each(
		(
			'#REF! #VALUE! #NAME? #DIV/0! #NUM! #NULL! #N/A #ERROR! #SPILL! #CALC! #CONNECT! #BUSY! ' +
			'#GETTING_DATA #FIELD! #BLOCKED! #UNKNOWN! #EXTERNAL! #PYTHON! #TIMEOUT! #PROPAGATION! ' +
			'#BEZUG! #WERT! #ZAHL! #NV #ÜBERLAUF! #KALK! #VALEUR! #NOM? #NOMBRE? #NOMBRE! #NUL! #N/D ' +
			'#VALOR! #VALORE! #NOME? #NÚM! #¡REF! #¡VALOR! #¿NOMBRE? #RIF! #NULLO! #N/B #n/a ' +
			// Dutch, Swedish, Danish, Finnish, Polish, Czech, Turkish, Russian.
			'#VERW! #WAARDE! #DEEL/0! #VÄRDEFEL! #SAKNAS! #VÆRDI! #I/T #ARVO! #JAKO/0! #NAZWA? #ARG! ' +
			'#DĚLENÍ_NULOU! #AD? #YOK #ССЫЛКА! #ИМЯ? #Н/Д ' +
			// What is not available in Hungarian, Czech and Slovak.
			'#HIÁNYZIK #NENÍ_K_DISPOZICI #NEDOSTUPNÝ ' +
			'Loading... Loading… Err:502 undefined NaN'
		)
			.split(' ')
			.concat('[object Object]'),
	)('is %s', (text) => {
		expect(isErrorValue(text)).toBe(true);
	});

	it.each([
		'',
		'REF!',
		'#REF',
		'#REF!!',
		'##REF!',
		'#REF! x',
		'x #REF!',
		'#Team!',
		'#ref!',
		'#1 TEAM!',
		'#42?',
		'#2026!',
		'#TEAM',
		'#TEAM_APOLLO',
		'#general',
		'#ÉQUIPE',
		'#NVX',
		'#HIÁNYZIK x',
		'#R!',
		'#N/AB',
		'Err:50',
		'Err:5021',
		'Loading',
		'Loading..',
		'Undefined',
		'nan',
		'x undefined',
		'undefined x',
		'xNaN',
		'[object Object], ada',
	])('is not "%s"', (text) => {
		expect(isErrorValue(text)).toBe(false);
	});
});

describe('nothing, in words', () => {
	it.each('- -- – — n/a N/A na n.a. none None nobody'.split(' ').concat('no one'))(
		'is "%s"',
		(text) => {
			expect(saysNothing(text)).toBe(true);
		},
	);

	it.each(['', '---', '- x', 'x -', 'none of them', 'n.a', 'noone', 'nobody here', 'Ada'])(
		'is not "%s"',
		(text) => {
			expect(saysNothing(text)).toBe(false);
		},
	);
});

describe('nothing, in words or by a program', () => {
	it.each('- n/a none nan NaN null NULL'.split(' '))('is "%s"', (text) => {
		expect(saysNoValue(text)).toBe(true);
	});

	it.each(['', 'nano', 'nulls', 'annul', 'x'])('is not "%s"', (text) => {
		expect(saysNoValue(text)).toBe(false);
	});
});
