import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { repository } from './repository.ts';

/** Scripts that the packaged browser has no font for; each as the files of its package. */
const FACES = [
  { family: 'Noto Sans', package: 'noto-sans-arabic', subset: 'arabic', range: 'U+0600-06FF, U+FB50-FDFF, U+FE70-FEFF' },
  { family: 'Noto Sans', package: 'noto-sans-devanagari', subset: 'devanagari', range: 'U+0900-097F' },
  { family: 'Noto Sans', package: 'noto-sans-jp', subset: 'japanese', range: 'U+3000-30FF, U+4E00-9FFF, U+FF00-FFEF' },
  { family: 'Noto Sans', package: 'noto-sans-sc', subset: 'chinese-simplified', range: 'U+4E00-9FFF' },
  {
    family: 'Noto Color Emoji',
    package: 'noto-color-emoji',
    subset: 'emoji',
    range: 'U+00A9-3299, U+1F000-1FAFF, U+FE0F, U+200D',
  },
] as const;

/** Gives a page fonts for all scripts of the seeded world, and waits until they are there. For pictures only. */
export async function addFonts(page: Page): Promise<void> {
  const faces = await Promise.all(FACES.map(face));
  await page.addStyleTag({ content: faces.join('\n') });
  await page.evaluate(async () => {
    await Promise.all(Array.from(document.fonts, (font) => font.load()));
    document.body.hidden = true; // what was laid out without the fonts is laid out again
    document.body.getBoundingClientRect();
    document.body.hidden = false;
  });
}

async function face({ family, package: name, subset, range }: (typeof FACES)[number]): Promise<string> {
  const file = join(repository, 'node_modules/@fontsource', name, 'files', `${name}-${subset}-400-normal.woff2`);
  const data = (await readFile(file)).toString('base64');
  return `@font-face { font-family: '${family}'; src: url(data:font/woff2;base64,${data}); font-weight: 100 900; unicode-range: ${range}; }`;
}
