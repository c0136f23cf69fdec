import type { ServerEventName, ServerEvents } from '@wa-inbox/protocol/socket/events';
import type { Change } from '../../model/source.ts';
import { decodeContact, decodeDelivery, decodeMessage } from '../whatssync/decode.ts';

/** A server event in our words; `at` is the page's clock in milliseconds. Events that the inbox does not show give nothing. */
export function decodeEvent(name: ServerEventName, payload: unknown, at: number): Change[] {
  switch (name) {
    case 'message.created': {
      const { message, phone } = payload as ServerEvents['message.created'];
      return [{ kind: 'message', message: decodeMessage(message, phone) }];
    }
    case 'message.status': {
      const { phone, id, status, error, at: when } = payload as ServerEvents['message.status'];
      return [{ kind: 'delivery', phone, id, delivery: { ...decodeDelivery(status, error), at: when } }];
    }
    case 'contact.updated': {
      const { contact } = payload as ServerEvents['contact.updated'];
      return [{ kind: 'contact', contact: decodeContact(contact) }];
    }
    case 'typing': {
      const { phone, until } = payload as ServerEvents['typing'];
      return [{ kind: 'typing', phone, until }];
    }
    case 'clock.changed': {
      const { now, frozen, rate } = payload as ServerEvents['clock.changed'];
      return [{ kind: 'clock', reading: { at, now: Date.parse(now), rate: frozen ? 0 : rate } }];
    }
    default:
      return [];
  }
}
