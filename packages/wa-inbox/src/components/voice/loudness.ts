/** Parts that a recording is looked at in. */
const PARTS = 88;
/** Samples that are looked at in each part, however long it is. */
const LOOKED_AT = 2_000;

/** How loud a recording is, part by part: the root of the mean square, the loudest is 1. Silence is empty of sound, not of parts. */
export function loudnessOf(samples: Float32Array): number[] {
  const levels = Array.from({ length: PARTS }, (_, part) => {
    const from = Math.floor((part * samples.length) / PARTS);
    const to = Math.max(from + 1, Math.floor(((part + 1) * samples.length) / PARTS));
    const step = Math.max(1, Math.floor((to - from) / LOOKED_AT));
    let [sum, count] = [0, 0];
    for (let at = from; at < to; at += step) {
      sum += (samples[at] ?? 0) ** 2;
      count++;
    }
    return Math.sqrt(sum / count);
  });
  const top = Math.max(0.01, ...levels); // what is hardly heard is not made loud
  return levels.map((level) => level / top);
}
