/**
 * What stands in a cell whose formula failed, in English Excel and Google Sheets and in the languages
 * of Excel that have words of their own: "#REF!", "#WERT!".
 */
const FORMULA_ERRORS = new Set(
	(
		'#REF! #N/A #VALUE! #NAME? #DIV/0! #NUM! #NULL! #ERROR! #SPILL! #CALC! #FIELD! #BLOCKED! ' +
		'#UNKNOWN! #CONNECT! #BUSY! #PYTHON! #EXTERNAL! #GETTING_DATA #TIMEOUT! LOADING... ' +
		'LOADING… #BEZUG! #NV #WERT! #ZAHL! #ÜBERLAUF! #KALK! #VALEUR! #NOM? #NOMBRE! #NUL! ' +
		'#PROPAGATION! #¡REF! #¡VALOR! #¿NOMBRE? #¡DIV/0! #¡NUM! #¡NULO! #N/D #RIF! #VALORE! ' +
		'#NOME? #NULLO! #VALOR! #NULO! #NÚM!'
	).split(' '),
);
/** LibreOffice's: "Err:502", "Err:508". */
const NUMBERED_ERROR = /^err:\d{3}$/i;
/** What programs write where there was no value. */
const NO_VALUE = /^(undefined|NaN|\[object Object\])$/;

/** Whether a whole cell, cleaned and trimmed, is an error of a spreadsheet or of a program. */
export const isErrorValue = (text: string): boolean =>
	NO_VALUE.test(text) || NUMBERED_ERROR.test(text) || FORMULA_ERRORS.has(text.toUpperCase());

/** What is said of such a cell, behind its quote. */
export const AN_ERROR = 'is an error of the spreadsheet';

const NOTHING = /^(--?|[–—]|n\/a|na|n\.a\.|none|nobody|no one)$/i;

/** Whether a whole cell says in words that there is nothing: "-", "n/a", "none". */
export const saysNothing = (text: string): boolean => NOTHING.test(text);
