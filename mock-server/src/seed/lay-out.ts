import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import type { SeedContent, SeedConversation, SeedMessage } from './conversation.ts';
import { hash } from './hash.ts';
import type { SeedFiles } from './files.ts';
import { avatar } from './images.ts';

/** The instant that `ago` counts back from, in milliseconds, and the seed of the jitter. */
export type Moment = { now: number; seed: number };
type FixtureContact = Fixture['contacts'][number];
type FixtureMessage = Fixture['messages'][number];

const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000 } as const;
/** Less than the minute that lies between two messages, so that no seed changes their order. */
const JITTER = 30_000;
const BUSINESS = '12025550100';

/** A message, which is the same in every world but for its instant; that lies `ago` milliseconds back. */
export type Drafted = {
  readonly ago: number;
  /** Of its id, 32 bits. */ readonly mark: number;
  readonly message: FixtureMessage & { id: string };
};
/** A world that starts in 1970: what a drafted message says of its instant. */
const AT_FIRST = { now: 0, seed: 0 };

/** One conversation as a contact and its messages, oldest first; files go to `files`. Throws for an `ago` or `replyTo` it cannot resolve. */
export function draft(conversation: SeedConversation, files: SeedFiles): { contact: FixtureContact; messages: Drafted[] } {
  const messages = conversation.messages.map((message, index) => draftMessage(message, { conversation, index, files }));
  return { contact: layOutContact(conversation), messages };
}

/** When a message was sent, in milliseconds since 1970. */
export function sentAt({ ago, mark }: Pick<Drafted, 'ago' | 'mark'>, { now, seed }: Moment): number {
  return now - ago - jitter(mark, seed);
}

/** Says nothing of the window: it follows from the customer's last message. */
function layOutContact({ phone, name, avatar: portrait, tags, unread }: SeedConversation): FixtureContact {
  return { phone, name, tags: [...tags], ...(portrait !== undefined && { profileImage: avatar(portrait) }), unreadCount: unread };
}

type Place = { conversation: SeedConversation; index: number; files: SeedFiles };

function draftMessage(message: SeedMessage, place: Place): Drafted {
  const { phone } = place.conversation;
  const id = messageId(phone, place.index);
  const inbound = message.in !== undefined;
  const when = { ago: milliseconds(message.ago), mark: Number(hash(id) & 0xffff_ffffn) };
  const made = {
    id,
    phone,
    direction: inbound ? 'inbound' : 'outbound',
    at: new Date(sentAt(when, AT_FIRST)).toISOString(),
    content: content(message, place.files),
    status: inbound ? 'received' : (message.status ?? 'read'),
    ...(message.error !== undefined && { error: message.error }),
    ...(message.replyTo !== undefined && { context: { id: idOf(message.replyTo, place.conversation) } }),
    ...(message.reactions && {
      reactions: message.reactions.map(({ by, emoji }) => ({ from: by === 'customer' ? phone : BUSINESS, emoji })),
    }),
  } as const;
  return { ...when, message: made };
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

/** The same for the same message and seed; every world needs hundreds of them, so that it is quick. */
function jitter(mark: number, seed: number): number {
  let bits = Math.imul(mark ^ seed, 0x9e37_79b1);
  bits = Math.imul(bits ^ (bits >>> 15), 0x85eb_ca6b);
  return ((bits ^ (bits >>> 13)) >>> 0) % JITTER;
}

function milliseconds(ago: string): number {
  const parts = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?$/.exec(ago);
  if (!parts || ago === '') throw new Error(`"${ago}" is no time ago: write days, hours and minutes such as "3d4h10m".`);
  const [days, hours, minutes] = parts.slice(1).map((part) => Number(part ?? 0)) as [number, number, number];
  return days * UNITS.d + hours * UNITS.h + minutes * UNITS.m;
}
