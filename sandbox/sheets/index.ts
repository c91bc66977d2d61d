/** A stand-in for Google Sheets, as far as the examples use it. */
export { SHEETS_HOST, Sheets, type SheetRow } from './sheets';
export { addSampleSheets } from './samples';
