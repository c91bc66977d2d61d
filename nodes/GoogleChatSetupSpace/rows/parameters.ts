import type { INodeParameters } from 'n8n-workflow';

/** The parameters that differ from row to row, with what stands for one that n8n left out. */
export const ROW_PARAMETERS = {
	spaceType: 'SPACE',
	displayName: '',
	singleUserBotDm: false,
	members: '',
	simplify: true,
	spaceSettings: {},
	afterSetup: {},
	options: {},
} as const;

export type RowParameter = keyof typeof ROW_PARAMETERS;

/** Whether anything in a stored value is read from the item. */
export function holdsExpression(value: INodeParameters[string]): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	if (typeof value !== 'object' || value === null) return false;
	return Object.values(value).some((each) => holdsExpression(each as INodeParameters[string]));
}
