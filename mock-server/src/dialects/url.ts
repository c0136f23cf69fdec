import { refuse } from '../core/refusal.ts';

/** Query parameters; of repeated ones the last counts. */
export type Query = Readonly<Record<string, string>>;

const NONE: Query = {};

export function parseQuery(text: string): Query {
  return text === '' ? NONE : Object.fromEntries(new URLSearchParams(text));
}

/** A path parameter as it was meant; `+` stays `+`. */
export function decodeParameter(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    const message = `The path has "${text}", which is no percent-encoded UTF-8: write "+" as it is or as %2B.`;
    return refuse({ key: 'invalid_request', rule: 'parse', message });
  }
}
