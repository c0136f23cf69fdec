/** A clock as it was read: it stood at `now` when the page's clock stood at `at`, and runs `rate` times as fast. */
export type ClockReading = {
  /** Milliseconds of the page's clock. */
  at: number;
  /** Milliseconds of the clock that was read. */
  now: number;
  /** 1 is real time, 0 stands still. */
  rate: number;
};

/** What the clock shows when the page's clock shows `at`. */
export function readClock(reading: ClockReading | undefined, at: number): number {
  return reading ? reading.now + (at - reading.at) * reading.rate : at;
}
