import type { moreStrings } from '../../more-strings.ts';
import type { Texts } from '../texts.ts';

export const moreTexts = {
  'message.contact.birthday': 'Anniversaire',
  'message.contact.address': 'Adresse',
  'message.flow.draft': 'Brouillon d’un formulaire',
  'message.order.reference': 'Commande {reference}',
  'message.order.quantity': 'Quantité {count}',
  'message.order.subtotal': 'Sous-total',
  'message.order.shipping': 'Livraison',
  'message.order.tax': 'Taxes',
  'message.order.discount': 'Remise',
  'message.order.total': 'Total',
  'message.referral.ad': 'D’une publicité',
  'message.referral.post': 'D’une publication',
  'message.products': { one: '{count} produit', other: '{count} produits' },
  'message.cards': { one: '{count} carte', other: '{count} cartes' },
  'message.card': 'Carte {number}',
} as const satisfies Texts<typeof moreStrings>;
