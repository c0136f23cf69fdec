import { parseDuration } from '@wa-inbox/protocol';
import type { MessageRow } from '../values.ts';
import type { World } from '../world.ts';
import { findPersona } from './personas.ts';

/** A message has arrived: the customer's persona, if there is one, reads it after a while. */
export function wakePersona(world: World, { phone, id }: MessageRow, at: number): void {
  const persona = personaOf(world, phone);
  if (persona)
    world.due.add(at + drawSpan(world, persona.reads), { kind: 'persona', phone, id, by: persona.name, stage: 'read' });
}

export function personaOf(world: World, phone: string) {
  const state = world.contacts.get(phone)?.persona;
  return state && findPersona(state.name);
}

/** Milliseconds between two durations. */
export function drawSpan({ random }: World, [least, most]: readonly [string, string]): number {
  return random.between(parseDuration(least)!, parseDuration(most)!);
}
