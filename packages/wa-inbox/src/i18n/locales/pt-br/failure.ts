import type { failureStrings } from '../../failure-strings.ts';
import type { Texts } from '../texts.ts';

export const failureTexts = {
  'message.undo': 'Não enviar esta mensagem',
  'message.retry': 'Tentar novamente',
  'message.template': 'Enviar um modelo em vez disso',
  'message.attempts': { one: '{count} tentativa', other: '{count} tentativas' },
  'message.attempt.open': 'ainda sem resposta',
  'message.wait': 'Você pode tentar novamente em {time}',
  'message.wait.own': 'Será reenviada em {time}',
  'message.number': 'Corrigir o número',
  'message.number.field': 'Número de telefone com código do país',
  'message.number.send': 'Enviar para este número',
  'message.number.invalid': 'Um número de telefone tem de 7 a 15 dígitos com o código do país.',
  'failure.who.you': 'Quem pode resolver: você',
  'failure.who.admin': 'Quem pode resolver: um administrador',
  'failure.who.developer': 'Quem pode resolver: quem mantém esta integração',
  'failure.who.customer': 'Quem pode mudar: só o cliente',
  'failure.who.provider': 'Quem pode resolver: o WhatsApp',
} as const satisfies Texts<typeof failureStrings>;
