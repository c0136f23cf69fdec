import type { ServiceWindow } from './contact.ts';
import type { Message } from './message.ts';

/** Milliseconds that a window stays open after the customer's last message. Cloud API documents. */
export const SERVICE_WINDOW_MS = 24 * 60 * 60 * 1000;
/** Milliseconds before the end in which a window counts as closing. */
export const CLOSING_SOON_MS = 60 * 60 * 1000;

/** The window as it stands at `now`: what was open may have closed since it was reported. */
export function windowAt(window: ServiceWindow, now: number): ServiceWindow {
  if (window.state !== 'open' || !window.expiresAt) return window;
  return Date.parse(window.expiresAt) > now ? window : { state: 'closed', expiresAt: window.expiresAt };
}

/** The window that a customer's message opens. */
export function windowAfter(message: Message): ServiceWindow {
  return { state: 'open', expiresAt: new Date(Date.parse(message.at) + SERVICE_WINDOW_MS).toISOString() };
}

/** For servers that do not report windows: derived from the messages that are known, newest last. */
export function deriveWindow(messages: readonly Message[], now: number): ServiceWindow {
  const last = messages.findLast((message) => message.direction === 'inbound');
  return last ? windowAt(windowAfter(last), now) : { state: 'unknown' };
}

/** Milliseconds until an open window closes; undefined when it is not open or has no known end. */
export function remainingMs(window: ServiceWindow, now: number): number | undefined {
  if (window.state !== 'open' || !window.expiresAt) return undefined;
  return Math.max(0, Date.parse(window.expiresAt) - now);
}

/**
 * Whether free text can be sent: `never` before the customer wrote for the first time. A server that does not tell is
 * trusted to refuse what it does not allow.
 */
export function writingWindow(contact: { window: ServiceWindow } | undefined, now: number): 'open' | 'closed' | 'never' {
  if (!contact || contact.window.state === 'unknown') return 'open';
  const { state, expiresAt } = windowAt(contact.window, now);
  if (state === 'open') return 'open';
  return expiresAt ? 'closed' : 'never';
}
