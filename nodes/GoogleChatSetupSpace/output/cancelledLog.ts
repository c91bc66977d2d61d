import { numberWords } from '../plan/row';
import { quoted } from '../words/quoted';
import { leftBehind, type End } from './end';

/** A line of the log that can still be read. */
const SPACES_IN_LINE = 20;

/**
 * What exists when somebody, or the workflow's timeout, has stopped the execution: n8n keeps nothing
 * of it, so that the log is the only place that can tell.
 */
export function cancelledLog(ends: readonly End[]): string[] {
	const { ready, mayBeMore } = leftBehind(ends);
	const more = mayBeMore === 0 ? '' : `, and maybe ${mayBeMore} more`;
	return [
		`the run was stopped. Of ${ends.length} rows, ${ready} spaces exist${more}.`,
		...linesOf('There', 'spaceUri', ends),
		...linesOf('Not known', 'mayExist', ends),
	].map((line) => `Google Chat Setup Space: ${line}`);
}

function linesOf(what: string, sign: 'spaceUri' | 'mayExist', ends: readonly End[]): string[] {
	// "row 17 'Apollo' https://chat.google.com/room/AAQA…"
	const entries = ends.flatMap((end) => {
		const { row, spaceUri = '' } = end;
		const label = row.label === undefined ? '' : quoted(row.label);
		return end[sign] === undefined ? [] : `${numberWords(row)} ${label} ${spaceUri}`.trim();
	});
	const lines: string[] = [];
	for (let at = 0; at < entries.length; at += SPACES_IN_LINE) {
		lines.push(`${what}: ${entries.slice(at, at + SPACES_IN_LINE).join('; ')}`);
	}
	return lines;
}
