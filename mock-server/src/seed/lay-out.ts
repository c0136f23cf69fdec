import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import type { SeedContent, SeedConversation, SeedMessage } from './conversation.ts';
import { hash } from './hash.ts';
import type { SeedFiles } from './files.ts';
import { avatar } from './images.ts';

/** The instant that `ago` counts back from, in milliseconds, the seed of the jitter, and where files go. */
export type Moment = { now: number; seed: number; files: SeedFiles };
type FixtureContact = Fixture['contacts'][number];
type FixtureMessage = Fixture['messages'][number];

const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000 } as const;
/** Less than the minute that lies between two messages, so that no seed changes their order. */
const JITTER = 30_000;
const BUSINESS = '12025550100';

/** One conversation as the contact and the messages of a fixture, oldest first. Throws for an `ago` or `replyTo` it cannot resolve. */
export function layOut(conversation: SeedConversation, moment: Moment): { contact: FixtureContact; messages: FixtureMessage[] } {
  const messages = conversation.messages.map((message, index) => layOutMessage(message, { conversation, index, moment }));
  return { contact: layOutContact(conversation), messages };
}

/** Says nothing of the window: it follows from the customer's last message. */
function layOutContact({ phone, name, avatar: portrait, tags, unread }: SeedConversation): FixtureContact {
  return { phone, name, tags: [...tags], ...(portrait !== undefined && { profileImage: avatar(portrait) }), unreadCount: unread };
}

type Place = { conversation: SeedConversation; index: number; moment: Moment };

function layOutMessage(message: SeedMessage, place: Place): FixtureMessage {
  const { phone } = place.conversation;
  const id = messageId(phone, place.index);
  const inbound = message.in !== undefined;
  return {
    id,
    phone,
    direction: inbound ? 'inbound' : 'outbound',
    at: new Date(place.moment.now - milliseconds(message.ago) - jitter(id, place.moment.seed)).toISOString(),
    content: content(message, place.moment.files),
    status: inbound ? 'received' : (message.status ?? 'read'),
    ...(message.error !== undefined && { error: message.error }),
    ...(message.replyTo !== undefined && { context: { id: idOf(message.replyTo, place.conversation) } }),
    ...(message.reactions && {
      reactions: message.reactions.map(({ by, emoji }) => ({ from: by === 'customer' ? phone : BUSINESS, emoji })),
    }),
  };
}

function content(message: SeedMessage, files: SeedFiles): SeedContent {
  const written = message.in ?? message.out;
  if (written === undefined) throw new Error(`The message of ${message.ago} ago has no content: give it "in" or "out".`);
  if (typeof written === 'string') return { type: 'text', text: { body: written } };
  return files.place(written, message.in === undefined ? 'outbound' : 'inbound') as SeedContent;
}

function idOf(name: string, { phone, messages }: SeedConversation): string {
  const index = messages.findIndex((message) => message.id === name);
  if (index < 0)
    throw new Error(`"${name}" answers nothing in the conversation with ${phone}: give the answered message that "id".`);
  return messageId(phone, index);
}

function messageId(phone: string, index: number): string {
  return `msg_${hash(`${phone}/${index}`).toString(36).padStart(10, '0').slice(-10)}`;
}

function jitter(id: string, seed: number): number {
  return Number(hash(`${seed}/${id}`) % BigInt(JITTER));
}

function milliseconds(ago: string): number {
  const parts = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?$/.exec(ago);
  if (!parts || ago === '') throw new Error(`"${ago}" is no time ago: write days, hours and minutes such as "3d4h10m".`);
  const [days, hours, minutes] = parts.slice(1).map((part) => Number(part ?? 0)) as [number, number, number];
  return days * UNITS.d + hours * UNITS.h + minutes * UNITS.m;
}
