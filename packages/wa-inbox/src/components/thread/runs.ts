import type { I18n } from '../../i18n/i18n.ts';
import type { Message } from '../../model/message.ts';
import { estimatedHeight } from '../message/estimated-height.ts';

/** How a message stands towards its neighbours; looked up for rendered rows only, so it costs nothing a message. */
export type Placement = {
  /** First of a run by one author on one day. */
  first: boolean;
  /** Last of a run. */
  last: boolean;
  /** The day that begins after this message; its chip stands below it, so that nothing above a reader ever grows. */
  dayAfter?: string;
  /** The unread divider stands below this message. */
  unreadAfter: boolean;
};

/** Messages of one author closer than this belong to one run. */
const RUN_MS = 10 * 60_000;

export function placementOf(
  messages: readonly Message[],
  index: number,
  view: { i18n: I18n; unreadFrom?: string | undefined },
): Placement {
  const message = messages[index]!;
  const previous = messages[index - 1];
  const next = messages[index + 1];
  const last = !next || breaks(message, next, view.i18n);
  const newDay = next && view.i18n.dayKey(next.at) !== view.i18n.dayKey(message.at);
  return {
    first: !previous || breaks(previous, message, view.i18n),
    last: last || next?.key === view.unreadFrom,
    ...(newDay ? { dayAfter: next.at } : {}),
    unreadAfter: next !== undefined && next.key === view.unreadFrom,
  };
}

function breaks(earlier: Message, later: Message, i18n: I18n): boolean {
  return (
    earlier.direction !== later.direction ||
    Date.parse(later.at) - Date.parse(earlier.at) > RUN_MS ||
    i18n.dayKey(earlier.at) !== i18n.dayKey(later.at)
  );
}

/** Height in px of a row that was never seen, from its content: close enough that the scroll bar hardly moves. */
export function estimateHeight({ content, referral }: Message): number {
  return 20 + estimatedHeight(content) + (referral ? 210 : 0);
}
