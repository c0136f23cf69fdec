import { WaInboxConnectionEvent } from '../../events/connection-event.ts';
import { WaInboxErrorEvent } from '../../events/error-event.ts';
import { WaInboxFailedEvent } from '../../events/failed-event.ts';
import { WaInboxReadyEvent } from '../../events/ready-event.ts';
import { WaInboxReceivedEvent } from '../../events/received-event.ts';
import { WaInboxSentEvent } from '../../events/sent-event.ts';
import { WaInboxStatusEvent } from '../../events/status-event.ts';
import { WaInboxUnreadChangeEvent } from '../../events/unread-change-event.ts';
import { WaInboxWindowChangeEvent } from '../../events/window-change-event.ts';
import type { Notice } from '../../store/state.ts';

/** What the store tells, as the element's public events. */
export function hostEvent(notice: Notice): Event | undefined {
  switch (notice.kind) {
    case 'ready':
      return new WaInboxReadyEvent({ contacts: notice.contacts });
    case 'sent':
      return new WaInboxSentEvent({ message: notice.message });
    case 'received':
      return new WaInboxReceivedEvent({ message: notice.message });
    case 'status':
      return new WaInboxStatusEvent({ phone: notice.phone, id: notice.id, delivery: notice.delivery });
    case 'failed':
      return new WaInboxFailedEvent({ message: notice.message, failure: notice.failure });
    case 'taken-back':
      return undefined;
    case 'unread':
      return new WaInboxUnreadChangeEvent({ total: notice.total });
    case 'connection':
      return new WaInboxConnectionEvent({ state: notice.state });
    case 'error':
      return new WaInboxErrorEvent({ failure: notice.failure });
    case 'window': {
      const { phone, window } = notice.contact;
      if (window.state === 'unknown') return undefined;
      return new WaInboxWindowChangeEvent({
        phone,
        state: window.state,
        ...(window.expiresAt ? { expiresAt: window.expiresAt } : {}),
      });
    }
  }
}
