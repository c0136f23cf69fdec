import { nearMissLine, nearMisses, patternWords, type Happened, type NearMiss } from './near-misses.ts';
import type { Pattern } from './read-match.ts';

/** Something that comes due, as the control API tells it. */
export type DueTold = { readonly at: string; readonly kind: string };

/** Why waiting has ended without what was waited for. */
export type GaveUp = {
  /** All of it in words. */
  readonly message: string;
  /** What came nearest. */
  readonly near: readonly NearMiss[];
  /** What is due next, earliest first. */
  readonly due: readonly DueTold[];
};

/** What has happened meanwhile, what is due, and how long it was looked for, in words: "within 1m". */
export type Looked = { readonly happened: readonly Happened[]; readonly due: readonly DueTold[]; readonly limit: string };

const DUE_SHOWN = 5;

export function giveUp(pattern: Pattern, { happened, due, limit }: Looked): GaveUp {
  const near = nearMisses(happened, pattern);
  const next = due.slice(0, DUE_SHOWN);
  const more = due.length > next.length ? [`and ${due.length - next.length} more`] : [];
  const lines = [
    `No ${patternWords(pattern)} happened ${limit}.`,
    near.length === 0 ? 'Nothing at all has happened.' : listed('Nearest:', near.map(nearMissLine)),
    due.length === 0 ? 'Nothing is due.' : listed('Due next:', [...next.map(dueLine), ...more]),
  ];
  return { message: lines.join('\n'), near, due: next };
}

function listed(title: string, lines: readonly string[]): string {
  return [title, ...lines].join('\n  ');
}

function dueLine({ at, kind, ...rest }: DueTold): string {
  const { id, phone, status } = rest as { id?: string; phone?: string; status?: string };
  return [at, kind, status, id ?? phone].filter((word) => word !== undefined).join(' ');
}
