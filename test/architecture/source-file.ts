import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';
import { repository } from '../support/repository.ts';

/** One import of a file: `lazy` for `import()`, `typeOnly` where it leaves no trace in the running code. */
export type Import = { specifier: string; line: number; lazy: boolean; typeOnly: boolean };

/** A file of code, read once for all rules. `path` is from the top of the repository, with `/`. */
export type SourceFile = {
  path: string;
  text: string;
  program: ESTree.Program;
  imports: readonly Import[];
  lineOf(offset: number): number;
};

/** The specifier that stands for `import(…)` of something computed. */
export const computed = '(computed)';

/** Every file of code in the repository, tests included, sorted by path. */
export function sourceFiles(): SourceFile[] {
  const paths = globSync(['{packages,mock-server,demo,test}/**/*.{ts,mts,js,mjs}'], {
    cwd: repository,
    exclude: (name) => /(^|[\\/])(node_modules|dist)$/.test(name),
  });
  return paths
    .filter((path) => !path.endsWith('.d.ts'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => readSource(path, readFileSync(join(repository, path), 'utf8')));
}

/** Reads the text of a file, real or made up. Throws at a syntax error. */
export function readSource(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text, { astType: 'ts' });
  if (errors[0]) throw new Error(`Cannot read ${path}: ${errors[0].message}`);
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  return { path, text, program, imports: importsOf(program, lineOf), lineOf };
}

function importsOf(program: ESTree.Program, lineOf: SourceFile['lineOf']): Import[] {
  const imports: Import[] = [];
  const add = (source: ESTree.Node | null, kind: Pick<Import, 'lazy' | 'typeOnly'>): void => {
    if (source === null) return;
    const specifier = source.type === 'Literal' && typeof source.value === 'string' ? source.value : computed;
    imports.push({ specifier, line: lineOf(source.start), ...kind });
  };
  new Visitor({
    ImportDeclaration: ({ source, importKind }) => add(source, { lazy: false, typeOnly: importKind === 'type' }),
    ExportNamedDeclaration: ({ source, exportKind }) => add(source, { lazy: false, typeOnly: exportKind === 'type' }),
    ExportAllDeclaration: ({ source, exportKind }) => add(source, { lazy: false, typeOnly: exportKind === 'type' }),
    ImportExpression: ({ source }) => add(source, { lazy: true, typeOnly: false }),
    TSImportType: ({ source }) => add(source, { lazy: false, typeOnly: true }),
    TSExternalModuleReference: ({ expression }) => add(expression, { lazy: false, typeOnly: false }),
  }).visit(program);
  return imports;
}
