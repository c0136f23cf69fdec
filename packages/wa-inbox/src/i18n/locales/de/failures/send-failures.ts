import type { sendFailures } from '../../../failures/send-failures.ts';
import type { FailureTexts } from '../../texts.ts';

export const sendFailureTexts = {
  message_undeliverable: [
    'Die Nachricht konnte diese Nummer nicht erreichen',
    'Vielleicht ist die Nummer nicht bei WhatsApp oder die App zu alt. Prüfen Sie die Nummer mit dem Kunden.',
  ],
  receiver_incapable_onprem: [
    'Die App des Kunden kann diese Nachricht nicht anzeigen',
    'Bitten Sie den Kunden, WhatsApp zu aktualisieren, oder schreiben Sie es als einfachen Text.',
  ],
  reengagement_required: [
    'Die letzte Nachricht des Kunden ist über 24 Stunden her',
    'Senden Sie eine genehmigte Vorlage. Freier Text geht wieder, wenn der Kunde antwortet.',
  ],
  reengagement_required_onprem: [
    'Die letzte Nachricht des Kunden ist über 24 Stunden her',
    'Senden Sie eine genehmigte Vorlage. Freier Text geht wieder, wenn der Kunde antwortet.',
  ],
  window_closed: [
    'Die letzte Nachricht des Kunden ist über 24 Stunden her',
    'Senden Sie eine genehmigte Vorlage. Freier Text geht wieder, wenn der Kunde antwortet.',
  ],
  window_closed_chatmitra: [
    'Die letzte Nachricht des Kunden ist über 24 Stunden her',
    'Senden Sie eine genehmigte Vorlage. Freier Text geht wieder, wenn der Kunde antwortet.',
  ],
  invalid_phone_number: ['Die Telefonnummer ist nicht gültig', 'Berichtigen Sie die Nummer: Ziffern mit Ländervorwahl.'],
  invalid_phone_number_chatmitra: [
    'Die Telefonnummer ist nicht gültig',
    'Berichtigen Sie die Nummer: Ziffern mit Ländervorwahl.',
  ],
  recipient_is_sender: ['Ein Unternehmen kann nicht an die eigene Nummer schreiben', 'Wählen Sie die Nummer eines Kunden.'],
  recipient_not_allowed: [
    'Diese Nummer steht nicht auf der Liste der Testnummer',
    'Fügen Sie sie den erlaubten Empfängern hinzu oder verwenden Sie eine echte Nummer.',
  ],
  user_id_recipient_unsupported: [
    'Diese Nachricht braucht eine Telefonnummer',
    'Vom Kunden ist nur ein Benutzername bekannt. Schreiben Sie etwas anderes oder fragen Sie nach der Nummer.',
  ],
  recipient_blocked_by_business: [
    'Dieser Kunde ist hier blockiert',
    'Heben Sie die Blockierung auf, bevor Sie diesem Kunden schreiben.',
  ],
  identity_key_mismatch: [
    'Die Sicherheitsnummer des Kunden hat sich geändert',
    'Vergewissern Sie sich, dass es dieselbe Person ist, bestätigen Sie die neue Nummer und senden Sie erneut.',
  ],
  experiment_number: [
    'WhatsApp hat diese Marketingnachricht zurückgehalten',
    'Die Nummer ist Teil eines Experiments. Erreichen Sie diesen Kunden auf anderem Weg.',
  ],
  ecosystem_engagement: [
    'WhatsApp hat diese Marketingnachricht nicht zugestellt',
    'Warten Sie mindestens einen Tag oder erreichen Sie diesen Kunden auf anderem Weg.',
  ],
  user_opted_out: [
    'Der Kunde möchte keine Marketingnachrichten',
    'Senden Sie keine weiteren. Antworten und Servicenachrichten sind weiter möglich.',
  ],
  message_expired: [
    'Die Nachricht konnte nicht rechtzeitig zugestellt werden',
    'Senden Sie sie erneut, wenn sie noch wichtig ist.',
  ],
  message_too_long: ['Die Nachricht ist zu lang', 'Kürzen Sie sie oder senden Sie mehrere Nachrichten.'],
  message_type_unsupported: ['Diese Art von Nachricht kann nicht gesendet werden', 'Schreiben Sie sie anders.'],
  media_upload_error: [
    'Die Datei konnte nicht verwendet werden',
    'Prüfen Sie Typ und Größe der Datei und senden Sie sie erneut.',
  ],
  media_download_error: ['Die Datei konnte nicht geholt werden', 'Bitten Sie den Kunden, sie erneut zu senden.'],
  media_not_found: ['Die Datei ist nicht mehr da', 'Hängen Sie sie erneut an.'],
  media_storage_full: ['Für weitere Dateien ist kein Platz', 'Löschen Sie Dateien, die nicht gebraucht werden.'],
  payload_too_large: ['Die Nachricht ist zu groß', 'Kürzen Sie sie oder senden Sie eine kleinere Datei.'],
  something_went_wrong: [
    'WhatsApp hatte ein Problem',
    'Versuchen Sie es erneut. Scheitert es weiter, sagen Sie es einem Administrator.',
  ],
  service_unavailable: [
    'WhatsApp ist gerade überlastet oder nicht erreichbar',
    'Warten Sie einige Minuten und versuchen Sie es dann erneut.',
  ],
  rate_limit_exceeded: ['Zu viele Anfragen in kurzer Zeit', 'Es wird erneut gesendet, sobald die Grenze es erlaubt.'],
  rate_limit_hit: ['Zu viele Nachrichten in kurzer Zeit', 'Warten Sie einen Moment und versuchen Sie es dann erneut.'],
  too_many_messages_chatmitra: [
    'Zu viele Nachrichten in kurzer Zeit',
    'Warten Sie einen Moment und versuchen Sie es dann erneut.',
  ],
  pair_rate_limit_hit: [
    'Zu viele Nachrichten an diesen Kunden',
    'Warten Sie einige Sekunden, bevor Sie diesem Kunden wieder schreiben.',
  ],
  spam_rate_limit_hit: [
    'Das Senden ist begrenzt: Zu viele Kunden haben Nachrichten gemeldet',
    'Prüfen Sie die Qualität der Nummer.',
  ],
  spam_rate_limit_hit_onprem: [
    'Das Senden ist begrenzt: Zu viele Kunden haben Nachrichten gemeldet',
    'Prüfen Sie die Qualität der Nummer.',
  ],
  api_too_many_calls: ['Die App macht zu viele Aufrufe', 'Warten Sie eine Weile und versuchen Sie es dann erneut.'],
  user_request_limit_reached: ['Zu viele Aufrufe für einen Nutzer', 'Warten Sie eine Weile und versuchen Sie es dann erneut.'],
  endpoint_rate_limit: ['Zu viele Aufrufe dieser Art', 'Warten Sie eine Weile und versuchen Sie es dann erneut.'],
  account_rate_limit: [
    'Das Unternehmenskonto macht zu viele Aufrufe',
    'Warten Sie eine Stunde und versuchen Sie es dann erneut.',
  ],
  account_too_many_calls: [
    'Das Unternehmenskonto macht zu viele Aufrufe',
    'Warten Sie eine Stunde und versuchen Sie es dann erneut.',
  ],
  out_of_credits: ['Das Konto hat kein Guthaben mehr', 'Kaufen Sie Guthaben und versuchen Sie es dann erneut.'],
  group_single_member: [
    'Einer Gruppe mit nur einem Mitglied kann man nicht schreiben',
    'Fügen Sie jemanden hinzu oder schreiben Sie der Person.',
  ],
  group_unknown: ['Diese Gruppe gibt es nicht', 'Prüfen Sie, welche Gruppe gemeint ist.'],
  groups_not_eligible: ['Diese Nummer darf keine Gruppen verwenden', 'Ein Administrator sieht den Grund im Konto.'],
  flow_blocked: ['Das Formular ist gesperrt', 'Reparieren und veröffentlichen Sie es.'],
  flow_throttled: [
    'Das Formular wird gebremst, weil es oft scheitert',
    'Warten Sie und lassen Sie es von einem Administrator reparieren.',
  ],
  payments_terms_not_accepted: ['Die Bedingungen für Zahlungen sind nicht angenommen', 'Nehmen Sie sie an.'],
  calling_not_enabled: ['Diese Nummer nimmt keine Anrufe an', 'Schalten Sie Anrufe ein.'],
  call_permission_missing: ['Der Kunde hat keine Anrufe erlaubt', 'Bitten Sie zuerst um Erlaubnis.'],
  order_status_transition_invalid: [
    'Die Bestellung kann nicht in diesen Zustand wechseln',
    'Sehen Sie sich den Zustand der Bestellung an und wählen Sie den nächsten.',
  ],
  order_cancel_not_allowed: [
    'Eine bezahlte Bestellung kann hier nicht storniert werden',
    'Erstatten Sie stattdessen die Zahlung.',
  ],
} as const satisfies FailureTexts<typeof sendFailures>;
