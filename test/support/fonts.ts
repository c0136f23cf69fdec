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

type Face = { family: string; weight: string; unicodeRange: string; data: string };

/** Gives a page fonts for all scripts of the seeded world. For pictures only; call it before the page is opened. */
export async function addFonts(page: Page): Promise<void> {
  const faces = await Promise.all(FACES.flatMap((font) => [read(font, 400), read(font, 700)]));
  await page.addInitScript((given: Face[]) => {
    for (const { family, data, ...descriptors } of given) {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      document.fonts.add(new FontFace(family, bytes, descriptors));
    }
  }, faces);
}

async function read({ family, package: name, subset, range }: (typeof FACES)[number], weight: 400 | 700): Promise<Face> {
  const drawn = subset === 'emoji' ? 400 : weight; // emoji have one weight
  const file = join(repository, 'node_modules/@fontsource', name, 'files', `${name}-${subset}-${drawn}-normal.woff2`);
  return { family, weight: String(weight), unicodeRange: range, data: (await readFile(file)).toString('base64') };
}
