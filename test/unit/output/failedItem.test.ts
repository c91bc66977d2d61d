import type { INode } from 'n8n-workflow';

import { failedItem } from '../../../nodes/GoogleChatSetupSpace/output/failedItem';

const TEXT = {
	message: "Row 1 ('<Apollo>'): no",
	details: ['Look <here>.', { text: 'Read more', href: 'https://example.com/?a=1&b=2' }],
};
const MESSAGE = "Row 1 ('<Apollo>'): no";
const DETAILS =
	'Look &lt;here&gt;.<br><a href="https://example.com/?a=1&amp;b=2" target="_blank">Read more</a>';

const nodeThat = (onError: INode['onError']): INode => ({
	id: '1',
	name: 'n',
	type: 't',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
	...(onError !== undefined && { onError }),
});

describe('the item of a row that failed', () => {
	it.each<[string, INode['onError'], boolean, object]>([
		[
			'an error output of n8n before 2.34 needs the key message',
			'continueErrorOutput',
			false,
			{ error: MESSAGE, message: DETAILS },
		],
		['a later one does not', 'continueErrorOutput', true, { error: MESSAGE, details: DETAILS }],
		[
			'nor does the other Continue',
			'continueRegularOutput',
			false,
			{ error: MESSAGE, details: DETAILS },
		],
		['nor does a run that stops', undefined, false, { error: MESSAGE, details: DETAILS }],
	])('%s', (_what, onError, knowsDetails, item) => {
		expect(failedItem(TEXT, nodeThat(onError), { isTool: false, knowsDetails })).toStrictEqual(
			item,
		);
	});

	it('tells a model everything in one sentence', () => {
		const reader = { isTool: true, knowsDetails: true };
		expect(failedItem(TEXT, nodeThat(undefined), reader)).toEqual({
			error: `${MESSAGE}. Look <here>. Read more: https://example.com/?a=1&b=2`,
			details: DETAILS,
		});
	});
});
