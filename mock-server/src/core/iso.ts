/** Milliseconds as the wire and snapshots write them: `2026-03-02T12:00:00.000Z`. */
export function isoOf(at: number): string {
  return new Date(at).toISOString();
}
