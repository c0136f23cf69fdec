import { readFileSync } from 'node:fs';

const GUIDE = readFileSync(new URL('../../packages/wa-inbox/SOURCES.md', import.meta.url), 'utf8');

/** A block of the guide on sources, by the file name in its first line, as a module. */
export async function guideModule(name: string) {
  const blocks = [...GUIDE.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code]) => code!);
  const code = blocks.find((block) => block.startsWith(`// ${name}\n`));
  if (code === undefined) throw new Error(`SOURCES.md has no ${name}.`);
  const absolute = code.replace("'wa-inbox/source'", JSON.stringify(import.meta.resolve('wa-inbox/source')));
  return import(`data:text/javascript,${encodeURIComponent(absolute)}`);
}
