import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import type { SeedConversation } from './conversation.ts';
import aroundTheWorld from './conversations/around-the-world.json' with { type: 'json' };
import gardens from './conversations/gardens.json' with { type: 'json' };
import newFaces from './conversations/new-faces.json' with { type: 'json' };
import partners from './conversations/partners.json' with { type: 'json' };
import repairsAndReturns from './conversations/repairs-and-returns.json' with { type: 'json' };
import sofasAndTables from './conversations/sofas-and-tables.json' with { type: 'json' };
import { SeedFiles } from './files.ts';
import { draft, sentAt, type Moment } from './lay-out.ts';
import { layOutLeads } from './leads.ts';
import { TEMPLATE_LIBRARY } from './templates/library.ts';

const THEMES: unknown[][] = [sofasAndTables, gardens, aroundTheWorld, partners, repairsAndReturns, newFaces];
/** As written, before it is laid out; its test reads it as a stranger would. */
export const CONVERSATIONS = THEMES.flat() as SeedConversation[];

const DAY = 86_400_000;

/**
 * The world a mock starts with: a furniture and garden shop, its customers and its partners over five weeks.
 *
 * @param moment.now the instant that everything lies before, in milliseconds since 1970
 * @param moment.seed shifts times by less than half a minute; ids and texts stay
 * @returns contacts, messages, templates, files and leads, the same ones each time; and the instants of this moment
 */
export function defaultWorld(moment: Moment) {
  const { drafts, ...parts } = (laidOut ??= layOut());
  const { now, seed } = moment;
  const fixture: Fixture = { ...parts, now: new Date(now).toISOString(), seed, chakra: layOutLeads(now) };
  // files are as fresh as if they had just come, whatever the age of their message
  const instants = { sentAt: (index: number) => sentAt(drafts[index]!, moment), filesUntil: now + 30 * DAY };
  return { fixture, instants };
}

/** What is the same in every world, made once: worlds never change what they were made of. */
let laidOut: ReturnType<typeof layOut> | undefined;

function layOut() {
  const files = new SeedFiles();
  const conversations = CONVERSATIONS.map((conversation) => draft(conversation, files));
  const drafts = conversations.flatMap(({ messages }) => messages);
  return {
    drafts,
    contacts: conversations.map(({ contact }) => contact),
    messages: drafts.map(({ message }) => message),
    templates: TEMPLATE_LIBRARY,
    media: files.list(),
  };
}
