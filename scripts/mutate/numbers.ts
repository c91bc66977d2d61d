import ts from 'typescript';

import type { Mutant } from './mutant';

/** What Stryker has no mutator for: each number becomes the next one, and nothing. */
export function numberMutants(path: string, text: string): Mutant[] {
	const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
	const mutants: Mutant[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isNumericLiteral(node) && decides(node)) {
			const value = Number(node.text);
			for (const changed of value === 0 ? [1] : [value + 1, 0]) {
				const [start, end] = [node.getStart(source), node.getEnd()];
				mutants.push({ path, start, end, replacement: String(changed), kind: 'Number' });
			}
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return mutants;
}

/** A place in a list and a type are no numbers that somebody chose; nor is where a text begins. */
function decides(node: ts.NumericLiteral): boolean {
	const { parent } = node;
	if (ts.isElementAccessExpression(parent) || ts.isLiteralTypeNode(parent)) return false;
	const isFromTheBeginning =
		ts.isCallExpression(parent) && node.text === '0' && parent.arguments[0] === node;
	return !isFromTheBeginning;
}
