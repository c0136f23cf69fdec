import { nearest } from '@wa-inbox/protocol/nearest';
import { refuse } from '../refusal.ts';

/** Where in a file or a list a scenario stands: `['scenarios', 2]`. Nothing for one that stands alone. */
export type Place = readonly (string | number)[];

/** A member by its path, in quotes: `"scenarios[2].do.refuse"`. */
export function at(place: Place, member = ''): string {
  const path = place.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${part}`)).join('');
  if (path === '') return member === '' ? 'The body' : `"${member}"`;
  return `"${member === '' ? path : `${path}.${member}`}"`;
}

/** "did you mean …", or what there is where that is not much. */
export function suggestion(word: string, words: readonly string[], otherwise = 'see the catalogue of errors'): string {
  const meant = nearest(word, words);
  if (meant !== undefined) return `did you mean "${meant}"`;
  return words.length <= 24 ? `give one of ${words.join(', ')}` : otherwise;
}

export function reject(message: string): never {
  return refuse({ key: 'scenario_invalid', rule: 'scenario', message });
}
