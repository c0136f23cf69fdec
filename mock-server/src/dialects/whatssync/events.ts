import type { ServerEventName, ServerEvents } from '@wa-inbox/protocol/socket/events';
import type { WorldEvent } from '../../core/event-log.ts';
import type { Settings } from '../../core/settings.ts';
import type { TemplateRow } from '../../core/template-shelf.ts';
import { isoOf } from '../../core/iso.ts';
import { encodeContact, encodeMessage } from './encode.ts';
import { encodeError } from './errors.ts';

/** A world's event as sockets and `/_mock/events` carry it: its name is `event.type`. */
export function encodeEvent(event: WorldEvent, settings: Settings): ServerEvents[Exclude<ServerEventName, 'hello' | 'resync'>] {
  const stamp = { seq: event.seq, at: isoOf(event.at) };
  switch (event.type) {
    case 'message.created':
      return { ...stamp, phone: event.message.phone, message: encodeMessage(event.revised ?? event.message, settings) };
    case 'message.status':
      return { ...stamp, phone: event.message.phone, ...encodeStatus(event, settings) };
    case 'contact.updated':
      return { ...stamp, phone: event.contact.phone, contact: encodeContact(event.contact, event.at, settings) };
    case 'typing':
      return { ...stamp, phone: event.phone, until: isoOf(event.until) };
    case 'template.updated':
      return { ...stamp, ...encodeTemplateNews(event.template) };
    case 'scenario.fired':
      return { ...stamp, id: event.id, ...(event.name !== undefined && { name: event.name }), count: event.count };
    case 'webhook.attempt': {
      const { delivery, attempt, status, nextAt } = event;
      return {
        ...stamp,
        delivery,
        attempt,
        ...(status !== undefined && { status }),
        ...(nextAt !== undefined && { nextAt: isoOf(nextAt) }),
      };
    }
    case 'clock.changed':
      return { ...stamp, now: isoOf(event.now), frozen: event.frozen, rate: event.rate };
  }
}

function encodeTemplateNews({ id, name, language, status, rejected_reason: reason }: TemplateRow) {
  return { id, name, language, status, ...(reason !== undefined && { reason }) };
}

function encodeStatus({ message }: Extract<WorldEvent, { type: 'message.status' }>, settings: Settings) {
  const error = message.error === undefined ? {} : { error: encodeError({ key: message.error }, settings) };
  return { id: message.id, status: message.status, ...error };
}
