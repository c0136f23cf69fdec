/** The word of a list that was probably meant; undefined when none is close. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of words) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** `did you mean "…"? `, or nothing when no word is close: stands before what would work. */
export function suggestion(word: string, words: Iterable<string>): string {
  const near = nearest(word.slice(0, 100), words);
  return near === undefined ? '' : `did you mean "${near}"? `;
}

/** Words by how near they come, nearest first. */
export function nearestFirst(word: string, words: readonly string[]): string[] {
  const scored = words.map((candidate) => ({ candidate, distance: editDistance(word, candidate, Number.POSITIVE_INFINITY) }));
  return scored.toSorted((a, b) => a.distance - b.distance).map(({ candidate }) => candidate);
}

/** Levenshtein's distance, or `limit` when it is at least that. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, change));
    }
    row = next;
  }
  return Math.min(row[b.length]!, limit);
}
