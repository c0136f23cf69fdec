import { findErrorKey, phoneDigits, toE164, type ErrorKey } from '@wa-inbox/protocol';
import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import { loadBusiness } from './business/stored-business.ts';
import { appendMessage, scheduleWindowEnd } from './changes.ts';
import type { ContactRow } from './contact-book.ts';
import { contentProblem } from './content-problem.ts';
import { loadJobs } from './jobs/stored-jobs.ts';
import type { SharedRows } from './message-book.ts';
import { readPricing } from './pricing.ts';
import { loadMedia } from './media/stored-media.ts';
import { readPersona } from './personas/stored-persona.ts';
import { loadPlatform } from './platform/stored-platform.ts';
import { refuse } from './refusal.ts';
import { deletedBy } from './rules/answerable.ts';
import { loadScenarios } from './scenarios/stored-scenarios.ts';
import { hydratedOf } from './template-content.ts';
import { loadTemplates } from './templates/stored-templates.ts';
import type { Content, Hydrated, MessageRow, Reaction } from './values.ts';
import { loadDeliveries } from './webhooks/stored-deliveries.ts';
import type { World } from './world.ts';

const WINDOW = 86_400_000;

type FixtureContact = Fixture['contacts'][number] & {
  id?: string;
  activity?: number;
  isBlocked?: boolean;
};
type FixtureMessage = Fixture['messages'][number] & { context?: { id: string }; reactions?: Reaction[]; hydrated?: Hydrated };

/** Fills an empty world. A problem is refused with the path in the fixture where it is. `isSorted`: messages stay in their order. */
export function loadFixture(world: World, fixture: Fixture, isSorted = false): void {
  loadTemplates(world, fixture);
  loadMedia(world, fixture);
  loadConversations(world, fixture, isSorted);
  loadJobs(world, fixture);
  loadBusiness(world, fixture);
  loadPlatform(world, fixture);
  loadDeliveries(world, fixture);
  loadScenarios(world, fixture);
}

/** A fixture in the order in which it is loaded, and what was made of it last. */
type Prepared = {
  readonly contacts: readonly FixtureContact[];
  readonly messages: ReadonlyMap<string, readonly Numbered[]>;
  made: Made | undefined;
};
/** Rows, which never change: all of them, and by contact. */
type Made = {
  readonly seed: number;
  readonly idsBefore: number;
  readonly all: SharedRows;
  readonly conversations: readonly Conversation[];
  /** Ids of what customers took back. */
  readonly deleted: readonly string[];
};
/** `ids`: how many had been given after it. */
type Conversation = { readonly rows: readonly MessageRow[]; readonly ids: number };
const PREPARED = new WeakMap<Fixture, Prepared>();

/** A world that goes back to the same fixture with the same seed gets the same rows: most of what a reset would take. */
function loadConversations(world: World, fixture: Fixture, isSorted: boolean): void {
  const prepared = (isSorted ? undefined : PREPARED.get(fixture)) ?? prepare(fixture, isSorted);
  if (!isSorted) PREPARED.set(fixture, prepared);
  const idsBefore = world.ids.count;
  const isSame = prepared.made?.seed === world.seed && prepared.made.idsBefore === idsBefore;
  if (isSame) putBack(world, prepared.contacts, prepared.made!);
  else {
    const conversations = prepared.contacts.map((contact) => loadConversation(world, contact, prepared.messages));
    const deleted = [...world.business.deleted];
    if (!isSorted) prepared.made = { seed: world.seed, idsBefore, all: world.messages.share(), conversations, deleted };
  }
  for (const contact of prepared.contacts) {
    const row = world.contacts.get(phoneDigits(contact.phone))!;
    // a snapshot says of those whom it knows whether there is a window
    if (fixture['state'] === undefined || contact.id === undefined) openFromMessages(world, row, contact);
    else if (isOpen(world, row)) scheduleWindowEnd(world, row);
  }
}

function loadConversation(world: World, contact: FixtureContact, messages: Prepared['messages']): Conversation {
  const row = addContact(world, contact);
  for (const numbered of messages.get(row.phone) ?? []) addMessage(world, row, numbered);
  return { rows: [...row.messages], ids: world.ids.count };
}

function putBack(world: World, contacts: readonly FixtureContact[], { all, conversations, deleted }: Made): void {
  world.messages.beginWith(all);
  for (const [index, contact] of contacts.entries()) {
    const { rows, ids } = conversations[index]!;
    addContact(world, contact, rows);
    world.ids.skipTo(ids);
  }
  for (const id of deleted) world.business.deleted.add(id);
}

function prepare(fixture: Fixture, isSorted: boolean): Prepared {
  const messages = groupByPhone(fixture, isSorted);
  return { contacts: inOrderOfActivity(fixture, messages), messages, made: undefined };
}

type Numbered = { readonly index: number; readonly at: number; readonly message: FixtureMessage };

