import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import type { SeedConversation } from './conversation.ts';
import aroundTheWorld from './conversations/around-the-world.json' with { type: 'json' };
import gardens from './conversations/gardens.json' with { type: 'json' };
import newFaces from './conversations/new-faces.json' with { type: 'json' };
import partners from './conversations/partners.json' with { type: 'json' };
import repairsAndReturns from './conversations/repairs-and-returns.json' with { type: 'json' };
import sofasAndTables from './conversations/sofas-and-tables.json' with { type: 'json' };
import { SeedFiles } from './files.ts';
import { dated, draft } from './lay-out.ts';
import { layOutLeads } from './leads.ts';
import { TEMPLATE_LIBRARY } from './templates/library.ts';

const THEMES: unknown[][] = [sofasAndTables, gardens, aroundTheWorld, partners, repairsAndReturns, newFaces];
/** As written, before it is laid out; its test reads it as a stranger would. */
export const CONVERSATIONS = THEMES.flat() as SeedConversation[];

/**
 * The world a mock starts with: a furniture and garden shop, its customers and its partners over five weeks.
 *
 * @param options.now the instant that everything lies before, in milliseconds since 1970
 * @param options.seed shifts times by less than half a minute; ids and texts stay
 * @returns contacts, messages by time, templates, files and leads; the same options give the same bytes
 */
export function defaultFixture(options: { now: number; seed: number }): Fixture {
  const { files, contacts, oldestFirst } = (drafts ??= draftAll());
  const messages = oldestFirst.map((message) => dated(message, options));
  return {
    now: new Date(options.now).toISOString(),
    seed: options.seed,
    contacts: contacts.map((contact) => ({ ...contact })),
    messages: messages.sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id)),
    templates: TEMPLATE_LIBRARY.map((template) => ({ ...template })),
    media: files.list(options.now),
    chakra: layOutLeads(options.now),
  };
}

/** What is the same in every world, made once: worlds never change what they were made of. */
let drafts: ReturnType<typeof draftAll> | undefined;

function draftAll() {
  const files = new SeedFiles();
  const conversations = CONVERSATIONS.map((conversation) => draft(conversation, files));
  // what is nearly in order is put in order in one go
  const oldestFirst = conversations.flatMap((part) => part.messages).sort((a, b) => b.ago - a.ago);
  return { files, contacts: conversations.map((part) => part.contact), oldestFirst };
}

/** By code unit, so that no locale changes the bytes. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
