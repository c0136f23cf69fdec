import { refuse } from '../../refusal.ts';
import { findPersona, personaProblem } from '../../personas/personas.ts';
import type { World } from '../../world.ts';
import { knownContact } from '../known.ts';
import type { Act } from './act.ts';

/** From now on a persona answers for the customer, or nobody; what was begun is not finished. */
export function setPersona(world: World, { phone, name }: Act<'persona'>): string[] {
  if (name !== null && !findPersona(name)) {
    const message = `"name" cannot be ${JSON.stringify(name)}: ${personaProblem()}, or null for nobody.`;
    refuse({ key: 'invalid_request', rule: 'persona', message });
  }
  knownContact(world, phone).persona = name === null ? undefined : { name, answers: 0, since: world.clock.now() };
  return [];
}
