/** Bars of a waveform. */
const COUNT = 44;
/** The lowest bar, so that silence is seen too. */
const LEAST = 0.12;

/** Loudness from 0 to 1, a fixed number of bars; the loudest of what falls into one bar counts. */
export function barsOf(waveform: readonly number[]): number[] {
  return Array.from({ length: COUNT }, (_, index) => {
    const from = Math.floor((index * waveform.length) / COUNT);
    const to = Math.max(from + 1, Math.floor(((index + 1) * waveform.length) / COUNT));
    return Math.max(LEAST, ...waveform.slice(from, to));
  });
}

/** Where no waveform is known: bars that look like speech, the same for the same recording. */
export function seededBars(seed: string): number[] {
  let state = 0x811c9dc5;
  for (let index = 0; index < seed.length; index++) state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193);
  let loudness = 0.5;
  return Array.from({ length: COUNT }, (_, index) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    loudness = 0.55 * loudness + 0.45 * (state / 2 ** 32);
    const phrase = 0.55 + 0.45 * Math.sin((index / COUNT) * Math.PI * 5);
    return Math.max(LEAST, Math.min(1, loudness * phrase * 1.5));
  });
}
