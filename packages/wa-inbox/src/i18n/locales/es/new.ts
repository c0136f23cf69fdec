import type { newStrings } from '../../new-strings.ts';
import type { Texts } from '../texts.ts';

export const newTexts = {
  'new.title': 'Nuevo chat',
  'new.phone': 'Número de teléfono con código de país',
  'new.hint': 'Por ejemplo +34 910 555 012',
  'new.open': 'Abrir chat',
  'new.cancel': 'Cancelar',
  'new.invalid.empty': 'Introduzca un número de teléfono.',
  'new.invalid.letters': 'Un número de teléfono solo tiene dígitos: «{value}» tiene letras.',
  'new.invalid.country': 'Empiece con el código de país: «{value}» empieza con cero.',
  'new.invalid.length': 'Un número de teléfono tiene de 7 a 15 dígitos con el código de país: «{value}» tiene {count}.',
} as const satisfies Texts<typeof newStrings>;
