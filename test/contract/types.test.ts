/**
 * `googlesTypes.ts` compiles as it stands, and not once a field of our types is misspelt or of
 * another type. The tests themselves are compiled without a look at types.
 */
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');
const CHECK = join(__dirname, 'googlesTypes.ts');
const TYPES = join(ROOT, 'nodes/GoogleChatSetupSpace/google/resources.ts');
/** Of the packages; all else that they import plays no part in Google's schemas, and is large. */
const NEEDED = /\/node_modules\/(?:typescript|googleapis)\//;
/** The first compilation reads Google's half a megabyte of types, also on a busy machine. */
const TIMEOUT_MS = 30_000;

const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.all.json'), (path) =>
	ts.sys.readFile(path),
);
const { options } = ts.parseJsonConfigFileContent(
	{ ...config, include: [], compilerOptions: { ...config.compilerOptions, types: [] } },
	ts.sys,
	ROOT,
);
const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of `googlesTypes.ts` while `types.ts` reads as `edit` makes it. */
function complaints(edit: (types: string) => string = (types) => types): string[] {
	const host = ts.createCompilerHost(options);
	const parse = host.getSourceFile.bind(host);
	host.getSourceFile = (path, language) => {
		if (path === TYPES) {
			return ts.createSourceFile(path, edit(ts.sys.readFile(path) ?? ''), language);
		}
		if (!parsed.has(path)) {
			const isNeeded = !path.includes('/node_modules/') || NEEDED.test(path);
			parsed.set(path, isNeeded ? parse(path, language) : ts.createSourceFile(path, '', language));
		}
		return parsed.get(path);
	};
	const program = ts.createProgram([CHECK], options, host);
	const found = program.getSemanticDiagnostics(program.getSourceFile(CHECK));
	return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

it(
	'finds our types to be those of Google',
	() => {
		expect(complaints()).toEqual([]);
	},
	TIMEOUT_MS,
);

it.each([
	['displayName?: string', 'displayname?: string', '.space.displayname'],
	['externalUserAllowed?: boolean', 'externalUserAllowed?: string', '.space.externalUserAllowed'],
	['guidelines?: string', 'guideline?: string', '.space.spaceDetails.guideline'],
	['memberships?: MembershipRequest[]', 'memberships?: MembershipRequest', '.memberships'],
	['groupMember: {', 'group: {', '.memberships[].group'],
	['spaceUri?: string', 'spaceURI?: string', '.spaceURI'],
	['createTime?: string', 'createTime?: number', '.createTime'],
	['state?: string', 'status?: string', '.status'],
])(
	'does not compile with %s as %s',
	(right, wrong, path) => {
		const found = complaints((types) => {
			expect(types).toContain(right);
			return types.replace(right, wrong);
		});
		expect(found.join('\n')).toContain(`"${path}"`);
	},
	TIMEOUT_MS,
);
