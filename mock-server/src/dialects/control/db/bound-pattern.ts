import { refuse } from '../../../core/refusal.ts';

/** Characters of a pattern, and how often its one quantifier repeats at most. */
const MOST = 100;
const HELP =
  'a pattern has letters, ".", "^", "$", "|", classes such as [a-z] or \\d, and one "*", "+", "?" or {n,m}; "q" finds plain text';
/** An escape, a class, a count, or any other character. */
const TOKEN = /\\[dDwWsSbB]|\\[^a-zA-Z0-9]|\[(?:\\.|[^\]\\])*\]|\{\d{1,3}(?:,\d{0,3})?\}|[^]/gu;

/**
 * A `_like` as a regular expression that no text takes long to be held against: no groups and no references, and one
 * quantifier, which repeats 100 times at most. Refuses every other.
 */
export function boundPattern(name: string, pattern: string): string {
  const wrong = (why: string): never =>
    refuse({
      key: 'invalid_request',
      rule: 'parse',
      message: `"${name}" cannot be ${JSON.stringify(pattern.slice(0, MOST))}: ${why}; ${HELP}.`,
    });
  if (pattern.length > MOST) wrong(`it has ${pattern.length} characters, and ${MOST} are the most`);
  let quantifiers = 0;
  const bounded = pattern.replace(TOKEN, (token) => {
    if (token === '(' || token === ')') wrong('it has a group (write \\( for a parenthesis)');
    if (token === '\\') wrong('it has an escape that is not known here');
    const isQuantifier = /^(?:[*+?]|\{\d.*\})$/.test(token);
    if (isQuantifier && ++quantifiers > 1) wrong('it has more than one quantifier (write \\+ for a plus sign)');
    return isQuantifier ? boundedQuantifier(token) : token;
  });
  try {
    return new RegExp(bounded, 'i').source;
  } catch {
    return wrong('it is no regular expression');
  }
}

function boundedQuantifier(token: string): string {
  if (token === '?') return token;
  if (token === '*') return `{0,${MOST}}`;
  if (token === '+') return `{1,${MOST}}`;
  const [least = 0, most = least] = token
    .slice(1, -1)
    .split(',')
    .map((part) => Math.min(MOST, Number(part || MOST)));
  return `{${least},${most}}`;
}
