import { bareType } from '@wa-inbox/protocol/cloud/media-types';
import { toBase64 } from './base64.ts';
import { pdfOf } from './pdf.ts';
import files from './samples.json' with { type: 'json' };

/** Drawn and played for this purpose: two seconds of a disc that moves and of two tones, a picture, stickers. */
const FILES: Readonly<Record<string, string>> = files;
const ANIMATED = 'image/webp;animated';

/**
 * The bytes in base64 of a small file that really opens; undefined for a type that there is none of. A document shows
 * its name; `isAnimated` chooses between stickers.
 */
export function sampleOf(mimeType: string, filename?: string, isAnimated = false): string | undefined {
  const bare = bareType(mimeType);
  if (bare === 'application/pdf') return samplePdf(filename ?? 'Sample document');
  if (bare === 'text/plain') return toBase64(new TextEncoder().encode(`${filename ?? 'Sample text'}\n`));
  if (isAnimated && bare === 'image/webp') return FILES[ANIMATED];
  return Object.hasOwn(FILES, bare) ? FILES[bare] : undefined;
}

const PDFS = new Map<string, string>();
/** Documents that are remembered: those that every world begins with are fewer. */
const REMEMBERED = 100;

function samplePdf(title: string): string {
  const known = PDFS.get(title);
  if (known !== undefined) return known;
  const made = toBase64(pdfOf(title));
  if (PDFS.size < REMEMBERED && title.length <= 200) PDFS.set(title, made);
  return made;
}
