import type { Change, InboxSource } from '../model/source.ts';

export type Hearing = {
  /** Whether this is the change that is waited for. */
  isMeant(change: Change): boolean;
  /** Makes it happen, once the source is connected: what came before need not be replayed. `end` ends the waiting without a change. */
  cause(end: () => void): Promise<unknown>;
};
/** `late`: how much came after the listener was taken off. */
export type Heard = { change: Change | undefined; late(): number };

/** Listens until what is meant is heard. A change that comes before `cause` has ended counts as soon as it has. */
export async function hear(source: InboxSource, { isMeant, cause }: Hearing): Promise<Heard> {
  const stop = new AbortController();
  let late = 0;
  try {
    const change = await new Promise<Change | undefined>((resolve, reject) => {
      const early: Change[] = [];
      let isCaused = false;
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
    stop.abort();
  }
}
