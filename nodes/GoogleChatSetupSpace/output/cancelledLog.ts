import { quoted } from '../words/quoted';
import { leftBehind, type End } from './end';
import { rowWords } from '../plan/row';

/** A line of the log that can still be read. */
const SPACES_IN_LINE = 20;

/**
 * What exists when somebody, or the workflow's timeout, has stopped the execution: n8n keeps nothing
 * of it, so that the log is the only place that can tell.
 */
export function cancelledLog(ends: readonly End[]): string[] {
	const { ready, mayBeMore, total } = leftBehind(ends);
	const head = `Google Chat Setup Space: the run was stopped. Of ${total} rows, ${ready} spaces exist`;
	const there = ends.flatMap(({ row, spaceUri }) =>
		spaceUri === undefined ? [] : [`${quoted(row.label ?? rowWords(row))} ${spaceUri}`],
	);
	const unknown = ends
		.filter(({ mayExist }) => mayExist !== undefined)
		.map(({ row }) => rowWords(row));
	return [
		mayBeMore === 0 ? `${head}.` : `${head}, and maybe ${mayBeMore} more.`,
		...linesOf('There', there),
		...linesOf('Not known', unknown),
	];
}

function linesOf(what: string, entries: readonly string[]): string[] {
	const lines: string[] = [];
	for (let at = 0; at < entries.length; at += SPACES_IN_LINE) {
		lines.push(
			`Google Chat Setup Space: ${what}: ${entries.slice(at, at + SPACES_IN_LINE).join('; ')}`,
		);
	}
	return lines;
}
