import type { AlertNote } from './alert-for.ts';

/** Milliseconds that a tab waits for one that shows the message, and that the first one keeps it from the others. */
const [WAIT_MS, KEEP_MS] = [300, 10_000];
/** Seconds in which there is one sound, however many messages come. */
const REST_S = 2;
/** Hz and second of each tone. */
const TONES = [
  [880, 0],
  [1318.5, 0.11],
] as const;

let audio: AudioContext | undefined;
let sounded = Number.NEGATIVE_INFINITY;

/** Locks belong to the tabs of one origin; where there are none, the tag of a notification still lets it show once. */
export async function claim(id: string, isInView: boolean): Promise<boolean> {
  if (!isInView) await rest(WAIT_MS);
  if (!navigator.locks) return true;
  return new Promise((tell) => {
    const keep = async (lock: Lock | null): Promise<void> => {
      tell(lock !== null);
      if (lock) await rest(KEEP_MS);
    };
    navigator.locks.request(`wa-inbox-alert ${id}`, { ifAvailable: true }, keep).catch(() => tell(true));
  });
}

/** Some browsers leave notifications to service workers: there it stays quiet. */
export function show({ title, body, tag, lang, isSilent, onClick }: AlertNote): void {
  try {
    const note = new Notification(title, { body, tag, lang, dir: 'auto', silent: isSilent });
    note.onclick = () => {
      focus();
      note.close();
      onClick();
    };
  } catch {
    // nothing else can be shown outside the page
  }
}

/** Two short tones; nothing where the page may not sound before it was touched. */
export function chime(): void {
  if (!navigator.userActivation?.hasBeenActive) return;
  audio ??= new AudioContext();
  void audio.resume();
  const now = audio.currentTime;
  if (now - sounded < REST_S) return;
  sounded = now;
  for (const [pitch, start] of TONES) play(audio, pitch, now + start);
}

function play(context: AudioContext, pitch: number, at: number): void {
  const [tone, loudness] = [context.createOscillator(), context.createGain()];
  tone.frequency.value = pitch;
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(0.12, at + 0.01);
  loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.3);
  tone.connect(loudness).connect(context.destination);
  tone.start(at);
  tone.stop(at + 0.32);
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
