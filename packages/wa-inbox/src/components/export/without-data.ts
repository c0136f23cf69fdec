/** For `JSON.stringify`: files that are written out in a message would make up most of an export. */
export function dataUrlFree(_name: string, value: unknown): unknown {
  return typeof value === 'string' && /^data:[^,]{0,80},/.test(value) && value.length > 2_000
    ? `${value.slice(0, value.indexOf(',') + 1)}…`
    : value;
}
