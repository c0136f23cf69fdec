import type { newStrings } from '../../new-strings.ts';
import type { Texts } from '../texts.ts';

export const newTexts = {
  'new.title': 'Nova conversa',
  'new.phone': 'Número de telefone com código do país',
  'new.hint': 'Por exemplo +55 11 91234-5678',
  'new.open': 'Abrir conversa',
  'new.cancel': 'Cancelar',
  'new.invalid.empty': 'Digite um número de telefone.',
  'new.invalid.letters': 'Um número de telefone só tem dígitos: “{value}” tem letras.',
  'new.invalid.country': 'Comece com o código do país: “{value}” começa com zero.',
  'new.invalid.length': 'Um número de telefone tem de 7 a 15 dígitos com o código do país: “{value}” tem {count}.',
} as const satisfies Texts<typeof newStrings>;
