/** Members of a JSON object that may be anything: what is not as expected reads as absent, and is shown as received. */
export type Members = Readonly<Record<string, unknown>>;

export function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};
}

export function itemsOf(value: unknown): Members[] {
  return Array.isArray(value) ? value.map(membersOf) : [];
}

/** Text that is not empty; numbers are read as they are written. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A number, also one that is written as text. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

type Optional<Given> = {
  [Name in keyof Given as undefined extends Given[Name] ? never : Name]: Given[Name];
} & {
  [Name in keyof Given as undefined extends Given[Name] ? Name : never]?: Exclude<Given[Name], undefined>;
};

/** The members that have a value. */
export function given<Given extends object>(all: Given): Optional<Given> {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Optional<Given>;
}

/** JSON within text, as forms and payments carry it. */
export function parsedOf(value: unknown): Members {
  if (typeof value !== 'string') return membersOf(value);
  try {
    return membersOf(JSON.parse(value));
  } catch {
    return {};
  }
}

/** Seconds since 1970, also as text, as an instant. */
export function instantOfSeconds(value: unknown): string | undefined {
  return instantOfMs((numberOf(value) ?? Number.NaN) * 1_000);
}

export function instantOfMs(value: unknown): string | undefined {
  const ms = numberOf(value);
  return ms === undefined || Math.abs(ms) > 8.64e15 ? undefined : new Date(ms).toISOString();
}
