import { untilMinuteChanges } from '../../controllers/ticking-clock.ts';
import { remainingMs, writingWindow } from '../../model/service-window.ts';
import type { Template } from '../../model/template.ts';
import { openThread } from '../../store/selectors.ts';
import type { Session } from './session.ts';

/** Templates to choose from, when there can be any: a host's own, else the server's. */
export function templatesOf({ source, state }: Session, own: readonly Template[] | undefined): readonly Template[] | undefined {
  return own ?? (source?.capabilities.templates ? state?.templates.items : undefined);
}

/** Nobody the server knows has written: only a template reaches a new number. */
export function writingIn(session: Session, own: readonly Template[] | undefined): 'open' | 'closed' | 'never' {
  const { state } = session;
  const contact = state?.openContact;
  const thread = state && openThread(state);
  const isNew = contact?.id === '' && thread?.status === 'ready' && thread.items.length === 0;
  return isNew && templatesOf(session, own) ? 'never' : writingWindow(contact, session.now());
}

/** Texts that count minutes change every minute; the open window's own end comes to the second. */
export function nextChangeIn(session: Session): number | undefined {
  const { state } = session;
  if (!state || state.contacts.items.length === 0) return undefined;
  const now = session.now();
  const left = state.openContact ? remainingMs(state.openContact.window, now) : undefined;
  return Math.min(60_000 - (now % 60_000), (left === undefined ? undefined : untilMinuteChanges(left)) ?? 60_000);
}

/** The list or the open conversation is on its way. */
export function isReading({ state }: Session): boolean {
  return state !== undefined && (state.contacts.status === 'loading' || openThread(state)?.status === 'loading');
}
