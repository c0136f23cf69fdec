import { loudnessOf } from './loudness.ts';

/** Bytes of a file that is looked into, and of its base64. A voice note of an hour has as many. */
const LARGEST = 8_000_000;
/** Waveforms that are remembered, the newest. */
const MOST = 200;
/** Samples a second that are decoded to: the fewest that every browser has. */
const RATE = 8_000;

/** Loudness from 0 to 1 by link; null for what could not be decoded, which is not tried again. */
const known = new Map<string, readonly number[] | null>();
let queue: Promise<unknown> = Promise.resolve();

/** The waveform of a recording, where it is known; null where it cannot be. */
export function knownWaveform(url: string): readonly number[] | null | undefined {
  return known.get(url);
}

/** Remembers what was measured while it was recorded, or decoded. */
export function keepWaveform(url: string, waveform: readonly number[] | null): void {
  known.delete(url);
  known.set(url, waveform);
  if (known.size > MOST) known.delete(known.keys().next().value!);
}

/** Whether it is read without a question: what a policy of the page may forbid is asked for by a press only. */
export function isReadAtSight(url: string): boolean {
  return /^data:audio\//i.test(url) || (isWeb(url) && new URL(url, document.baseURI).origin === location.origin);
}

/** Decodes a recording, one at a time, and remembers what comes of it. `signal` ends what has not begun. */
export function decodeWaveform(url: string, signal: AbortSignal): Promise<readonly number[] | null> {
  const turn = queue.then(async () => {
    const before = known.get(url);
    if (before !== undefined || signal.aborted) return before ?? null;
    const waveform = await decode(url, signal).catch(() => null);
    if (!signal.aborted) keepWaveform(url, waveform);
    return waveform;
  });
  queue = turn;
  return turn;
}

async function decode(url: string, signal: AbortSignal): Promise<readonly number[] | null> {
  const bytes = url.startsWith('data:') ? inlined(url) : isWeb(url) ? await fetched(url, signal) : undefined;
  if (!bytes) return null;
  const decoded = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(bytes);
  return loudnessOf(decoded.getChannelData(0));
}

async function fetched(url: string, signal: AbortSignal): Promise<ArrayBuffer | undefined> {
  const response = await fetch(url, { signal });
  const isSmall = Number(response.headers.get('content-length') ?? 0) <= LARGEST;
  if (response.ok && isSmall) return response.arrayBuffer();
  await response.body?.cancel();
  return undefined;
}

/** Without a request, which a policy of the page may not allow. */
function inlined(url: string): ArrayBuffer | undefined {
  const [, encoded] = /^data:[^,]*;base64,(.*)$/s.exec(url) ?? [];
  if (encoded === undefined || encoded.length > LARGEST) return undefined;
  return Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0)).buffer;
}

function isWeb(url: string): boolean {
  return URL.canParse(url, document.baseURI) && /^https?:$/.test(new URL(url, document.baseURI).protocol);
}
