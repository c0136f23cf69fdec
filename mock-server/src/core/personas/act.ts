import type { PersonaPart } from '@wa-inbox/protocol/control/personas';
import { choicesOf } from '../commands/customer/choices.ts';
import { customer } from '../commands/customer.ts';
import type { ContactRow } from '../contact-book.ts';
import { reportStatus } from '../delivery.ts';
import type { DueWork } from '../due-queue.ts';
import { whySilent } from '../rules/silenced.ts';
import type { MessageRow } from '../values.ts';
import type { World } from '../world.ts';
import { chooseAnswer, pick } from './choose-answer.ts';
import { drawSpan, personaOf } from './wake.ts';

type Turn = Extract<DueWork, { kind: 'persona' }>;

/** So many answers in so many milliseconds, then silence: a persona and a bot would else talk to each other for ever. */
export const MOST_ANSWERS = 25;
const DAY = 86_400_000;
/** Milliseconds that others see a persona typing, at most. */
const TYPING = 4_000;

/** What a persona does at its time; false when it no longer means anything, e.g. because the business wrote again. */
export function runPersona(world: World, turn: Turn): boolean {
  const contact = world.contacts.get(turn.phone);
  const message = world.messages.get(turn.id);
  if (!contact || !message || !personaOf(world, turn.phone)) return false;
  if (turn.stage === 'read') return read(world, contact, message);
  const isSilent = contact.isBlocked || whySilent(world, turn.phone) !== undefined;
  if (isSilent || lastArrived(contact)?.id !== turn.id) return false;
  const [part, ...rest] = turn.parts;
  if (part === undefined) return false;
  if (turn.stage === 'type') {
    world.log.append(world.clock.now(), { type: 'typing', phone: turn.phone, until: world.clock.now() + turn.span });
    world.due.add(world.clock.now() + turn.span, {
      kind: 'persona',
      phone: turn.phone,
      id: turn.id,
      stage: 'say',
      parts: turn.parts,
    });
    return true;
  }
  say(world, message, part);
  plan(world, message, rest, personaOf(world, turn.phone)!.pauses);
  return true;
}

/** Of several messages only the last is answered. */
function read(world: World, contact: ContactRow, message: MessageRow): boolean {
  const hasMoved = reportStatus(world, message.id, 'read', world.clock.now());
  if (lastArrived(contact)?.id !== message.id) return hasMoved;
  const persona = personaOf(world, contact.phone)!;
  if (!mayAnswer(world, contact)) return hasMoved;
  plan(world, message, chooseAnswer(persona, message, world.random), persona.answers);
  return true;
}

/** Counts the answer too. */
function mayAnswer(world: World, contact: ContactRow): boolean {
  const now = world.clock.now();
  const state = contact.persona!;
  const current = now - state.since < DAY ? state : { ...state, answers: 0, since: now };
  contact.persona = { ...current, answers: Math.min(current.answers + 1, MOST_ANSWERS) };
  return current.answers < MOST_ANSWERS;
}

/** Has the next part come after a while, with typing before it. */
function plan(world: World, { phone, id }: MessageRow, parts: PersonaPart[], range: readonly [string, string]): void {
  const [next] = parts;
  if (next === undefined) return;
  const wait = drawSpan(world, range);
  const now = world.clock.now();
  const span = typeof next === 'string' && personaOf(world, phone)!.types ? Math.min(wait, TYPING) : 0;
  const turn = { kind: 'persona', phone, id, parts } as const;
  world.due.add(now + wait - span, span > 0 ? { ...turn, stage: 'type', span } : { ...turn, stage: 'say' });
}

function say(world: World, { phone, id: messageId, ...message }: MessageRow, part: PersonaPart): void {
  const deed = { do: 'customer', phone } as const;
  const send = (content: { type: string; [member: string]: unknown }) =>
    customer(world, { ...deed, action: 'send', message: content });
  if (typeof part === 'string') customer(world, { ...deed, action: 'send', text: part });
  else if ('react' in part) customer(world, { ...deed, action: 'react', messageId, emoji: part.react });
  else if ('location' in part) answerWithPlace(world, { phone, id: messageId, ...message }, part.location);
  else if ('image' in part) send({ type: 'image', image: part.image === '' ? {} : { caption: part.image } });
  else if ('sticker' in part) send({ type: 'sticker', sticker: {} });
  else if ('voice' in part) send({ type: 'audio', audio: { voice: true } });
  else tapAny(world, { phone, id: messageId, ...message });
}

function answerWithPlace(world: World, { phone, id, content }: MessageRow, place: { latitude: number; longitude: number }): void {
  const isAsked = (content['interactive'] as { type?: unknown } | undefined)?.type === 'location_request_message';
  customer(world, { do: 'customer', phone, action: 'share-location', ...(isAsked && { messageId: id }), ...place });
}

function tapAny(world: World, message: MessageRow): void {
  const choice = pick(
    choicesOf(message).filter(({ content }) => content),
    world.random,
  );
  if (!choice) return;
  const { id, card } = choice;
  customer(world, { do: 'customer', phone: message.phone, action: 'tap', messageId: message.id, id, card });
}

function lastArrived(contact: ContactRow): MessageRow | undefined {
  return contact.messages.findLast(({ direction, status }) => direction === 'outbound' && ARRIVED.has(status));
}
const ARRIVED: ReadonlySet<string> = new Set(['delivered', 'read', 'played']);
