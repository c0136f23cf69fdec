import { LIMITS } from '@wa-inbox/protocol';
import { freshMessageId, scheduleWindowEnd } from './changes.ts';
import type { ContactRow } from './contact-book.ts';
import type { SharedRows } from './message-book.ts';
import { readPersona } from './personas/stored-persona.ts';
import { inOrderOfActivity, readConversations, type Conversation, type Conversations, type Draft } from './read-conversations.ts';
import { refuse } from './refusal.ts';
import type { Instants, Loading } from './starting-point.ts';
import type { MessageRow } from './values.ts';
import type { World } from './world.ts';

/** What was read of a fixture's contacts and messages, of which parts it was read, and what was made of it last. */
type Prepared = Conversations & { readonly parts: readonly unknown[]; made: Made | undefined };

/** Rows, which never change: all of them, and by contact. */
type Made = {
  readonly seed: number;
  readonly idsBefore: number;
  readonly all: SharedRows;
  readonly filled: readonly Filled[];
};

/** `ids`: how many had been given after it. */
type Filled = { readonly rows: readonly MessageRow[]; readonly ids: number };

/** By the list of messages. */
const PREPARED = new WeakMap<object, Prepared>();

/**
 * Puts the contacts and messages of a fixture into an empty world that has its templates. They are read and checked
 * once; a world that goes back to the same with the same seed gets the same rows: most of what a reset would take.
 */
export function loadConversations(world: World, from: Loading): void {
  const { fixture, instants, isSorted = false } = from;
  const prepared = isSorted ? prepare(world, from) : preparedOf(world, from);
  const list = instants ? inOrderOfActivity(prepared.list, instants) : prepared.list;
  const idsBefore = world.ids.count;
  const { made } = prepared;
  if (made?.seed === world.seed && made.idsBefore === idsBefore) putBack(world, list, made);
  else {
    const filled = list.map((conversation) => fill(world, conversation, instants));
    if (!isSorted && !instants) prepared.made = { seed: world.seed, idsBefore, all: world.messages.share(), filled };
  }
  for (const id of prepared.deleted) world.business.deleted.add(id);
  // a snapshot says of those whom it knows whether there is a window
  const isSnapshot = fixture['state'] !== undefined;
  for (const { phone, contact } of list) {
    openWindow(world, world.contacts.get(phone)!, contact.window !== undefined || (isSnapshot && contact.id !== undefined));
  }
}

function preparedOf(world: World, from: Loading): Prepared {
  const parts = partsOf(from);
  const known = PREPARED.get(from.fixture.messages);
  if (known?.parts.every((part, index) => part === parts[index])) return known;
  const made = prepare(world, from);
  PREPARED.set(from.fixture.messages, made);
  return made;
}

function prepare(world: World, from: Loading): Prepared {
  return { ...readConversations(world, from), parts: partsOf(from), made: undefined };
}

/** What was read depends on these beside the messages. */
function partsOf({ fixture, instants }: Loading): readonly unknown[] {
  return [fixture.contacts, fixture.templates, instants === undefined];
}

function fill(world: World, conversation: Conversation, instants: Instants | undefined): Filled {
  const contact = addContact(world, conversation);
  for (const draft of conversation.drafts) {
    const row = rowOf(world, draft, instants);
    contact.messages.push(row);
    world.messages.set(row);
  }
  return { rows: [...contact.messages], ids: world.ids.count };
}

/** Rows never change, so that worlds share those of which nothing is their own. */
function rowOf(world: World, { index, id, row }: Draft, instants: Instants | undefined): MessageRow {
  if (id !== undefined && world.messages.has(id))
    reject(`messages[${index}].id`, `"${id}" is there twice: an id names one message`);
  if (id !== undefined && !instants) return row;
  return { ...row, id: id ?? freshMessageId(world), at: instants?.sentAt(index) ?? row.at };
}

function putBack(world: World, list: readonly Conversation[], { all, filled }: Made): void {
  world.messages.beginWith(all);
  for (const [index, conversation] of list.entries()) {
    const { rows, ids } = filled[index]!;
    addContact(world, conversation, rows);
    world.ids.skipTo(ids);
  }
}

function addContact(world: World, { contact, phone, activity }: Conversation, messages?: readonly MessageRow[]): ContactRow {
  return world.contacts.add({
    id: contact.id ?? world.ids.next('contact'),
    phone,
    name: contact.name,
    tags: contact.tags,
    profileImage: contact.profileImage,
    unread: contact.unreadCount,
    windowExpiresAt: contact.window && Date.parse(contact.window.expiresAt),
    activity,
    isBlocked: contact.isBlocked,
    conversationAt: instantOf(contact.conversationAt),
    referredAt: instantOf(contact.referredAt),
    freeEntryUntil: instantOf(contact.freeEntryUntil),
    messages,
    persona: readPersona(contact.persona, `contacts of ${contact.phone}.persona`, world.clock.now()),
  });
}

function instantOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Date.parse(text);
}

/** Where the fixture does not say, the window follows from the customer's last message. */
function openWindow(world: World, row: ContactRow, isKnown: boolean): void {
  if (!isKnown) {
    const last = row.messages.findLast((message) => message.direction === 'inbound');
    row.windowExpiresAt = last && last.at + LIMITS.serviceWindow;
  }
  if ((row.windowExpiresAt ?? 0) > world.clock.now()) scheduleWindowEnd(world, row);
}

function reject(path: string, problem: string): never {
  return refuse({ key: 'fixture_invalid', rule: 'fixture', message: `"${path}": ${problem}.` });
}
