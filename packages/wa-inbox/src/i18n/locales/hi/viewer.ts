import type { viewerStrings } from '../../viewer-strings.ts';
import type { Texts } from '../texts.ts';

export const viewerTexts = {
  'sheet.close': 'बंद करें',
  'sheet.inert': 'ग्राहक क्या चुन सकता है',
  'viewer.title': '{count} में से तस्वीर {number}',
  'viewer.close': 'बंद करें',
  'viewer.previous': 'पिछली तस्वीर',
  'viewer.next': 'अगली तस्वीर',
  'viewer.in': 'ज़ूम इन',
  'viewer.out': 'ज़ूम आउट',
  'viewer.open': 'नए टैब में खोलें',
  'voice.play': 'चलाएँ: {what}',
  'voice.pause': 'रोकें: {what}',
  'voice.seek': 'स्थिति',
  'voice.position': '{length} में से {time}',
  'voice.speed': 'गति {speed}',
  'voice.forbidden': '{what} इस पेज पर नहीं चलाया जा सकता।',
  'voice.download': 'डाउनलोड करें',
  'voice.download.of': 'डाउनलोड करें: {what}',
} as const satisfies Texts<typeof viewerStrings>;
