import { differences, leaves, wordsOf, type Difference } from './differences.ts';
import type { Pattern } from './read-match.ts';

/** Something that happened, as it is matched and told. */
export type Happened = { readonly type: string; readonly seq: number; readonly at: string; readonly [member: string]: unknown };
/** Something that happened and was not what was waited for. */
export type NearMiss = { readonly happened: Happened; readonly differs: readonly Difference[] };

const SHOWN = 3;

/** What came nearest to a pattern: the fewest members differ, the newest first. Another type counts as all but one of them. */
export function nearMisses(happened: readonly Happened[], pattern: Pattern): NearMiss[] {
  const { type, ...members } = pattern;
  const count = leaves(members);
  const scored = happened.map((each) => {
    const differs = differences(each, pattern);
    const isOther = differs.some(({ path }) => path === 'type');
    return { happened: each, differs, distance: isOther ? count + differs.length : differs.length };
  });
  const ofType = type === undefined ? scored : scored.filter(({ distance }) => distance <= count);
  const chosen = ofType.length > 0 ? ofType : scored;
  const sorted = chosen.toSorted((a, b) => a.distance - b.distance || b.happened.seq - a.happened.seq);
  return sorted.slice(0, SHOWN).map(({ happened: each, differs }) => ({ happened: each, differs }));
}

/** `#12 message.status at 12:00:03: "status" is "sent", not "read"`. */
export function nearMissLine({ happened, differs }: NearMiss): string {
  const said = differs.map(({ path, wanted, seen }) => `"${path}" is ${seen}, not ${wanted}`).join('; ');
  return `#${happened.seq} ${happened.type} at ${happened.at.slice(11, 19)}: ${said}`;
}

/** A pattern as an error says it: `message.status with status "read"`. */
export function patternWords({ type, ...members }: Pattern): string {
  const subject = type === undefined ? 'anything' : typeof type === 'string' ? type : wordsOf(type);
  const said = Object.entries(members).map(([name, wanted]) => `${name} ${wordsOf(wanted)}`);
  return said.length === 0 ? subject : `${subject} with ${said.join(', ')}`;
}
