import type { failureStrings } from '../../failure-strings.ts';
import type { Texts } from '../texts.ts';

export const failureTexts = {
  'message.undo': 'No enviar este mensaje',
  'message.retry': 'Reintentar',
  'message.template': 'Enviar una plantilla en su lugar',
  'message.attempts': { one: '{count} intento', other: '{count} intentos' },
  'message.attempt.open': 'sin respuesta todavía',
  'message.wait': 'Puede reintentar en {time}',
  'message.wait.own': 'Se reenvía en {time}',
  'message.number': 'Corregir el número',
  'message.number.field': 'Número de teléfono con código de país',
  'message.number.send': 'Enviar a este número',
  'message.number.invalid': 'Un número de teléfono tiene de 7 a 15 dígitos con el código de país.',
  'failure.who.you': 'Puede solucionarlo usted',
  'failure.who.admin': 'Puede solucionarlo un administrador',
  'failure.who.developer': 'Puede solucionarlo quien mantiene esta integración',
  'failure.who.customer': 'Solo el cliente puede cambiarlo',
  'failure.who.provider': 'Puede solucionarlo WhatsApp',
} as const satisfies Texts<typeof failureStrings>;
