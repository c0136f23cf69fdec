import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What one shadow root holds, read from the sources that draw into it. */
export type Drawn = {
  /** Names in `part`. */
  own: ReadonlySet<string>;
  /** Names in `exportparts`: parts of elements within. */
  exported: ReadonlySet<string>;
  /** Slots by name; the default one is ''. */
  slots: ReadonlySet<string>;
  /** What the comments of those sources say: `@csspart name - description`. */
  described: ReadonlyMap<string, string>;
};

/** Reads the element of a folder: its sources and what they import, up to the files of other elements. */
export function drawnBy(entries: readonly string[]): Drawn {
  const own = new Set<string>();
  const exported = new Set<string>();
  const slots = new Set<string>();
  const described = new Map<string, string>();
  for (const file of filesOf(entries)) {
    const source = readFileSync(file, 'utf8');
    for (const [, plain, template] of source.matchAll(/\spart=(?:"([^"]+)"|\$\{`([^`]*)`\})/g)) {
      for (const name of names(plain ?? template!)) own.add(name);
    }
    for (const [, plain, constant, set] of source.matchAll(/exportparts(?:="([^"]+)"|=\$\{([A-Z_]+)\}|', '([^']+)')/g)) {
      for (const name of names(plain ?? set ?? valueOf(constant!, source))) exported.add(name);
    }
    for (const [, name = ''] of source.matchAll(/<slot(?: name="([^"]+)")?[ >]/g)) slots.add(name);
    for (const [, name, text] of source.matchAll(/@csspart (\S+) - (.+?)(?: \*\/)?$/gm)) described.set(name!, text!);
  }
  return { own, exported, slots, described };
}

/** Every source whose templates end in that shadow root. */
function filesOf(entries: readonly string[]): Set<string> {
  const files = new Set(entries);
  for (const file of files) {
    const source = readFileSync(file, 'utf8');
    for (const [, from] of source.matchAll(
      /(?:^import (?!type)[^;]*?from |^export \{[^}]*\} from |(?<!typeof )import\()'(\.[^']+)'/gm,
    )) {
      const target = join(dirname(file), from!);
      if (existsSync(target) && !/ extends LitElement\b/.test(readFileSync(target, 'utf8'))) files.add(target);
    }
  }
  return files;
}

/** "bubble ${out ? 'bubble-out' : 'bubble-in'}" → bubble, bubble-out, bubble-in */
function names(text: string): string[] {
  const chosen = [...text.matchAll(/'([\w-]+)'/g)].map(([, name]) => name!);
  return [...text.replaceAll(/\$\{[^}]*\}/g, ' ').split(/[\s,]+/), ...chosen].filter(Boolean);
}

function valueOf(constant: string, source: string): string {
  const value = new RegExp(`const ${constant} =\\s*'([^']+)'`).exec(source)?.[1];
  if (value === undefined)
    throw new Error(`exportparts=\${${constant}} is no text in its own file: write it as const ${constant} = '…'.`);
  return value;
}