/** Messages of each contact in time order, with their place in the fixture. */
function groupByPhone(fixture: Fixture, isSorted: boolean): Map<string, Numbered[]> {
  const groups = new Map<string, Numbered[]>();
  for (const [index, message] of fixture.messages.entries()) {
    const phone = phoneDigits(message.phone);
    const numbered = { index, at: Date.parse(message.at), message };
    const group = groups.get(phone);
    if (group) group.push(numbered);
    else groups.set(phone, [numbered]);
  }
  for (const group of isSorted ? [] : groups.values()) group.sort((a, b) => a.at - b.at);
  return groups;
}

/** Least active first, as the list of contacts wants them; numbers that only messages name get a contact. */
function inOrderOfActivity(fixture: Fixture, messages: Map<string, Numbered[]>): FixtureContact[] {
  const known = new Map<string, FixtureContact>();
  fixture.contacts.forEach((contact, index) => {
    const phone = phoneDigits(contact.phone);
    if (known.has(phone)) reject(`contacts[${index}].phone`, `"${contact.phone}" is there twice: a number has one contact`);
    known.set(phone, contact);
  });
  for (const phone of messages.keys()) if (!known.has(phone)) known.set(phone, { phone, name: toE164(phone) });
  const lastAt = (contact: FixtureContact) => {
    const last = messages.get(phoneDigits(contact.phone))?.at(-1);
    return last ? last.at : Number.NEGATIVE_INFINITY;
  };
  const keyed = Array.from(known.values(), (contact) => ({
    contact,
    activity: Number.isSafeInteger(contact.activity) ? contact.activity : undefined,
    at: lastAt(contact),
  }));
  const byActivity = keyed.every(({ activity }) => activity !== undefined);
  keyed.sort((a, b) => (byActivity ? a.activity! - b.activity! : a.at === b.at ? 0 : a.at - b.at));
  return keyed.map(({ contact }, index) => (byActivity ? contact : { ...contact, activity: index + 1 }));
}

function addContact(world: World, contact: FixtureContact, messages?: readonly MessageRow[]): ContactRow {
  return world.contacts.add({
    id: contact.id ?? world.ids.next('contact'),
    phone: phoneDigits(contact.phone),
    name: contact.name,
    tags: contact.tags,
    profileImage: contact.profileImage,
    unread: contact.unreadCount,
    windowExpiresAt: contact.window && Date.parse(contact.window.expiresAt),
    activity: contact.activity,
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

function addMessage(world: World, contact: ContactRow, { index, at, message }: Numbered): void {
  const path = `messages[${index}]`;
  const problem = contentProblem(message.content, `${path}.content`);
  if (problem) refuse({ key: 'fixture_invalid', rule: 'fixture', message: problem });
  if (message.id !== undefined && world.messages.has(message.id))
    reject(`${path}.id`, `"${message.id}" is there twice: an id names one message`);
  const content: Content = message.content;
  const deleted = deletedBy(content);
  if (deleted !== undefined) world.business.deleted.add(deleted);
  appendMessage(world, contact, {
    id: message.id,
    direction: message.direction,
    at,
    content,
    status: message.status ?? (message.direction === 'inbound' ? 'received' : message.error === undefined ? 'read' : 'failed'),
    error: message.error === undefined ? undefined : errorKey(message.error, `${path}.error`),
    context: typeof message.context?.id === 'string' ? message.context.id : undefined,
    reactions: readReactions(message.reactions, path),
    hydrated: message.hydrated ?? hydratedOf(world, content),
    pricing: message.pricing && readPricing(message.pricing),
  });
}

function readReactions(reactions: readonly Reaction[] | undefined, path: string): readonly Reaction[] | undefined {
  if (reactions === undefined) return undefined;
  const isList =
    Array.isArray(reactions) && reactions.every(({ from, emoji }) => typeof from === 'string' && typeof emoji === 'string');
  if (!isList) reject(`${path}.reactions`, 'each reaction is {"from": digits, "emoji": text}');
  return reactions.length > 0 ? reactions.map(({ from, emoji }) => ({ from: phoneDigits(from), emoji })) : undefined;
}

function errorKey(code: string | number, path: string): ErrorKey {
  return findErrorKey(code) ?? reject(path, `${JSON.stringify(code)} is no key or code of the error catalogue`);
}

/** Where the fixture does not say, the window follows from the customer's last message. */
function openFromMessages(world: World, row: ContactRow, contact: FixtureContact): void {
  if (!contact.window) {
    const last = row.messages.findLast((message) => message.direction === 'inbound');
    row.windowExpiresAt = last && last.at + WINDOW;
  }
  if (isOpen(world, row)) scheduleWindowEnd(world, row);
}

function isOpen({ clock }: World, { windowExpiresAt = 0 }: ContactRow): boolean {
  return windowExpiresAt > clock.now();
}

function reject(path: string, problem: string): never {
  return refuse({ key: 'fixture_invalid', rule: 'fixture', message: `"${path}": ${problem}.` });
}
