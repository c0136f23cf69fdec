import type { failureStrings } from '../../failure-strings.ts';
import type { Texts } from '../texts.ts';

export const failureTexts = {
  'message.undo': 'यह संदेश न भेजें',
  'message.retry': 'फिर कोशिश करें',
  'message.template': 'इसकी जगह टेम्पलेट भेजें',
  'message.attempts': { one: '{count} कोशिश', other: '{count} कोशिशें' },
  'message.attempt.open': 'अभी कोई जवाब नहीं',
  'message.wait': 'आप {time} बाद फिर कोशिश कर सकते हैं',
  'message.wait.own': '{time} बाद फिर भेजा जाएगा',
  'message.number': 'नंबर ठीक करें',
  'message.number.field': 'देश कोड के साथ फ़ोन नंबर',
  'message.number.send': 'इस नंबर पर भेजें',
  'message.number.invalid': 'देश कोड के साथ फ़ोन नंबर में 7 से 15 अंक होते हैं।',
  'failure.who.you': 'कौन ठीक कर सकता है: आप',
  'failure.who.admin': 'कौन ठीक कर सकता है: एडमिन',
  'failure.who.developer': 'कौन ठीक कर सकता है: जो यह इंटीग्रेशन सँभालते हैं',
  'failure.who.customer': 'कौन बदल सकता है: केवल ग्राहक',
  'failure.who.provider': 'कौन ठीक कर सकता है: WhatsApp',
} as const satisfies Texts<typeof failureStrings>;
