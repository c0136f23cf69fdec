import type { sendFailures } from '../../../failures/send-failures.ts';
import type { FailureTexts } from '../../texts.ts';

export const sendFailureTexts = {
  message_undeliverable: [
    'Le message n’a pas pu atteindre ce numéro',
    'Le numéro n’est peut-être pas sur WhatsApp, ou son application est trop ancienne. Vérifiez le numéro avec le client.',
  ],
  receiver_incapable_onprem: [
    'L’application du client ne peut pas afficher ce message',
    'Demandez au client de mettre WhatsApp à jour, ou écrivez-le en texte simple.',
  ],
  reengagement_required: [
    'Plus de 24 heures depuis le dernier message du client',
    'Envoyez un modèle approuvé. Le texte libre sera de nouveau possible quand le client répondra.',
  ],
  reengagement_required_onprem: [
    'Plus de 24 heures depuis le dernier message du client',
    'Envoyez un modèle approuvé. Le texte libre sera de nouveau possible quand le client répondra.',
  ],
  window_closed: [
    'Plus de 24 heures depuis le dernier message du client',
    'Envoyez un modèle approuvé. Le texte libre sera de nouveau possible quand le client répondra.',
  ],
  window_closed_chatmitra: [
    'Plus de 24 heures depuis le dernier message du client',
    'Envoyez un modèle approuvé. Le texte libre sera de nouveau possible quand le client répondra.',
  ],
  invalid_phone_number: [
    'Le numéro de téléphone n’est pas valable',
    'Corrigez le numéro : des chiffres avec l’indicatif du pays.',
  ],
  invalid_phone_number_chatmitra: [
    'Le numéro de téléphone n’est pas valable',
    'Corrigez le numéro : des chiffres avec l’indicatif du pays.',
  ],
  recipient_is_sender: ['Une entreprise ne peut pas écrire à son propre numéro', 'Choisissez le numéro d’un client.'],
  recipient_not_allowed: [
    'Ce numéro n’est pas sur la liste du numéro de test',
    'Ajoutez-le aux destinataires autorisés, ou utilisez un numéro réel.',
  ],
  user_id_recipient_unsupported: [
    'Ce message a besoin d’un numéro de téléphone',
    'Du client, on ne connaît qu’un nom d’utilisateur. Écrivez autre chose, ou demandez le numéro.',
  ],
  recipient_blocked_by_business: ['Ce client est bloqué ici', 'Débloquez ce client avant de lui écrire.'],
  identity_key_mismatch: [
    'Le code de sécurité du client a changé',
    'Assurez-vous qu’il s’agit de la même personne, confirmez le nouveau code et renvoyez-le.',
  ],
  experiment_number: [
    'WhatsApp a retenu ce message marketing',
    'Le numéro fait partie d’une expérience. Joignez ce client autrement.',
  ],
  ecosystem_engagement: [
    'WhatsApp a choisi de ne pas distribuer ce message marketing',
    'Attendez au moins un jour, ou joignez ce client autrement.',
  ],
  user_opted_out: [
    'Le client ne veut pas de messages marketing',
    'N’en envoyez plus. Les réponses et messages de service restent possibles.',
  ],
  message_expired: ['Le message n’a pas pu être distribué à temps', 'Renvoyez-le s’il est encore utile.'],
  message_too_long: ['Le message est trop long', 'Raccourcissez-le, ou envoyez-le en plusieurs messages.'],
  message_type_unsupported: ['Ce type de message ne peut pas être envoyé', 'Écrivez-le autrement.'],
  media_upload_error: ['Le fichier n’a pas pu être utilisé', 'Vérifiez le type et la taille du fichier, puis renvoyez-le.'],
  media_download_error: ['Le fichier n’a pas pu être récupéré', 'Demandez au client de le renvoyer.'],
  media_not_found: ['Le fichier n’est plus là', 'Joignez-le à nouveau.'],
  media_storage_full: ['Il n’y a plus de place pour d’autres fichiers', 'Supprimez les fichiers inutiles.'],
  payload_too_large: ['Le message est trop volumineux', 'Raccourcissez-le ou envoyez un fichier plus petit.'],
  something_went_wrong: ['WhatsApp a eu un problème', 'Réessayez. Si l’échec persiste, prévenez un administrateur.'],
  service_unavailable: ['WhatsApp est momentanément surchargé ou en panne', 'Attendez quelques minutes, puis réessayez.'],
  rate_limit_exceeded: ['Trop de requêtes en peu de temps', 'Il sera renvoyé quand la limite le permettra.'],
  rate_limit_hit: ['Trop de messages en peu de temps', 'Attendez un instant, puis réessayez.'],
  too_many_messages_chatmitra: ['Trop de messages en peu de temps', 'Attendez un instant, puis réessayez.'],
  pair_rate_limit_hit: ['Trop de messages à ce client', 'Attendez quelques secondes avant d’écrire de nouveau à ce client.'],
  spam_rate_limit_hit: ['L’envoi est limité : trop de clients ont signalé des messages', 'Vérifiez la qualité du numéro.'],
  spam_rate_limit_hit_onprem: ['L’envoi est limité : trop de clients ont signalé des messages', 'Vérifiez la qualité du numéro.'],
  api_too_many_calls: ['L’application fait trop d’appels', 'Attendez un peu, puis réessayez.'],
  user_request_limit_reached: ['Trop d’appels pour un utilisateur', 'Attendez un peu, puis réessayez.'],
  endpoint_rate_limit: ['Trop d’appels de ce type', 'Attendez un peu, puis réessayez.'],
  account_rate_limit: ['Le compte professionnel fait trop d’appels', 'Attendez une heure, puis réessayez.'],
  account_too_many_calls: ['Le compte professionnel fait trop d’appels', 'Attendez une heure, puis réessayez.'],
  out_of_credits: ['Le compte n’a plus de crédits', 'Achetez des crédits, puis réessayez.'],
  group_single_member: [
    'On ne peut pas écrire à un groupe d’une seule personne',
    'Ajoutez quelqu’un au groupe, ou écrivez à la personne.',
  ],
  group_unknown: ['Ce groupe n’existe pas', 'Vérifiez de quel groupe il s’agit.'],
  groups_not_eligible: ['Ce numéro ne peut pas utiliser de groupes', 'Un administrateur peut voir pourquoi dans le compte.'],
  flow_blocked: ['Le formulaire est bloqué', 'Réparez-le et publiez-le.'],
  flow_throttled: ['Le formulaire est limité car il échoue souvent', 'Attendez, et faites-le réparer par un administrateur.'],
  payments_terms_not_accepted: ['Les conditions de paiement ne sont pas acceptées', 'Acceptez-les.'],
  calling_not_enabled: ['Ce numéro ne prend pas d’appels', 'Activez les appels.'],
  call_permission_missing: ['Le client n’a pas autorisé les appels', 'Demandez d’abord l’autorisation.'],
  order_status_transition_invalid: [
    'La commande ne peut pas passer à cet état',
    'Regardez l’état de la commande et choisissez le suivant.',
  ],
  order_cancel_not_allowed: ['Une commande payée ne peut pas être annulée ici', 'Remboursez plutôt le paiement.'],
} as const satisfies FailureTexts<typeof sendFailures>;
