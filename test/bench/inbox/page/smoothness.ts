/** Milliseconds of a frame at 60 Hz, which is what a headless browser draws. */
const SLOT_MS = 1_000 / 60;

/**
 * Frames a second of the times that `requestAnimationFrame` gives: those of the slots of 16.7 ms for which frames are made, not
 * of the calls. Slots without a frame are counted, so that a page which misses none reads 60, and not 59.9 by a late clock.
 */
export function smoothnessOf(times: readonly number[]): { fps: number; missed: number } {
  const drawn = times.length - 1;
  const missed = times
    .slice(1)
    .reduce((sum, time, index) => sum + Math.max(0, Math.round((time - times[index]!) / SLOT_MS) - 1), 0);
  return { missed, fps: (60 * drawn) / (drawn + missed) };
}
