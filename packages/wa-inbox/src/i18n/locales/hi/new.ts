import type { newStrings } from '../../new-strings.ts';
import type { Texts } from '../texts.ts';

export const newTexts = {
  'new.title': 'नई चैट',
  'new.phone': 'देश कोड के साथ फ़ोन नंबर',
  'new.hint': 'उदाहरण: +91 98765 43210',
  'new.open': 'चैट खोलें',
  'new.cancel': 'रद्द करें',
  'new.invalid.empty': 'फ़ोन नंबर लिखें।',
  'new.invalid.letters': 'फ़ोन नंबर में केवल अंक होते हैं: “{value}” में अक्षर हैं।',
  'new.invalid.country': 'देश कोड से शुरू करें: “{value}” शून्य से शुरू होता है।',
  'new.invalid.length': 'देश कोड के साथ फ़ोन नंबर में 7 से 15 अंक होते हैं: “{value}” में {count} हैं।',
} as const satisfies Texts<typeof newStrings>;
