import type { PersonaPart } from '@wa-inbox/protocol/control/personas';
import { choicesOf } from '../commands/customer/choices.ts';
import { customer } from '../commands/customer.ts';
import type { ContactRow } from '../contact-book.ts';
import { reportStatus } from '../report-status.ts';
import type { DueWork } from '../due-queue.ts';
import { askOf } from '../message-text.ts';
import { RefusalError } from '../refusal.ts';
import { whySilent } from '../rules/silenced.ts';
import type { Content, MessageRow } from '../values.ts';
import type { World } from '../world.ts';
import { chooseAnswer, pick } from './choose-answer.ts';
import { drawSpan, personaOf } from './wake.ts';

type Turn = Extract<DueWork, { kind: 'persona' }>;

/** So many answers in a day, then it only reads: a persona and a bot would else talk to each other for ever. */
export const MOST_ANSWERS = 25;
/** Milliseconds. */
export const MOST_WITHIN = 86_400_000;
/** Milliseconds that others see a persona typing, at most. */
const TYPING = 4_000;
const ARRIVED: ReadonlySet<string> = new Set(['delivered', 'read', 'played']);

/** What a persona does at its time; false when it no longer means anything, e.g. because the business wrote again. */
export function runPersona(world: World, turn: Turn): boolean {
  const contact = world.contacts.get(turn.phone);
  const message = world.messages.get(turn.id);
  const persona = personaOf(world, turn.phone);
  if (!contact || !message || persona?.name !== turn.by) return false;
  if (turn.stage === 'read') return read(world, contact, message);
  const isSilent = contact.isBlocked || whySilent(world, turn.phone) !== undefined;
  if (isSilent || lastArrived(contact)?.id !== turn.id) return false;
  if (turn.stage === 'type') return type(world, turn);
  const [part, ...rest] = turn.parts;
  if (part === undefined) return false;
  say(world, message, part);
  plan(world, message, rest, persona.pauses);
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

function type(world: World, { span, ...turn }: Extract<Turn, { stage: 'type' }>): boolean {
  const now = world.clock.now();
  world.log.append(now, { type: 'typing', phone: turn.phone, until: now + span });
  world.due.add(now + span, { ...turn, stage: 'say' });
  return true;
}

/** Counts the answer too. */
function mayAnswer(world: World, contact: ContactRow): boolean {
  const now = world.clock.now();
  const state = contact.persona!;
  const current = now - state.since < MOST_WITHIN ? state : { ...state, answers: 0, since: now };
  contact.persona = { ...current, answers: Math.min(current.answers + 1, MOST_ANSWERS) };
  return current.answers < MOST_ANSWERS;
}

/** Has the next part come after a while, with typing before it. */
function plan(world: World, { phone, id }: MessageRow, parts: PersonaPart[], range: readonly [string, string]): void {
  const persona = personaOf(world, phone);
  const [next] = parts;
  if (!persona || next === undefined) return;
  const wait = drawSpan(world, range);
  const span = typeof next === 'string' && persona.types ? Math.min(wait, TYPING) : 0;
  const turn = { kind: 'persona', phone, id, by: persona.name, parts } as const;
  const at = world.clock.now() + wait - span;
  world.due.add(at, span > 0 ? { ...turn, stage: 'type', span } : { ...turn, stage: 'say' });
}

/** What cannot be said, e.g. because the world has no room for another file, is left out. */
function say(world: World, message: MessageRow, part: PersonaPart): void {
  try {
    sayPart(world, message, part);
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
  }
}

function sayPart(world: World, message: MessageRow, part: PersonaPart): void {
  const { phone, id: messageId } = message;
  const deed = { do: 'customer', phone } as const;
  const send = (content: Content) => customer(world, { ...deed, action: 'send', message: content });
  if (typeof part === 'string') customer(world, { ...deed, action: 'send', text: part });
  else if ('react' in part) customer(world, { ...deed, action: 'react', messageId, emoji: part.react });
  else if ('location' in part) {
    const isAsked = askOf(message.content) === 'location_request_message';
    customer(world, { ...deed, action: 'share-location', ...(isAsked && { messageId }), ...part.location });
  } else if ('image' in part) send({ type: 'image', image: part.image === '' ? {} : { caption: part.image } });
  else if ('sticker' in part) send({ type: 'sticker', sticker: {} });
  else if ('voice' in part) send({ type: 'audio', audio: { voice: true } });
  else tapAny(world, message);
}

function tapAny(world: World, message: MessageRow): void {
  const told = choicesOf(message).filter(({ content }) => content !== undefined);
  const choice = pick(told, world.random);
  if (!choice) return;
  const { id, card } = choice;
  customer(world, { do: 'customer', phone: message.phone, action: 'tap', messageId: message.id, id, card });
}

function lastArrived(contact: ContactRow): MessageRow | undefined {
  return contact.messages.findLast(({ direction, status }) => direction === 'outbound' && ARRIVED.has(status));
}
