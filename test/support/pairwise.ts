/** One value of each dimension. */
export type Combination<Dimensions extends Record<string, readonly unknown[]>> = {
  -readonly [Name in keyof Dimensions]: Dimensions[Name][number];
};

/** Every combination, the last dimension turning fastest. */
export function everyCombination<const Dimensions extends Record<string, readonly unknown[]>>(
  dimensions: Dimensions,
): Combination<Dimensions>[] {
  return Object.entries(dimensions).reduce<Record<string, unknown>[]>(
    (all, [name, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  ) as Combination<Dimensions>[];
}

/**
 * Few combinations in which every two values of different dimensions meet: each time the one that brings the most new
 * pairs. The same input gives the same list.
 */
export function pairwise<const Dimensions extends Record<string, readonly unknown[]>>(
  dimensions: Dimensions,
): Combination<Dimensions>[] {
  const candidates = everyCombination(dimensions).map((combination) => ({ combination, pairs: pairsOf(combination) }));
  const missing = new Set(candidates.flatMap(({ pairs }) => pairs));
  const chosen: Combination<Dimensions>[] = [];
  while (missing.size > 0) {
    const news = candidates.map(({ pairs }) => pairs.filter((pair) => missing.has(pair)).length);
    const best = candidates[news.indexOf(Math.max(...news))]!;
    for (const pair of best.pairs) missing.delete(pair);
    chosen.push(best.combination);
  }
  return chosen;
}

/** Every two values, with the names of their dimensions. */
export function pairsOf(combination: Record<string, unknown>): string[] {
  const values = Object.entries(combination);
  return values.flatMap((one, index) => values.slice(index + 1).map((other) => JSON.stringify([one, other])));
}
