import { toE164 } from '@wa-inbox/protocol';
import { MOST_ANSWERS, MOST_WITHIN } from '../../core/personas/act.ts';
import { PERSONAS } from '../../core/personas/personas.ts';
import { ok, type Handler } from './handler.ts';

const listPersonas: Handler = ({ world }) => {
  const contacts = [...world.contacts.values()].flatMap(({ phone, persona }) =>
    persona ? [{ phone: toE164(phone), persona: persona.name }] : [],
  );
  const personas = PERSONAS.map(({ name, sentence, languages }) => ({ name, sentence, languages }));
  const limit = { answers: MOST_ANSWERS, within: MOST_WITHIN };
  return ok({ personas, limit, contacts: contacts.toSorted((a, b) => (a.phone < b.phone ? -1 : 1)) });
};

export const PERSONA_CONTROL_HANDLERS = { 'control.personas': listPersonas };
