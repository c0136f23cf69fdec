import type { templateFailures } from '../../../failures/template-failures.ts';
import type { FailureTexts } from '../../texts.ts';

export const templateFailureTexts = {
  template_not_found: ['Die Vorlage gibt es in dieser Sprache nicht', 'Wählen Sie eine andere Vorlage oder Sprache.'],
  template_does_not_exist: ['Die Vorlage gibt es in dieser Sprache nicht', 'Wählen Sie eine andere Vorlage oder Sprache.'],
  template_parameter_mismatch: [
    'Die Vorlage braucht andere Werte',
    'Füllen Sie jeden Wert der Vorlage aus und senden Sie sie erneut.',
  ],
  template_parameter_count_mismatch: [
    'Die Vorlage braucht mehr oder weniger Werte',
    'Füllen Sie jeden Wert der Vorlage aus und senden Sie sie erneut.',
  ],
  template_text_too_long: ['Die ausgefüllte Vorlage ist zu lang', 'Kürzen Sie die Werte und senden Sie sie erneut.'],
  template_policy_violated: [
    'Die Vorlage verstößt gegen eine Richtlinie',
    'Verwenden Sie eine andere Vorlage und lassen Sie diese ändern.',
  ],
  template_parameter_invalid: ['Ein Wert der Vorlage ist nicht gültig', 'Berichtigen Sie die Werte und senden Sie sie erneut.'],
  template_parameter_format_mismatch: [
    'Ein Wert der Vorlage hat die falsche Form',
    'Prüfen Sie Datumsangaben, Beträge und Dateien und senden Sie sie erneut.',
  ],
  template_paused: ['Die Vorlage ist pausiert', 'Verwenden Sie eine andere Vorlage, bis diese wieder aktiv ist.'],
  template_disabled: ['Die Vorlage wurde deaktiviert', 'Verwenden Sie eine andere Vorlage.'],
  template_validation_error: [
    'Die Vorlage wurde falsch ausgefüllt',
    'Prüfen Sie jeden Wert und Button und senden Sie sie erneut.',
  ],
  hello_world_on_live_number: ['Die Beispielvorlage funktioniert nur mit Testnummern', 'Wählen Sie eine eigene Vorlage.'],
  marketing_templates_off: ['Marketingvorlagen sind ausgeschaltet', 'Schalten Sie sie für diese Nummer ein.'],
  template_classification_limit: ['Zu viele Vorlagen standen in der falschen Kategorie', 'Berichtigen Sie ihre Kategorien.'],
  marketing_method_not_allowed: [
    'Diese Vorlage muss auf anderem Weg gesendet werden',
    'Verwenden Sie den Endpunkt für Marketingnachrichten.',
  ],
  marketing_template_required: ['Auf diesem Weg gehen nur Marketingvorlagen', 'Wählen Sie eine Marketingvorlage.'],
  template_syncing: ['Die Vorlage ist noch nicht bereit', 'Warten Sie zehn Minuten und versuchen Sie es dann erneut.'],
  template_unavailable: ['Die Vorlage kann nicht verwendet werden', 'Ein Administrator sieht den Grund im Konto.'],
  template_insights_unavailable: ['Zu dieser Vorlage gibt es keine Zahlen', 'Sehen Sie an einem anderen Tag wieder nach.'],
  template_insights_permanent: ['Zahlen zu Vorlagen lassen sich nicht wieder ausschalten', 'Lassen Sie sie an.'],
  template_insights_not_enabled: ['Zahlen zu Vorlagen sind nicht eingeschaltet', 'Schalten Sie sie ein.'],
  template_limit_exceeded: [
    'Das Konto hat so viele Vorlagen, wie es haben darf',
    'Löschen Sie Vorlagen, die nicht gebraucht werden.',
  ],
  template_language_being_deleted: [
    'Diese Sprache wird gerade gelöscht',
    'Warten Sie vier Wochen oder wählen Sie einen anderen Namen.',
  ],
  template_language_exists: ['Die Vorlage hat diese Sprache schon', 'Ändern Sie diese oder wählen Sie eine andere Sprache.'],
  template_status_unchangeable: [
    'In diesem Zustand kann die Vorlage nicht geändert werden',
    'Warten Sie, bis ihre Prüfung beendet ist.',
  ],
  template_characters_exceeded: ['Ein Text der Vorlage ist zu lang', 'Kürzen Sie ihn.'],
  template_component_field_missing: ['Ein Teil der Vorlage fehlt', 'Füllen Sie jeden Teil und sein Beispiel aus.'],
  template_name_invalid: ['Der Name der Vorlage ist nicht gültig', 'Verwenden Sie Kleinbuchstaben, Ziffern und Unterstriche.'],
  template_header_invalid: [
    'Die Kopfzeile der Vorlage ist nicht gültig',
    'Lassen Sie Zeilenumbrüche, Formatierung und Emojis weg.',
  ],
  template_body_invalid: ['Der Text der Vorlage ist nicht gültig', 'Prüfen Sie Länge, Zeilenumbrüche und Werte.'],
  template_footer_invalid: [
    'Die Fußzeile der Vorlage ist nicht gültig',
    'Lassen Sie Werte, Zeilenumbrüche und Formatierung weg.',
  ],
  template_parameter_ratio: ['Die Vorlage hat für ihre Länge zu viele Werte', 'Schreiben Sie mehr Wörter darum herum.'],
  template_parameter_at_edge: ['Die Vorlage beginnt oder endet mit einem Wert', 'Schreiben Sie Wörter davor und danach.'],
  template_not_found_by_name: ['Eine Vorlage dieses Namens gibt es nicht', 'Prüfen Sie den Namen.'],
  template_phone_number_invalid: ['Die Nummer eines Anruf-Buttons ist nicht gültig', 'Schreiben Sie sie mit der Ländervorwahl.'],
  template_creation_failed: [
    'Die Vorlage konnte nicht angelegt werden',
    'Prüfen Sie ihre Teile und versuchen Sie es dann erneut.',
  ],
  pagination_cursor_invalid: ['Die Liste wurde ab einer Stelle gelesen, die es nicht gibt', 'Lesen Sie sie von Anfang an.'],
} as const satisfies FailureTexts<typeof templateFailures>;
