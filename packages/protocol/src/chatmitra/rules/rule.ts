/**
 * One line of "Validation Rules & Limits": why a value is refused, as a sentence that names its field, what was seen and
 * what would work; undefined when it is accepted.
 */
export type Rule<Value> = (value: Value, field: string) => string | undefined;

/** What the first rule that is broken says. */
export function firstProblem<Value>(rules: readonly Rule<Value>[], value: Value, field: string): string | undefined {
  for (const rule of rules) {
    const problem = rule(value, field);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** The first problem of several values, each at its place: `rows[2]`. */
export function firstOfEach<Value>(
  values: readonly Value[],
  field: string,
  problem: (value: Value, field: string) => string | undefined,
): string | undefined {
  for (const [index, value] of values.entries()) {
    const found = problem(value, `${field}[${index}]`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A text of at most so many characters. */
export function atMost(most: number): Rule<string> {
  return (text, field) => (text.length <= most ? undefined : `"${field}" has ${text.length} characters: at most ${most}.`);
}
