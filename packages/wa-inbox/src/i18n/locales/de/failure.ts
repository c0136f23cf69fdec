import type { failureStrings } from '../../failure-strings.ts';
import type { Texts } from '../texts.ts';

export const failureTexts = {
  'message.undo': 'Diese Nachricht nicht senden',
  'message.retry': 'Erneut versuchen',
  'message.template': 'Stattdessen eine Vorlage senden',
  'message.attempts': { one: '{count} Versuch', other: '{count} Versuche' },
  'message.attempt.open': 'noch keine Antwort',
  'message.wait': 'Erneut möglich in {time}',
  'message.wait.own': 'Wird in {time} erneut gesendet',
  'message.number': 'Nummer berichtigen',
  'message.number.field': 'Telefonnummer mit Ländervorwahl',
  'message.number.send': 'An diese Nummer senden',
  'message.number.invalid': 'Eine Telefonnummer hat mit Ländervorwahl 7 bis 15 Ziffern.',
  'failure.who.you': 'Beheben können das Sie',
  'failure.who.admin': 'Beheben kann das ein Administrator',
  'failure.who.developer': 'Beheben kann das, wer diese Integration betreut',
  'failure.who.customer': 'Ändern kann das nur der Kunde',
  'failure.who.provider': 'Beheben kann das WhatsApp',
} as const satisfies Texts<typeof failureStrings>;
