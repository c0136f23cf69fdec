import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import { ERROR_CODES } from '@wa-inbox/protocol/errors/codes';
import { keyOfCode } from '@wa-inbox/protocol/errors/find-code';
import { newContact, type Contact } from '../../model/contact.ts';
import type { Delivery, Message } from '../../model/message.ts';
import { keepRaw } from '../../model/raw.ts';
import { deriveWindow, windowAt } from '../../model/service-window.ts';
import type { Template } from '../../model/template.ts';
import type { Phone } from '../../model/values.ts';
import { decodeContent } from '../message-objects/decode-content.ts';
import { decodeSurroundings } from '../message-objects/decode-surroundings.ts';
import { decodeDelivery, digits } from '../whatssync/decode.ts';

export type MemoryWorld = { contacts: Map<Phone, Contact>; messages: Map<Phone, Message[]>; templates: Template[] };

type FixtureMessage = Fixture['messages'][number];
/** Members that a fixture may have beyond the contract. */
type Extras = { context?: { id: string }; reactions?: Message['reactions'] };

/** A fixture in our words; `now` in milliseconds decides which windows are open. */
export function readFixture(fixture: Fixture, now: number): MemoryWorld {
  const messages = new Map<Phone, Message[]>();
  for (const [index, row] of fixture.messages.entries()) {
    const message = readMessage(row, `msg_${index + 1}`);
    const thread = messages.get(message.phone) ?? [];
    thread.push(message);
    messages.set(message.phone, thread);
  }
  for (const thread of messages.values()) thread.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const contacts = new Map(
    fixture.contacts.map((row) => [digits(row.phone), readContact(row, messages.get(digits(row.phone)) ?? [], now)]),
  );
  return { contacts, messages, templates: (fixture.templates ?? []) as unknown as Template[] };
}

function readContact(row: Fixture['contacts'][number], thread: readonly Message[], now: number): Contact {
  const phone = digits(row.phone);
  const last = thread.at(-1);
  const derived = deriveWindow(thread, now);
  const reported = row.window && windowAt({ state: 'open', expiresAt: row.window.expiresAt }, now);
  return {
    ...newContact(phone),
    id: `contact_${phone}`,
    name: row.name,
    ...(row.profileImage ? { image: row.profileImage } : {}),
    tags: row.tags ?? [],
    ...(last ? { lastMessage: last, lastMessageAt: last.at } : {}),
    unread: row.unreadCount ?? 0,
    window: reported ?? (derived.state === 'unknown' ? { state: 'closed' } : derived),
  };
}

function readMessage(row: FixtureMessage & Extras, fallbackId: string): Message {
  const id = row.id ?? fallbackId;
  return {
    key: id,
    id,
    phone: digits(row.phone),
    direction: row.direction,
    at: new Date(row.at).toISOString(),
    content: keepRaw(decodeContent(row.content), row),
    delivery: readDelivery(row),
    ...decodeSurroundings({ ...row.content, ...(row.context ? { context: row.context } : {}) }),
    reactions: row.reactions ?? [],
    attempts: [],
  };
}

function readDelivery({ status, error, direction }: FixtureMessage): Delivery {
  if (error === undefined) return decodeDelivery(status ?? (direction === 'inbound' ? 'received' : 'read'), undefined);
  const key = keyOfCode(error);
  const retry = key ? ERROR_CODES[key].retry : 'never';
  return { state: 'failed', failure: { key: key ?? String(error), dialect: 'host', code: error, retry } };
}
