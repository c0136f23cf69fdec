import type { sendFailures } from '../../../failures/send-failures.ts';
import type { FailureTexts } from '../../texts.ts';

export const sendFailureTexts = {
  message_undeliverable: [
    'A mensagem não conseguiu chegar a este número',
    'O número pode não estar no WhatsApp, ou o aplicativo é antigo demais. Confirme o número com o cliente.',
  ],
  receiver_incapable_onprem: [
    'O aplicativo do cliente não consegue mostrar esta mensagem',
    'Peça ao cliente que atualize o WhatsApp ou escreva como texto simples.',
  ],
  reengagement_required: [
    'Mais de 24 horas desde a última mensagem do cliente',
    'Envie um modelo aprovado. O texto livre volta a funcionar quando o cliente responder.',
  ],
  reengagement_required_onprem: [
    'Mais de 24 horas desde a última mensagem do cliente',
    'Envie um modelo aprovado. O texto livre volta a funcionar quando o cliente responder.',
  ],
  window_closed: [
    'Mais de 24 horas desde a última mensagem do cliente',
    'Envie um modelo aprovado. O texto livre volta a funcionar quando o cliente responder.',
  ],
  window_closed_chatmitra: [
    'Mais de 24 horas desde a última mensagem do cliente',
    'Envie um modelo aprovado. O texto livre volta a funcionar quando o cliente responder.',
  ],
  invalid_phone_number: ['O número de telefone não é válido', 'Corrija o número: dígitos com o código do país.'],
  invalid_phone_number_chatmitra: ['O número de telefone não é válido', 'Corrija o número: dígitos com o código do país.'],
  recipient_is_sender: ['Uma empresa não pode escrever para o próprio número', 'Escolha o número de um cliente.'],
  recipient_not_allowed: [
    'Este número não está na lista do número de teste',
    'Adicione-o aos destinatários permitidos ou use um número real.',
  ],
  user_id_recipient_unsupported: [
    'Esta mensagem precisa de um número de telefone',
    'Do cliente só se conhece o nome de usuário. Escreva outra coisa ou peça o número.',
  ],
  recipient_blocked_by_business: ['Este cliente está bloqueado aqui', 'Desbloqueie-o antes de escrever para ele.'],
  identity_key_mismatch: [
    'O código de segurança do cliente mudou',
    'Confirme que é a mesma pessoa, confirme o novo código e envie novamente.',
  ],
  experiment_number: [
    'O WhatsApp reteve esta mensagem de marketing',
    'O número faz parte de um experimento. Fale com este cliente de outra forma.',
  ],
  ecosystem_engagement: [
    'O WhatsApp optou por não entregar esta mensagem de marketing',
    'Espere pelo menos um dia ou fale com este cliente de outra forma.',
  ],
  user_opted_out: [
    'O cliente não quer mensagens de marketing',
    'Não envie mais. Respostas e mensagens de serviço continuam funcionando.',
  ],
  message_expired: ['A mensagem não pôde ser entregue a tempo', 'Envie-a novamente se ainda for importante.'],
  message_too_long: ['A mensagem é longa demais', 'Encurte-a ou envie em várias mensagens.'],
  message_type_unsupported: ['Este tipo de mensagem não pode ser enviado', 'Escreva de outra forma.'],
  media_upload_error: ['Não foi possível usar o arquivo', 'Confira o tipo e o tamanho do arquivo e envie-o novamente.'],
  media_download_error: ['Não foi possível obter o arquivo', 'Peça ao cliente que o envie novamente.'],
  media_not_found: ['O arquivo não está mais lá', 'Anexe-o novamente.'],
  media_storage_full: ['Não há espaço para mais arquivos', 'Exclua arquivos desnecessários.'],
  payload_too_large: ['A mensagem é grande demais', 'Encurte-a ou envie um arquivo menor.'],
  something_went_wrong: ['O WhatsApp teve um problema', 'Tente novamente. Se continuar falhando, avise um administrador.'],
  service_unavailable: ['O WhatsApp está sobrecarregado ou fora do ar no momento', 'Espere alguns minutos e tente novamente.'],
  rate_limit_exceeded: ['Solicitações demais em pouco tempo', 'Será reenviado quando o limite permitir.'],
  rate_limit_hit: ['Mensagens demais em pouco tempo', 'Espere um momento e tente novamente.'],
  too_many_messages_chatmitra: ['Mensagens demais em pouco tempo', 'Espere um momento e tente novamente.'],
  pair_rate_limit_hit: [
    'Mensagens demais para este cliente',
    'Espere alguns segundos antes de escrever de novo para este cliente.',
  ],
  spam_rate_limit_hit: ['O envio está limitado: muitos clientes denunciaram mensagens', 'Confira a qualidade do número.'],
  spam_rate_limit_hit_onprem: ['O envio está limitado: muitos clientes denunciaram mensagens', 'Confira a qualidade do número.'],
  api_too_many_calls: ['O aplicativo faz chamadas demais', 'Espere um pouco e tente novamente.'],
  user_request_limit_reached: ['Chamadas demais para um usuário', 'Espere um pouco e tente novamente.'],
  endpoint_rate_limit: ['Chamadas demais deste tipo', 'Espere um pouco e tente novamente.'],
  account_rate_limit: ['A conta comercial faz chamadas demais', 'Espere uma hora e tente novamente.'],
  account_too_many_calls: ['A conta comercial faz chamadas demais', 'Espere uma hora e tente novamente.'],
  out_of_credits: ['A conta ficou sem créditos', 'Compre créditos e tente novamente.'],
  group_single_member: [
    'Não é possível escrever para um grupo de uma só pessoa',
    'Adicione alguém ao grupo ou escreva para a pessoa.',
  ],
  group_unknown: ['Este grupo não existe', 'Confira qual é o grupo.'],
  groups_not_eligible: ['Este número não pode usar grupos', 'Um administrador pode ver o motivo na conta.'],
  flow_blocked: ['O formulário está bloqueado', 'Corrija-o e publique-o.'],
  flow_throttled: ['O formulário está limitado porque falha com frequência', 'Espere e peça a um administrador que o corrija.'],
  payments_terms_not_accepted: ['Os termos de pagamento não foram aceitos', 'Aceite-os.'],
  calling_not_enabled: ['Este número não recebe ligações', 'Ative as ligações.'],
  call_permission_missing: ['O cliente não permitiu ligações', 'Peça permissão primeiro.'],
  order_status_transition_invalid: ['O pedido não pode passar para este estado', 'Veja o estado do pedido e escolha o próximo.'],
  order_cancel_not_allowed: ['Um pedido pago não pode ser cancelado aqui', 'Reembolse o pagamento em vez disso.'],
} as const satisfies FailureTexts<typeof sendFailures>;
