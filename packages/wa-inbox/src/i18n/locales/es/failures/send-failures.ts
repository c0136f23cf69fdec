import type { sendFailures } from '../../../failures/send-failures.ts';
import type { FailureTexts } from '../../texts.ts';

export const sendFailureTexts = {
  message_undeliverable: [
    'El mensaje no pudo llegar a este número',
    'Puede que el número no esté en WhatsApp o que su aplicación sea demasiado antigua. Confirme el número con el cliente.',
  ],
  receiver_incapable_onprem: [
    'La aplicación del cliente no puede mostrar este mensaje',
    'Pida al cliente que actualice WhatsApp o escríbalo como texto sencillo.',
  ],
  reengagement_required: [
    'Han pasado más de 24 horas desde el último mensaje del cliente',
    'Envíe una plantilla aprobada. El texto libre vuelve a funcionar cuando el cliente responda.',
  ],
  reengagement_required_onprem: [
    'Han pasado más de 24 horas desde el último mensaje del cliente',
    'Envíe una plantilla aprobada. El texto libre vuelve a funcionar cuando el cliente responda.',
  ],
  window_closed: [
    'Han pasado más de 24 horas desde el último mensaje del cliente',
    'Envíe una plantilla aprobada. El texto libre vuelve a funcionar cuando el cliente responda.',
  ],
  window_closed_chatmitra: [
    'Han pasado más de 24 horas desde el último mensaje del cliente',
    'Envíe una plantilla aprobada. El texto libre vuelve a funcionar cuando el cliente responda.',
  ],
  invalid_phone_number: ['El número de teléfono no es válido', 'Corrija el número: dígitos con el código de país.'],
  invalid_phone_number_chatmitra: ['El número de teléfono no es válido', 'Corrija el número: dígitos con el código de país.'],
  recipient_is_sender: ['Una empresa no puede escribir a su propio número', 'Elija el número de un cliente.'],
  recipient_not_allowed: [
    'Este número no está en la lista del número de prueba',
    'Añádalo a los destinatarios permitidos o use un número real.',
  ],
  user_id_recipient_unsupported: [
    'Este mensaje necesita un número de teléfono',
    'Del cliente solo se conoce un nombre de usuario. Escriba otra cosa o pida el número.',
  ],
  recipient_blocked_by_business: ['Este cliente está bloqueado aquí', 'Desbloquéelo antes de escribirle.'],
  identity_key_mismatch: [
    'El código de seguridad del cliente ha cambiado',
    'Asegúrese de que es la misma persona, confirme el código nuevo y envíelo de nuevo.',
  ],
  experiment_number: [
    'WhatsApp retuvo este mensaje de marketing',
    'El número forma parte de un experimento. Contacte con este cliente de otra manera.',
  ],
  ecosystem_engagement: [
    'WhatsApp decidió no entregar este mensaje de marketing',
    'Espere al menos un día o contacte con este cliente de otra manera.',
  ],
  user_opted_out: [
    'El cliente no quiere mensajes de marketing',
    'No envíe más. Las respuestas y los mensajes de servicio siguen funcionando.',
  ],
  message_expired: ['El mensaje no se pudo entregar a tiempo', 'Envíelo de nuevo si todavía es importante.'],
  message_too_long: ['El mensaje es demasiado largo', 'Acórtelo o envíelo en varios mensajes.'],
  message_type_unsupported: ['Este tipo de mensaje no se puede enviar', 'Escríbalo de otra manera.'],
  media_upload_error: ['No se pudo usar el archivo', 'Revise el tipo y el tamaño del archivo y envíelo de nuevo.'],
  media_download_error: ['No se pudo obtener el archivo', 'Pida al cliente que lo envíe de nuevo.'],
  media_not_found: ['El archivo ya no está', 'Adjúntelo de nuevo.'],
  media_storage_full: ['No hay espacio para más archivos', 'Elimine archivos que no se necesiten.'],
  payload_too_large: ['El mensaje es demasiado grande', 'Acórtelo o envíe un archivo más pequeño.'],
  something_went_wrong: ['WhatsApp tuvo un problema', 'Inténtelo de nuevo. Si sigue fallando, avise a un administrador.'],
  service_unavailable: ['WhatsApp está sobrecargado o caído por el momento', 'Espere unos minutos e inténtelo de nuevo.'],
  rate_limit_exceeded: ['Demasiadas solicitudes en poco tiempo', 'Se envía de nuevo cuando el límite lo permita.'],
  rate_limit_hit: ['Demasiados mensajes en poco tiempo', 'Espere un momento e inténtelo de nuevo.'],
  too_many_messages_chatmitra: ['Demasiados mensajes en poco tiempo', 'Espere un momento e inténtelo de nuevo.'],
  pair_rate_limit_hit: ['Demasiados mensajes a este cliente', 'Espere unos segundos antes de volver a escribir a este cliente.'],
  spam_rate_limit_hit: ['El envío está limitado: demasiados clientes reportaron mensajes', 'Revise la calidad del número.'],
  spam_rate_limit_hit_onprem: [
    'El envío está limitado: demasiados clientes reportaron mensajes',
    'Revise la calidad del número.',
  ],
  api_too_many_calls: ['La aplicación hace demasiadas llamadas', 'Espere un rato e inténtelo de nuevo.'],
  user_request_limit_reached: ['Demasiadas llamadas para un usuario', 'Espere un rato e inténtelo de nuevo.'],
  endpoint_rate_limit: ['Demasiadas llamadas de este tipo', 'Espere un rato e inténtelo de nuevo.'],
  account_rate_limit: ['La cuenta de empresa hace demasiadas llamadas', 'Espere una hora e inténtelo de nuevo.'],
  account_too_many_calls: ['La cuenta de empresa hace demasiadas llamadas', 'Espere una hora e inténtelo de nuevo.'],
  out_of_credits: ['La cuenta se quedó sin créditos', 'Compre créditos e inténtelo de nuevo.'],
  group_single_member: [
    'No se puede escribir a un grupo de una sola persona',
    'Añada a alguien al grupo o escriba a la persona.',
  ],
  group_unknown: ['Este grupo no existe', 'Compruebe qué grupo es.'],
  groups_not_eligible: ['Este número no puede usar grupos', 'Un administrador puede ver el motivo en la cuenta.'],
  flow_blocked: ['El formulario está bloqueado', 'Repárelo y publíquelo.'],
  flow_throttled: ['El formulario se limita porque falla con frecuencia', 'Espere y haga que un administrador lo repare.'],
  payments_terms_not_accepted: ['Las condiciones de pago no están aceptadas', 'Acéptelas.'],
  calling_not_enabled: ['Este número no recibe llamadas', 'Active las llamadas.'],
  call_permission_missing: ['El cliente no ha permitido llamadas', 'Pida permiso primero.'],
  order_status_transition_invalid: ['El pedido no puede pasar a este estado', 'Mire el estado del pedido y elija el siguiente.'],
  order_cancel_not_allowed: ['Un pedido pagado no se puede cancelar aquí', 'Reembolse el pago en su lugar.'],
} as const satisfies FailureTexts<typeof sendFailures>;
