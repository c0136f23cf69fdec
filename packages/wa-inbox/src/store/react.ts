import { OWN_FAILURES, SourceError } from '../model/failure.ts';
import type { Message, Reaction } from '../model/message.ts';
import type { Phone } from '../model/values.ts';
import type { StoreCore } from './core.ts';
import { findById } from './selectors.ts';

/** The reactions with ours set; an empty emoji takes it back. Whoever is not the customer is us. */
export function withOwnReaction({ phone, reactions }: Message, emoji: string): Reaction[] {
  const own = reactions.find(({ from }) => from !== phone)?.from ?? '';
  const theirs = reactions.filter(({ from }) => from === phone);
  return emoji === '' ? theirs : [...theirs, { from: own, emoji }];
}

/** Reacts to a message: shown at once, and taken back where the source refuses. */
export async function react(core: StoreCore, { phone, id, emoji }: { phone: Phone; id: string; emoji: string }): Promise<void> {
  const before = findById(core.state, phone, id);
  if (!before) return;
  const put = (reactions: Reaction[]): void => {
    const now = findById(core.state, phone, id);
    if (now) core.apply({ kind: 'messages', phone, messages: [{ ...now, reactions }] });
  };
  put(withOwnReaction(before, emoji));
  try {
    if (!core.source.react || !core.source.capabilities.reactions) throw unsupported(core);
    await core.source.react(phone, id, emoji, { signal: core.signal });
    if (!core.source.capabilities.reactions) throw unsupported(core); // it learned just now that the server has none
  } catch (thrown) {
    put(before.reactions);
    core.report(thrown);
  }
}

function unsupported({ source: { dialect } }: StoreCore): SourceError {
  return new SourceError({ key: OWN_FAILURES.unsupported, dialect, detail: 'This server takes no reactions.', retry: 'never' });
}
