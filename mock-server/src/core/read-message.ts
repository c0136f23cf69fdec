import { findErrorKey, phoneDigits, type ErrorKey } from '@wa-inbox/protocol';
import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import { contentProblem } from './content-problem.ts';
import { readPricing } from './pricing.ts';
import { refuse } from './refusal.ts';
import { hydratedOf } from './template-content.ts';
import type { Content, Hydrated, MessageRow, MessageStatus, Reaction } from './values.ts';
import type { World } from './world.ts';

export type FixtureMessage = Fixture['messages'][number] & {
  context?: { id: string };
  reactions?: Reaction[];
  hydrated?: Hydrated;
};

/** A message of a fixture with its place there, and when it was sent, in milliseconds since 1970. */
export type Numbered = { readonly index: number; readonly at: number; readonly message: FixtureMessage };

/** The row of a message, once it was found to be one; its id is empty where the fixture gives none. */
export function readMessage(world: World, { index, at, message }: Numbered, ordinal: number): MessageRow {
  const path = `messages[${index}]`;
  const problem = contentProblem(message.content, `${path}.content`);
  if (problem) refuse({ key: 'fixture_invalid', rule: 'fixture', message: problem });
  const content: Content = message.content;
  return {
    ordinal,
    id: message.id ?? '',
    phone: phoneDigits(message.phone),
    direction: message.direction,
    at,
    content,
    status: message.status ?? usualStatus(message),
    error: message.error === undefined ? undefined : errorKey(message.error, `${path}.error`),
    context: typeof message.context?.id === 'string' ? message.context.id : undefined,
    reactions: readReactions(message.reactions, path),
    hydrated: message.hydrated ?? hydratedOf(world, content),
    pricing: message.pricing && readPricing(message.pricing),
  };
}

function usualStatus({ direction, error }: FixtureMessage): MessageStatus {
  if (direction === 'inbound') return 'received';
  return error === undefined ? 'read' : 'failed';
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

function reject(path: string, problem: string): never {
  return refuse({ key: 'fixture_invalid', rule: 'fixture', message: `"${path}": ${problem}.` });
}
