/**
 * What stands in a cell whose formula failed, in any language of Excel and Google Sheets, whose words
 * are in capitals: "#REF!", "#WERT!", "#VÄRDEFEL!", "#ССЫЛКА!", "#N/A", "#I/T"; and in LibreOffice:
 * "Err:502". "#NV" to "#NEDOSTUPNÝ" are Excel's "#N/A" in the languages that write it as a word without a
 * mark, "undefined" to "[object Object]" are JavaScript's.
 */
const ERROR =
	/^(#([¡¿]?\p{Lu}[\p{Lu}\d/_]+[!?]|\p{Lu}\/\p{Lu}|n\/a|NV|YOK|HIÁNYZIK|NENÍ_K_DISPOZICI|NEDOSTUPNÝ|GETTING_DATA)|[Ll]oading(\.{3}|…)|Err:\d{3}|undefined|NaN|\[object Object\])$/u;

/** Whether a whole cell, cleaned and trimmed, is an error of a spreadsheet or of a program. */
export const isErrorValue = (text: string): boolean => ERROR.test(text);

/** What is said of such a cell, behind its quote. */
export const AN_ERROR = 'is an error of the spreadsheet';

const NOTHING = /^(--?|[–—]|n\/a|na|n\.a\.|none|nobody|no one)$/i;

/** Whether a whole cell says in words that there is nothing: "-", "n/a", "none". */
export const saysNothing = (text: string): boolean => NOTHING.test(text);

/** What programs write into a cell without a value. */
const NO_VALUE = /^(nan|null)$/i;

/** Whether a whole cell says that there is nothing, in words or as programs do. */
export const saysNoValue = (text: string): boolean => saysNothing(text) || NO_VALUE.test(text);
