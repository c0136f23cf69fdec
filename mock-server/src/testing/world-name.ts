import { hexOf } from '../core/random.ts';

/** Of the 64 characters that a world's name may have; those of the end, which say most; the rest tells apart what looks alike. */
const READABLE = 50;

/** The world of a test: its title as a world may be named, and digits of the whole title. The same title, the same name. */
export function worldName(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(-READABLE)
    .replace(/^-|-$/g, '');
  return `${words}-${hexOf(title, 8)}`.replace(/^-/, '');
}
