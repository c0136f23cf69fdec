import { persona, type Persona } from '@wa-inbox/protocol/control/personas';
import angry from './angry.json' with { type: 'json' };
import arabic from './arabic.json' with { type: 'json' };
import bursts from './bursts.json' with { type: 'json' };
import emoji from './emoji.json' with { type: 'json' };
import hebrew from './hebrew.json' with { type: 'json' };
import human from './human.json' with { type: 'json' };
import polite from './polite.json' with { type: 'json' };
import slow from './slow.json' with { type: 'json' };

/** Each is one file of data beside this one. */
export const PERSONAS: readonly Persona[] = [polite, slow, bursts, emoji, arabic, hebrew, angry, human].map((data) =>
  persona.parse(data),
);

export function findPersona(name: string): Persona | undefined {
  return PERSONAS.find((each) => each.name === name);
}

/** What would have been a name. */
export function personaProblem(): string {
  return `give one of ${PERSONAS.map(({ name }) => JSON.stringify(name)).join(', ')}`;
}
