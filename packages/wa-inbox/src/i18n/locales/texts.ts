import type { Text } from '../strings.ts';

/** What a locale says for the texts of one file; what it leaves out is English, and a key that English lacks is an error. */
export type Texts<English> = { readonly [Key in keyof English]?: Text };

/** The same for failures: title and remedy by the key of the catalogue. */
export type FailureTexts<English> = { readonly [Key in keyof English]?: readonly [title: string, remedy: string] };

/** Failures as a host would override them. */
export function flatFailures(
  rows: Readonly<Record<string, readonly [title: string, remedy: string]>>,
): Record<`failure.${string}`, Text> {
  const entries = Object.entries(rows).flatMap(([key, [title, remedy]]) => [
    [`failure.${key}.title`, title],
    [`failure.${key}.remedy`, remedy],
  ]);
  return Object.fromEntries(entries) as Record<`failure.${string}`, Text>;
}
