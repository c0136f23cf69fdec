import { phoneDigits, toE164 } from '@wa-inbox/protocol';
import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import { readMessage, type FixtureMessage, type Numbered } from './read-message.ts';
import { refuse } from './refusal.ts';
import { deletedBy } from './rules/answerable.ts';
import type { Instants, Loading } from './starting-point.ts';
import type { MessageRow, Phone } from './values.ts';
import type { World } from './world.ts';

type FixtureContact = Fixture['contacts'][number] & {
  id?: string;
  activity?: number;
  isBlocked?: boolean;
};

/** A message of a fixture: its place there, and its row. Without an `id` the row has none, and each world gives it one. */
export type Draft = { readonly index: number; readonly id: string | undefined; readonly row: MessageRow };

/** A contact of a fixture with its messages, oldest first. */
export type Conversation = {
  readonly contact: FixtureContact;
  readonly phone: Phone;
  /** Where the contact is in the list; undefined where its last message decides. */
  readonly activity: number | undefined;
  readonly drafts: readonly Draft[];
};

export type Conversations = {
  /** Least active first, as the list of contacts wants them; in no order where that is another one in each world. */
  readonly list: readonly Conversation[];
  /** Ids of what customers took back. */
  readonly deleted: readonly string[];
};

/** Reads and checks the contacts and messages of a fixture for a world that has its templates. */
export function readConversations(world: World, from: Loading): Conversations {
  const groups = groupByPhone(from);
  const contacts = contactsOf(from.fixture, groups);
  const isByActivity = [...contacts.values()].every(({ activity }) => Number.isSafeInteger(activity));
  const list = Array.from(contacts, ([phone, contact]): Conversation => {
    const drafts = (groups.get(phone) ?? []).map((each, ordinal) => draftOf(world, each, ordinal));
    return { contact, phone, activity: isByActivity ? contact.activity : undefined, drafts };
  });
  const deleted = list.flatMap(({ drafts }) => drafts.flatMap(({ row }) => deletedBy(row.content) ?? []));
  return { list: from.instants ? list : inOrderOfActivity(list), deleted };
}

/** Least active first. */
export function inOrderOfActivity(list: readonly Conversation[], instants?: Instants): Conversation[] {
  const keyed = list.map((conversation) => ({ conversation, key: conversation.activity ?? lastAt(conversation, instants) }));
  keyed.sort((a, b) => (a.key === b.key ? 0 : a.key - b.key));
  return keyed.map(({ conversation }) => conversation);
}

function lastAt({ drafts }: Conversation, instants: Instants | undefined): number {
  const last = drafts.at(-1);
  return last ? (instants?.sentAt(last.index) ?? last.row.at) : Number.NEGATIVE_INFINITY;
}

function draftOf(world: World, numbered: Numbered, ordinal: number): Draft {
  const { index, message } = numbered;
  return { index, id: message.id, row: readMessage(world, numbered, ordinal) };
}

/** Messages of each contact in time order. */
function groupByPhone({ fixture, instants, isSorted = false }: Loading): Map<Phone, Numbered[]> {
  const groups = new Map<Phone, Numbered[]>();
  for (const [index, message] of fixture.messages.entries()) {
    const phone = phoneDigits(message.phone);
    const numbered = { index, at: instants?.sentAt(index) ?? Date.parse(message.at), message: message as FixtureMessage };
    const group = groups.get(phone);
    if (group) group.push(numbered);
    else groups.set(phone, [numbered]);
  }
  if (!isSorted && !instants) for (const group of groups.values()) group.sort((a, b) => a.at - b.at);
  return groups;
}

/** By phone; numbers that only messages name get a contact. */
function contactsOf(fixture: Fixture, groups: ReadonlyMap<Phone, unknown>): Map<Phone, FixtureContact> {
  const known = new Map<Phone, FixtureContact>();
  fixture.contacts.forEach((contact, index) => {
    const phone = phoneDigits(contact.phone);
    if (known.has(phone)) reject(`contacts[${index}].phone`, `"${contact.phone}" is there twice: a number has one contact`);
    known.set(phone, contact);
  });
  for (const phone of groups.keys()) if (!known.has(phone)) known.set(phone, { phone, name: toE164(phone) });
  return known;
}

function reject(path: string, problem: string): never {
  return refuse({ key: 'fixture_invalid', rule: 'fixture', message: `"${path}": ${problem}.` });
}
