import { type ESTree, Visitor } from 'vite';
import type { SourceFile } from './source-file.ts';

/** Something that code of some rooms may not do. */
export type Rule = {
  name: string;
  /** What a failure quotes, after the place and the thing found. */
  why: string;
  applies(path: string): boolean;
  find(file: SourceFile): Finding[];
};

export type Finding = { start: number; what: string };

/** Sentences, one for every breach of the rules in the file. */
export function breaches(file: SourceFile, rules: readonly Rule[]): string[] {
  return rules
    .filter((rule) => rule.applies(file.path))
    .flatMap((rule) => rule.find(file).map(({ start, what }) => `${file.path}:${file.lineOf(start)} ${what}: ${rule.why}.`));
}

/** Every use of a global or of its members, such as `Date.now`, `setTimeout`, `globalThis.crypto`. */
export function usesOf(file: SourceFile, names: readonly string[]): Finding[] {
  const found: Finding[] = [];
  const note = (start: number, name: string): void => {
    if (names.includes(name)) found.push({ start, what: `uses ${name}` });
  };
  const noteCall = ({ callee, start }: ESTree.CallExpression | ESTree.NewExpression, prefix: string, bare: boolean): void => {
    const name = nameOf(callee);
    note(start, `${prefix}${name}`);
    if (bare) note(start, `${prefix}${name}()`);
  };
  new Visitor({
    CallExpression: (node) => noteCall(node, '', false),
    NewExpression: (node) => noteCall(node, 'new ', node.arguments.length === 0),
    MemberExpression: (node) => {
      note(node.start, nameOf(node));
      note(node.start, `${nameOf(node.object)}.*`);
    },
  }).visit(file.program);
  return found;
}

/** `a.b` for the member b of a; globalThis and window are left out, for their members are the globals. */
function nameOf(node: ESTree.Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier' || node.computed) return '';
  const owner = nameOf(node.object);
  return ['globalThis', 'window', 'self', ''].includes(owner) ? node.property.name : `${owner}.${node.property.name}`;
}

/** Matches of the pattern in the fixed text of tagged templates, such as html`…`. */
export function inTemplates(file: SourceFile, tags: readonly string[], pattern: RegExp): { start: number; match: string }[] {
  const found: { start: number; match: string }[] = [];
  new Visitor({
    TaggedTemplateExpression: ({ tag, quasi }) => {
      if (!tags.includes(nameOf(tag))) return;
      for (const { start, value } of quasi.quasis) {
        for (const match of value.raw.matchAll(pattern)) found.push({ start: start + match.index, match: match[1] ?? match[0] });
      }
    },
  }).visit(file.program);
  return found;
}
