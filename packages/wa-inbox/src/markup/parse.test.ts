import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Block, Inline } from './ast.ts';
import { parseMarkup, plainText } from './parse.ts';

/** Writes a tree down in tags, so that a row of the table is one line. */
function tags(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if ('children' in node) return `<${node.kind}>${tags(node.children)}</${node.kind}>`;
      return `<${node.kind}>${node.text}</${node.kind}>`;
    })
    .join('');
}
const first = (source: string): string => tags((parseMarkup(source)[0] as Extract<Block, { children: Inline[] }>).children);

const TABLE: [string, string][] = [
  ['*bold*', '<bold>bold</bold>'],
  ['_italic_', '<italic>italic</italic>'],
  ['~strike~', '<strike>strike</strike>'],
  ['`code`', '<code>code</code>'],
  ['```mono```', '<mono>mono</mono>'],
  ['*_both_*', '<bold><italic>both</italic></bold>'],
  ['_*~all~*_', '<italic><bold><strike>all</strike></bold></italic>'],
  ['say *hello*, friend', 'say <bold>hello</bold>, friend'],
  ['(*in brackets*)', '(<bold>in brackets</bold>)'],
  ['2*3*4', '2*3*4'],
  ['snake_case_name', 'snake_case_name'],
  ['*a*b', '*a*b'],
  ['* a*', '* a*'],
  ['**', '**'],
  ['***', '***'],
  ['*unclosed', '*unclosed'],
  ['*a _b*', '<bold>a _b</bold>'],
  ['*नमस्ते* दुनिया', '<bold>नमस्ते</bold> दुनिया'],
  ['नम*स्ते*', 'नम*स्ते*'],
  ['مرحبا *بك* هنا', 'مرحبا <bold>بك</bold> هنا'],
  ['😀*bold*😀', '😀<bold>bold</bold>😀'],
  ['`*not bold*`', '<code>*not bold*</code>'],
  ['see https://example.com/a_b_c.', 'see <link>https://example.com/a_b_c</link>.'],
  ['*https://example.com/*', '<bold><link>https://example.com/</link></bold>'],
  ['(https://example.com/x_(y))', '(<link>https://example.com/x_(y)</link>)'],
  ['www.example.com now', '<link>www.example.com</link> now'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
];

for (const [source, expected] of TABLE) {
  test(`${JSON.stringify(source)} is read as ${expected}`, () => assert.equal(first(source), expected));
}

test('a marker does not cross a line, a mono block may', () => {
  assert.equal(plainText('*a\nb*'), '*a\nb*');
  assert.deepEqual(parseMarkup('```a\nb```'), [{ kind: 'paragraph', children: [{ kind: 'mono', text: 'a\nb' }] }]);
});

test('bullets, numbers and quotes are blocks', () => {
  assert.deepEqual(
    parseMarkup('- one\n* *two*\n1. a\n2. b\n> q\nend').map((block) => block.kind),
    ['bullets', 'numbers', 'quote', 'paragraph'],
  );
});

test('a plain text loses its markers only', () => {
  assert.equal(plainText('*Hi* _there_ ~x~ `y`'), 'Hi there x y');
});

test('no character but markers is lost, whatever comes in', () => {
  const piece = fc.constantFrom(
    '*',
    '_',
    '~',
    '`',
    '```',
    ' ',
    '\n',
    'a',
    'é',
    '😀',
    '> ',
    '- ',
    '1. ',
    'https://example.com/',
    '.',
    ')',
  );
  const strip = (text: string) => text.replace(/[*_~`>\-•\s]|\d+\. /g, '');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const source = pieces.join('');
      assert.equal(strip(plainText(source)), strip(source));
    }),
    { numRuns: 100_000 },
  );
});

test('the work grows linearly with the length', () => {
  const cost = (length: number): number => {
    const source = '*a _b ~c `d ```e https://x.y '.repeat(length / 30);
    const started = process.cpuUsage();
    parseMarkup(source);
    const { user, system } = process.cpuUsage(started);
    return user + system;
  };
  cost(64_000);
  const small = Math.max(500, Math.min(cost(64_000), cost(64_000), cost(64_000)));
  const large = Math.min(cost(512_000), cost(512_000), cost(512_000));
  assert.ok(large < small * 40, `8 times the text took ${(large / small).toFixed(1)} times as long`);
});
