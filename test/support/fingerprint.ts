import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';

/** One part of a page: what it is made of, how large it is, and a picture of it in a few cells. */
export type Fingerprint = {
  /** Hash of names and roles: the same on every machine. */
  outline: string;
  /** CSS px; depends on the fonts. */
  size: [width: number, height: number];
  /** Brightness of 16 × 8 cells, a hex digit each, and the mean colour. */
  cells: string;
};
/** Cells may differ by this many of 16 steps: text is drawn a little differently from run to run. */
const STEPS = 1;
const PIXELS = 2;

/** Fingerprints of all sections of a page by their headings, from one picture of it. */
export async function fingerprints(page: Page): Promise<Record<string, Fingerprint>> {
  const picture = await page.screenshot({ fullPage: true, animations: 'disabled', scale: 'css' });
  const parts = await page.evaluate(readParts, picture.toString('base64'));
  return Object.fromEntries(
    parts.map(({ title, outline, ...rest }) => [
      title,
      { ...rest, outline: createHash('sha256').update(outline).digest('hex').slice(0, 12) },
    ]),
  );
}

/** How two fingerprints differ; undefined when they do not. `drawn`: also as they look. */
export function difference(before: Fingerprint | undefined, now: Fingerprint, drawn: boolean): string | undefined {
  if (!before) return 'is new';
  if (before.outline !== now.outline) return 'is made of something else';
  if (!drawn) return undefined;
  if (before.size.some((length, index) => Math.abs(length - now.size[index]!) > PIXELS)) {
    return `is ${now.size.join(' × ')} px and was ${before.size.join(' × ')}`;
  }
  const apart = [...now.cells].filter((cell, index) => Math.abs(parseInt(cell, 16) - parseInt(before.cells[index]!, 16)) > STEPS);
  return apart.length > 0 ? `looks different in ${apart.length} of ${now.cells.length} cells` : undefined;
}

type Part = { title: string; outline: string; size: [number, number]; cells: string };

/** Runs in the page, and so stands alone. */
async function readParts(picture: string): Promise<Part[]> {
  const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes]));
  const canvas = new OffscreenCanvas(16, 8);
  const pen = canvas.getContext('2d', { willReadFrequently: true })!;
  pen.imageSmoothingQuality = 'high';
  const hex = (value: number): string => Math.min(15, Math.round(value / 17)).toString(16);
  const outlineOf = (node: ParentNode, depth: number): string =>
    [...node.children]
      .filter(({ localName }) => localName !== 'style' && localName !== 'svg')
      .map((child) => {
        const name = child.getAttribute('aria-label') ?? '';
        const inner = child.shadowRoot ? outlineOf(child.shadowRoot, depth + 1) : '';
        return `${child.localName}.${child.getAttribute('part') ?? ''}[${child.getAttribute('role') ?? ''}]${name}(${inner}${outlineOf(child, depth + 1)})`;
      })
      .join('');
  return [...document.querySelectorAll('main > section')].map((section) => {
    const box = section.getBoundingClientRect();
    const [x, y] = [box.x + scrollX, box.y + scrollY];
    pen.drawImage(image, x, y, box.width, box.height, 0, 0, 16, 8);
    const { data } = pen.getImageData(0, 0, 16, 8);
    const mean = [0, 0, 0];
    let cells = '';
    for (let at = 0; at < data.length; at += 4) {
      const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
      cells += hex(0.3 * red + 0.59 * green + 0.11 * blue);
      for (const [index, value] of [red, green, blue].entries()) mean[index]! += value / 128;
    }
    return {
      title: section.querySelector('h2')!.textContent,
      outline: outlineOf(section, 0),
      size: [Math.round(box.width), Math.round(box.height)],
      cells: cells + mean.map(hex).join(''),
    };
  });
}
