import type { moreStrings } from '../../more-strings.ts';
import type { Texts } from '../texts.ts';

export const moreTexts = {
  'message.contact.birthday': 'Geburtstag',
  'message.contact.address': 'Adresse',
  'message.flow.draft': 'Entwurf eines Formulars',
  'message.order.reference': 'Bestellung {reference}',
  'message.order.quantity': 'Menge {count}',
  'message.order.subtotal': 'Zwischensumme',
  'message.order.shipping': 'Versand',
  'message.order.tax': 'Steuer',
  'message.order.discount': 'Rabatt',
  'message.order.total': 'Gesamt',
  'message.referral.ad': 'Aus einer Anzeige',
  'message.referral.post': 'Aus einem Beitrag',
  'message.products': { one: '{count} Produkt', other: '{count} Produkte' },
  'message.cards': { one: '{count} Karte', other: '{count} Karten' },
  'message.card': 'Karte {number}',
} as const satisfies Texts<typeof moreStrings>;
