/** Durations as people write them: "24h", "1h30m", "PT24H", "P1DT12H", "500ms", or milliseconds as a number. */

const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;
const SHORT = /^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d|w))+$/;
const ISO = /^P(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Whole milliseconds, or undefined when the input is no duration or no safe number. */
export function parseDuration(input: string | number): number | undefined {
  const amount = typeof input === 'number' ? input : parseText(input.trim());
  if (amount === undefined || !(amount >= 0)) return undefined;
  // 1.1 hours are 3960000.0000000005 ms
  const whole = Math.round(amount);
  return Number.isSafeInteger(whole) ? whole : undefined;
}

function parseText(text: string): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (SHORT.test(text)) return sumShort(text);
  const iso = text.length > 2 && !text.endsWith('T') ? ISO.exec(text) : null;
  if (!iso) return undefined;
  const [weeks, days, hours, minutes, seconds] = iso.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return weeks * UNITS.w + days * UNITS.d + hours * UNITS.h + minutes * UNITS.m + seconds * UNITS.s;
}

/** The sentence for an input that is no duration; what was probably meant is in it. */
export function durationProblem(input: unknown): string {
  const text = JSON.stringify(input) ?? String(input);
  const near = typeof input === 'string' ? nearDuration(input) : undefined;
  const hint = near === undefined ? '' : `did you mean "${near}"? `;
  return `${text.length > 60 ? `${text.slice(0, 60)}…` : text} is not a duration: ${hint}write "24h", "10m", "PT24H" or milliseconds.`;
}

/** Words for units as people write them, longest first. */
const WORDS: readonly (readonly [RegExp, keyof typeof UNITS])[] = [
  [/(?:milliseconds?|millis|msecs?)/g, 'ms'],
  [/(?:seconds?|secs?)/g, 's'],
  [/(?:minutes?|mins?)/g, 'm'],
  [/(?:hours?|hrs?)/g, 'h'],
  [/days?/g, 'd'],
  [/(?:weeks?|wks?)/g, 'w'],
];

/** "1 hour 30 mins" as 1h30m; undefined for what nobody would take for a duration. */
function nearDuration(input: string): string | undefined {
  if (input.length > 60) return undefined;
  let text = input.toLowerCase().replace(/[\s,]|\band\b/g, '');
  for (const [words, unit] of WORDS) text = text.replace(words, unit);
  if (text.startsWith('p')) text = text.toUpperCase();
  return text !== input && parseDuration(text) !== undefined ? text : undefined;
}

function sumShort(text: string): number {
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d|w)/g)) {
    total += Number(amount) * UNITS[unit as keyof typeof UNITS];
  }
  return total;
}
