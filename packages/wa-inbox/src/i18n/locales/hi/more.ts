import type { moreStrings } from '../../more-strings.ts';
import type { Texts } from '../texts.ts';

export const moreTexts = {
  'message.contact.birthday': 'जन्मदिन',
  'message.contact.address': 'पता',
  'message.flow.draft': 'फ़ॉर्म का ड्राफ़्ट',
  'message.order.reference': 'ऑर्डर {reference}',
  'message.order.quantity': 'मात्रा {count}',
  'message.order.subtotal': 'उप-योग',
  'message.order.shipping': 'शिपिंग',
  'message.order.tax': 'टैक्स',
  'message.order.discount': 'छूट',
  'message.order.total': 'कुल',
  'message.referral.ad': 'विज्ञापन से',
  'message.referral.post': 'पोस्ट से',
  'message.products': { one: '{count} प्रोडक्ट', other: '{count} प्रोडक्ट' },
  'message.cards': { one: '{count} कार्ड', other: '{count} कार्ड' },
  'message.card': 'कार्ड {number}',
} as const satisfies Texts<typeof moreStrings>;
