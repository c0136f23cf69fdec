/** Bars of a waveform. */
const COUNT = 44;
/** The lowest bar, so that silence is seen too. */
const LEAST = 0.12;
const NEUTRAL = 0.3;

/** Loudness from 0 to 1, a fixed number of bars; the loudest of what falls into one bar counts. */
export function barsOf(waveform: readonly number[]): number[] {
  return Array.from({ length: COUNT }, (_, index) => {
    const from = Math.floor((index * waveform.length) / COUNT);
    const to = Math.max(from + 1, Math.floor(((index + 1) * waveform.length) / COUNT));
    return Math.max(LEAST, ...waveform.slice(from, to));
  });
}

/** Where no waveform is known: all alike, for nothing is known. */
export function neutralBars(): number[] {
  return Array.from({ length: COUNT }, () => NEUTRAL);
}
