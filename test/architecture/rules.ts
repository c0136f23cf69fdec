import { type ESTree, Visitor } from 'vite';
import { type Finding, inTemplates, type Rule, usesOf } from './conduct.ts';
import type { SourceFile } from './source-file.ts';

const below =
  (...starts: string[]) =>
  (path: string): boolean =>
    starts.some((start) => path.startsWith(start));
const isTest = (path: string): boolean => path.endsWith('.test.ts');
const prints = below('mock-server/src/cli/', 'test/support/', 'test/bench/');
const isPure = below('mock-server/src/core/', 'packages/protocol/src/');
const isElement = below('packages/wa-inbox/src/');
const rendersPages = below('packages/');

// prettier-ignore
const clocksAndChance = [
  'Date.now', 'new Date()', 'Date', 'performance.now', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask',
  'Math.random', 'crypto.*', 'randomUUID', 'process.hrtime', 'process.uptime',
];
const htmlSinks = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
];
const unsafeDirectives = /^lit(-html)?\/(directives\/(unsafe-\w+|style-map)|static-html)\.js$/;

export const rules: readonly Rule[] = [
  {
    name: 'console',
    why: 'only the command line and the harness print; a library hands its words to its caller',
    applies: (path) => !prints(path),
    find: (file) => usesOf(file, ['console.*']),
  },
  {
    name: 'clock and chance',
    why: 'ask the injected clock and random source, so that the same seed and commands give the same bytes',
    applies: (path) => isPure(path) && !isTest(path),
    find: (file) => usesOf(file, clocksAndChance),
  },
  {
    name: 'HTML from strings',
    why: 'text of a message must never become markup, and a strict content security policy forbids style attributes: use text, classes and setProperty',
    applies: (path) => rendersPages(path) && !isTest(path),
    find: (file) => [
      ...inTemplates(file, ['html', 'svg'], /\s(style\s*=|\.(?:inner|outer)HTML\s*=)/g).map(({ start, match }) => ({
        start,
        what: `writes ${match}`,
      })),
      ...memberNames(file, htmlSinks),
      ...file.imports
        .filter(({ specifier }) => unsafeDirectives.test(specifier))
        .map(({ specifier }) => at(file, specifier, `imports ${specifier}`)),
    ],
  },
  {
    name: 'registration',
    why: 'importing a class changes nothing on a page; define.ts registers, and registering twice is harmless there alone',
    applies: (path) => isElement(path) && !path.endsWith('/define.ts') && !isTest(path),
    find: (file) => [...usesOf(file, ['customElements.define']), ...decorators(file, 'customElement')],
  },
  {
    name: 'names of events',
    why: 'events of the element are named wa-inbox-*, so that they meet no event of the page',
    applies: (path) => isElement(path) && !isTest(path),
    find: (file) =>
      eventNames(file)
        .filter(({ name }) => !name.startsWith('wa-inbox-'))
        .map(({ start, name }) => ({ start, what: `fires "${name}"` })),
  },
  {
    name: 'names of tags',
    why: 'tags are named wa-inbox-*; the bare wa-* belongs to another library, whose loader would fetch them',
    applies: isElement,
    find: (file) =>
      inTemplates(file, ['html'], /<\/?([a-z][a-z0-9]*-[a-z0-9-]*)/g)
        .filter(({ match }) => !/^wa-inbox(-|$)/.test(match))
        .map(({ start, match }) => ({ start, what: `uses the tag <${match}>` })),
  },
  {
    name: 'names of custom properties',
    why: 'public custom properties are named --wa-inbox-*, those inside one shadow tree --_*',
    applies: (path) => isElement(path) && !isTest(path),
    find: (file) =>
      inTemplates(file, ['css', 'html'], /(?<![\w-])(--[a-zA-Z_][\w-]*)/g)
        .filter(({ match }) => !/^--(wa-inbox-|_)/.test(match))
        .map(({ start, match }) => ({ start, what: `uses ${match}` })),
  },
  {
    name: 'length',
    why: 'no file is over 350 lines: split it where the subject changes',
    applies: () => true,
    find: ({ text }) => {
      const lines = text.trimEnd().split('\n').length;
      return lines > 350 ? [{ start: 0, what: `has ${lines} lines` }] : [];
    },
  },
];

function memberNames(file: SourceFile, names: readonly string[]): Finding[] {
  const found: Finding[] = [];
  new Visitor({
    MemberExpression: ({ property, start }) => {
      if (property.type === 'Identifier' && names.includes(property.name)) found.push({ start, what: `uses ${property.name}` });
    },
  }).visit(file.program);
  return found;
}

function decorators(file: SourceFile, name: string): Finding[] {
  const found: Finding[] = [];
  new Visitor({
    Decorator: ({ expression, start }) => {
      const called = expression.type === 'CallExpression' ? expression.callee : expression;
      if (called.type === 'Identifier' && called.name === name) found.push({ start, what: `uses @${name}` });
    },
  }).visit(file.program);
  return found;
}

/** Names of events that are made: `new CustomEvent('x')`, and `super('x')` in a class of events. */
function eventNames({ program }: SourceFile): { start: number; name: string }[] {
  const found: { start: number; name: string }[] = [];
  const note = (node: ESTree.CallExpression | ESTree.NewExpression): void => {
    const [first] = node.arguments;
    if (first?.type === 'Literal' && typeof first.value === 'string') found.push({ start: node.start, name: first.value });
  };
  new Visitor({
    NewExpression: (node) => {
      if (node.callee.type === 'Identifier' && /^(Custom)?Event$/.test(node.callee.name)) note(node);
    },
    ClassDeclaration: ({ superClass, body }) => {
      if (superClass?.type !== 'Identifier' || !superClass.name.endsWith('Event')) return;
      new Visitor({ CallExpression: (node) => (node.callee.type === 'Super' ? note(node) : undefined) }).visit({
        type: 'Program',
        body: [{ type: 'ExpressionStatement', expression: { type: 'ClassExpression', body } }],
      } as unknown as ESTree.Program);
    },
  }).visit(program);
  return found;
}

function at({ text }: SourceFile, specifier: string, what: string): Finding {
  return { start: Math.max(0, text.indexOf(specifier)), what };
}
