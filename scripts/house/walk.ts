import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import ts from 'typescript';

import { errors, Google, OWNER } from '../../sandbox/google';
import { n8nContext } from '../../test/support/n8nContext';
import { NODE } from './room';

/** A function of the node that was called: its file below the node's folder, and its name. */
export interface Call {
	file: string;
	name: string;
}

/** What one row calls, in order, each time one thing about it being different. */
export interface Walks {
	/** A named space with two people, nothing wrong. */
	row: Call[];
	/** The same with one attempt that ends in a 503 before the one that succeeds. */
	withOneMoreAttempt: Call[];
	/** The same, refused by Google with a 403. */
	refused: Call[];
}

type SetUpSpaces = (context: IExecuteFunctions, host: object) => Promise<INodeExecutionData[][]>;

const SCOPE = 'https://www.googleapis.com/auth/chat.spaces';
const ROW: IDataObject = {
	spaceType: 'SPACE',
	displayName: 'Apollo',
	members: 'ada@example.com, ben@example.com',
};

/**
 * Carries one row out with the node of a folder, over the stand-in, and writes down each function of
 * the node that is called: the sources are compiled with a line at the beginning of every function.
 * @param root a folder with `nodes/` and `credentials/` in it: this project at any time
 */
export async function walksOf(root: string): Promise<Walks> {
	const folder = mkdtempSync(join(tmpdir(), 'house-walk-'));
	try {
		symlinkSync(resolve(__dirname, '../../node_modules'), join(folder, 'node_modules'));
		for (const name of sourcesBelow(root)) compile(root, folder, name);
		const loaded = createRequire(__filename)(join(folder, NODE, 'loadedAtRun.js')) as Record<
			string,
			unknown
		>;
		const setUpSpaces = loaded.setUpSpaces as SetUpSpaces;
		const host = Object.values(loaded).find((each) => typeof each === 'object') as object;
		const walk = async (prepare: (google: Google) => void) => {
			const google = new Google();
			prepare(google);
			const { access_token: accessToken } = google.oauth.issueToken({
				user: OWNER,
				scopes: [SCOPE],
			});
			const onError = 'continueRegularOutput' as const;
			const context = n8nContext({ google, rows: [ROW], accessToken, scope: SCOPE, onError });
			const calls: Call[] = [];
			Object.assign(globalThis, {
				[RECORDER]: (file: string, name: string) => calls.push({ file, name }),
			});
			await setUpSpaces(context, host);
			return calls;
		};
		return {
			row: await walk(() => {}),
			withOneMoreAttempt: await walk((google) =>
				google.faults.on({ method: 'spaces.setup', nth: 1 }, errors.unavailable()),
			),
			refused: await walk((google) => google.faults.on({}, errors.permissionDenied())),
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The rooms that the calls enter, one after the other; a loose file counts as a room. */
export const stationsOf = (calls: readonly Call[]): string[] =>
	calls
		.map(({ file }) => (file.includes('/') ? dirname(file).split('/')[0] : basename(file)) ?? '')
		.filter((room, position, rooms) => room !== rooms[position - 1]);

const RECORDER = '__houseCalled';

const sourcesBelow = (root: string): string[] =>
	['nodes', 'credentials'].flatMap((top) =>
		readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts'))
			.map((name) => join(top, name)),
	);

function compile(root: string, folder: string, name: string): void {
	const file = name.startsWith(NODE) ? name.slice(NODE.length + 1).replace(/\.ts$/, '') : name;
	const { outputText } = ts.transpileModule(readFileSync(join(root, name), 'utf8'), {
		fileName: name,
		compilerOptions: {
			target: ts.ScriptTarget.ES2022,
			module: ts.ModuleKind.CommonJS,
			esModuleInterop: true,
		},
		transformers: { before: [recording(file)] },
	});
	const path = join(folder, name.replace(/\.ts$/, '.js'));
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, outputText);
}

/** Puts a call of the recorder at the beginning of every function. */
function recording(file: string): ts.TransformerFactory<ts.SourceFile> {
	return (context) => {
		const { factory } = context;
		const called = (name: string) =>
			factory.createCallChain(
				factory.createPropertyAccessExpression(factory.createIdentifier('globalThis'), RECORDER),
				factory.createToken(ts.SyntaxKind.QuestionDotToken),
				undefined,
				[factory.createStringLiteral(file), factory.createStringLiteral(name)],
			);
		const begun = (body: ts.Block, name: string) =>
			factory.updateBlock(body, [
				factory.createExpressionStatement(called(name)),
				...body.statements,
			]);
		const visit = (given: ts.Node): ts.Node => {
			const node = ts.visitEachChild(given, visit, context);
			const name = nameOf(given);
			if (ts.isArrowFunction(node)) {
				const body = ts.isBlock(node.body)
					? begun(node.body, name)
					: factory.createParenthesizedExpression(factory.createComma(called(name), node.body));
				return factory.updateArrowFunction(
					node,
					node.modifiers,
					node.typeParameters,
					node.parameters,
					node.type,
					node.equalsGreaterThanToken,
					body,
				);
			}
			if (ts.isFunctionDeclaration(node) && node.body !== undefined) {
				return factory.updateFunctionDeclaration(
					node,
					node.modifiers,
					node.asteriskToken,
					node.name,
					node.typeParameters,
					node.parameters,
					node.type,
					begun(node.body, name),
				);
			}
			if (ts.isMethodDeclaration(node) && node.body !== undefined) {
				return factory.updateMethodDeclaration(
					node,
					node.modifiers,
					node.asteriskToken,
					node.name,
					node.questionToken,
					node.typeParameters,
					node.parameters,
					node.type,
					begun(node.body, name),
				);
			}
			return node;
		};
		return (source) => ts.visitEachChild(source, visit, context);
	};
}

/** The function's own name, or that of what it is given to. */
function nameOf(node: ts.Node): string {
	const own = (node as Partial<ts.FunctionDeclaration>).name;
	if (own !== undefined && ts.isIdentifier(own)) return own.text;
	const { parent } = node as { parent?: ts.Node };
	if (
		parent !== undefined &&
		(ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent))
	) {
		return ts.isIdentifier(parent.name) ? parent.name.text : '';
	}
	return '';
}
