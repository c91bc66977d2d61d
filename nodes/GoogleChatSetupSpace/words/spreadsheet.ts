/**
 * What stands in a cell whose formula failed, in English Excel and Google Sheets and in the languages
 * of Excel that have words of their own: "#REF!", "#WERT!"; and in LibreOffice: "Err:502".
 */
const FORMULA_ERROR =
	/^(#(N\/[ABD]|NV|GETTING_DATA|[¡¿]?(R[EI]F|VALUE|NAME|DIV\/0|NUM|NULL?O?|ERROR|SPILL|CALC|CONNECT|BUSY|BEZUG|WERT|ZAHL|ÜBERLAUF|VALEUR|NOM(BR)?E?|VALORE?|NÚM|FIELD|BLOCKED|UNKNOWN|EXTERNAL|PYTHON|TIMEOUT|KALK|PROPAGATION)[!?])|loading(\.{3}|…)|err:\d{3})$/i;
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
