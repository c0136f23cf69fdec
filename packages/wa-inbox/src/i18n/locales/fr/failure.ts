import type { failureStrings } from '../../failure-strings.ts';
import type { Texts } from '../texts.ts';

export const failureTexts = {
  'message.undo': 'Ne pas envoyer ce message',
  'message.retry': 'Réessayer',
  'message.template': 'Envoyer plutôt un modèle',
  'message.attempts': { one: '{count} tentative', other: '{count} tentatives' },
  'message.attempt.open': 'pas encore de réponse',
  'message.wait': 'Vous pourrez réessayer dans {time}',
  'message.wait.own': 'Renvoyé dans {time}',
  'message.number': 'Corriger le numéro',
  'message.number.field': 'Numéro de téléphone avec l’indicatif du pays',
  'message.number.send': 'Envoyer à ce numéro',
  'message.number.invalid': 'Un numéro de téléphone a de 7 à 15 chiffres avec l’indicatif du pays.',
  'failure.who.you': 'Qui peut y remédier : vous',
  'failure.who.admin': 'Qui peut y remédier : un administrateur',
  'failure.who.developer': 'Qui peut y remédier : la personne qui gère cette intégration',
  'failure.who.customer': 'Qui peut le changer : seulement le client',
  'failure.who.provider': 'Qui peut y remédier : WhatsApp',
} as const satisfies Texts<typeof failureStrings>;
