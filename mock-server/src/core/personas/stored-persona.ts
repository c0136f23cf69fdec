import { personaTurn } from '@wa-inbox/protocol/control/personas';
import type { Fixture } from '@wa-inbox/protocol/control/schemas';
import { isoOf } from '../iso.ts';
import { refuse } from '../refusal.ts';
import { findPersona, personaProblem } from './personas.ts';

/** Who answers for a contact, and how often since when: see `MOST_ANSWERS`. */
export type PersonaState = { readonly name: string; readonly answers: number; readonly since: number };

export function personaOut(state: PersonaState | undefined) {
  return state && { persona: { ...state, since: isoOf(state.since) } };
}

/** The persona of a contact in a fixture, by name or as a snapshot has it; `path` is where it stands. */
export function readPersona(given: Fixture['contacts'][number]['persona'], path: string, now: number): PersonaState | undefined {
  if (given === undefined) return undefined;
  const state =
    typeof given === 'string' ? { name: given, answers: 0, since: now } : { ...given, since: Date.parse(given.since) };
  if (findPersona(state.name)) return state;
  const message = `"${path}" cannot be ${JSON.stringify(state.name)}: ${personaProblem()}.`;
  return refuse({ key: 'fixture_invalid', rule: 'fixture', message });
}

/** Whether what a snapshot has due is something that a persona can do. */
export function isPersonaTurn(work: unknown): boolean {
  return personaTurn.safeParse(work).success;
}
