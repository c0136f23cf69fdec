import type { Change, InboxSource } from '../model/source.ts';

export type Hearing = {
  /** Whether this is the change that is waited for. */
  isMeant(change: Change): boolean;
  /** Makes it happen, once the source is connected: what came before need not be replayed. `end` ends the waiting without a change. */
  cause(end: () => void): Promise<unknown>;
  /** Milliseconds. */
  patience: number | undefined;
};
/** `late`: how much came after the listener was taken off. */
export type Heard = { change: Change | undefined; late(): number };

/** Listens until what is meant is heard. A change that comes before `cause` has ended counts as soon as it has. */
export async function hear(source: InboxSource, { isMeant, cause, patience = 10_000 }: Hearing): Promise<Heard> {
  const stop = new AbortController();
  let late = 0;
  let tooLate: ReturnType<typeof setTimeout> | undefined;
  try {
    const change = await new Promise<Change | undefined>((resolve, reject) => {
      const early: Change[] = [];
      let isCaused = false;
      const kinds = (): string[] => early.map((heard) => (heard.kind === 'connection' ? heard.state : heard.kind));
      tooLate = setTimeout(() => {
        const what = isCaused ? 'a listener hears what happens' : 'a listener hears that it is connected: "live" or "polling"';
        reject(new Error(`Expected that ${what} within ${patience} ms; heard: ${kinds().join(', ') || 'nothing'}`));
      }, patience);
      const look = (heard: Change): void => (isMeant(heard) ? resolve(heard) : undefined);
      const listener = (heard: Change): void => {
        if (stop.signal.aborted) late += 1;
        early.push(heard);
        if (isCaused) return early.forEach(look);
        if (heard.kind !== 'connection' || (heard.state !== 'live' && heard.state !== 'polling')) return;
        isCaused = true;
        cause(() => resolve(undefined)).then(() => early.forEach(look), reject);
      };
      source.subscribe(listener, { signal: stop.signal });
    });
    return { change, late: () => late };
  } finally {
    clearTimeout(tooLate);
    stop.abort();
  }
}
