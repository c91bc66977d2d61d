/**
 * What stands in a cell whose formula failed, in any language of Excel and Google Sheets, whose words
 * are in capitals: "#REF!", "#WERT!", "#VÄRDEFEL!", "#ССЫЛКА!", "#N/A", "#I/T"; and in LibreOffice:
 * "Err:502".
 */
const FORMULA_ERROR =
	/^(#([¡¿]?\p{Lu}[\p{Lu}\d/_]+[!?]|\p{Lu}\/\p{Lu}|n\/a|NV|YOK|GETTING_DATA)|[Ll]oading(\.{3}|…)|Err:\d{3})$/u;
/** What programs write where there was no value. */
const NO_VALUE = /^(undefined|NaN|\[object Object\])$/;

/** Whether a whole cell, cleaned and trimmed, is an error of a spreadsheet or of a program. */
export const isErrorValue = (text: string): boolean =>
	NO_VALUE.test(text) || FORMULA_ERROR.test(text);

/** What is said of such a cell, behind its quote. */
export const AN_ERROR = 'is an error of the spreadsheet';

const NOTHING = /^(--?|[–—]|n\/a|na|n\.a\.|none|nobody|no one)$/i;

/** Whether a whole cell says in words that there is nothing: "-", "n/a", "none". */
export const saysNothing = (text: string): boolean => NOTHING.test(text);
