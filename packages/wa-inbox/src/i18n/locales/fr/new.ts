import type { newStrings } from '../../new-strings.ts';
import type { Texts } from '../texts.ts';

export const newTexts = {
  'new.title': 'Nouvelle discussion',
  'new.phone': 'Numéro de téléphone avec l’indicatif du pays',
  'new.hint': 'Par exemple +33 6 39 98 01 23',
  'new.open': 'Ouvrir la discussion',
  'new.cancel': 'Annuler',
  'new.invalid.empty': 'Saisissez un numéro de téléphone.',
  'new.invalid.letters': 'Un numéro de téléphone n’a que des chiffres : « {value} » contient des lettres.',
  'new.invalid.country': 'Commencez par l’indicatif du pays : « {value} » commence par zéro.',
  'new.invalid.length': 'Un numéro de téléphone a de 7 à 15 chiffres avec l’indicatif du pays : « {value} » en a {count}.',
} as const satisfies Texts<typeof newStrings>;
