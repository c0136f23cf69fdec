import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CssCustomProperty } from 'custom-elements-manifest';
import { repository } from '../repository.ts';

const styles = join(repository, 'packages', 'wa-inbox', 'src', 'styles');

/** The design tokens with their defaults, and what each is for. */
export function tokens(): CssCustomProperty[] {
  const described = new Map(entriesOf('token-descriptions.ts'));
  return entriesOf('tokens.ts').map(([token, value]) => {
    const isColor = value.startsWith('#');
    return {
      name: `--wa-inbox-${token}`,
      default: isColor ? `light-dark(${value})` : value,
      description: described.get(token) ?? '',
      ...(isColor ? { syntax: '<color>' } : {}),
    };
  });
}

/** Keys and texts of the objects in a source: they are lists of nothing else. */
function entriesOf(file: string): [string, string][] {
  const text = readFileSync(join(styles, file), 'utf8');
  return [...text.matchAll(/^ {2}'?([\w-]+)'?:\s+(['"])(.*)\2,$/gm)].map(([, name, , value]) => [name!, value!]);
}
