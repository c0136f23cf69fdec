import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CssCustomProperty } from 'custom-elements-manifest';
import { repository } from '../repository.ts';

const source = join(repository, 'packages', 'wa-inbox', 'src', 'styles', 'tokens.ts');

/** The design tokens with their defaults, and what the comment above them says of each. */
export function tokens(text: string = readFileSync(source, 'utf8')): CssCustomProperty[] {
  const described = new Map([...text.matchAll(/@cssprop (--\S+) - (.+)$/gm)].map(([, name, words]) => [name!, words!]));
  return [...text.matchAll(/var\(\s*(--wa-inbox-[\w-]+),\s*/g)].map((match) => {
    const name = match[1]!;
    const value = untilClosed(text.slice(match.index + match[0].length));
    return { name, default: value, description: described.get(name) ?? '', ...syntaxOf(value) };
  });
}

/** A value up to the bracket that closes its `var()`. */
function untilClosed(text: string): string {
  let depth = 0;
  for (const [index, character] of [...text].entries()) {
    if (character === '(') depth++;
    if (character === ')' && depth-- === 0) return text.slice(0, index).trim().replaceAll(/\s+/g, ' ');
  }
  throw new Error(`A token's default has no end: "${text.slice(0, 60)}". Close its var().`);
}

function syntaxOf(value: string): { syntax?: string } {
  if (/^light-dark\(#|^#/.test(value)) return { syntax: '<color>' };
  if (/^-?[\d.]+(?:px|rem|em)$/.test(value)) return { syntax: '<length>' };
  return /^[\d.]+%$/.test(value) ? { syntax: '<length-percentage>' } : {};
}
