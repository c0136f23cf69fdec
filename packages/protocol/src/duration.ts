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
  const meant = typeof input === 'string' ? meantDuration(input) : undefined;
  const remedy = meant === undefined ? 'write "24h", "10m", "PT24H" or milliseconds' : `did you mean "${meant}"? Write it so`;
  return `${text.length > 60 ? `${text.slice(0, 60)}…` : text} is not a duration: ${remedy}.`;
}

/** What people call the units, in the order of UNITS. */
const CALLED = [
  /^(?:ms|msecs?|millis|milliseconds?)$/,
  /^(?:s|secs?|seconds?)$/,
  /^(?:m|mins?|minutes?)$/,
  /^(?:h|hrs?|hours?)$/,
  /^(?:d|days?)$/,
  /^(?:w|wks?|weeks?)$/,
];

/** "24 hours" is "24h": the amounts with their units, whatever stands between. Undefined where a word is no unit. */
function meantDuration(input: string): string | undefined {
  const text = input.slice(0, 60).toLowerCase();
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)[\s_-]*([a-z]+)/g)];
  const between = text.replace(/(\d+(?:\.\d+)?)[\s_-]*([a-z]+)/g, '').replace(/and|[\s,+]/g, '');
  if (parts.length === 0 || between !== '') return undefined;
  const written = parts.map(([, amount, word]) => {
    const unit = Object.keys(UNITS)[CALLED.findIndex((pattern) => pattern.test(word!))];
    return unit === undefined ? undefined : `${amount}${unit}`;
  });
  return written.includes(undefined) ? undefined : written.join('');
}

function sumShort(text: string): number {
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d|w)/g)) {
    total += Number(amount) * UNITS[unit as keyof typeof UNITS];
  }
  return total;
}
