/** Texts of the form for a new conversation; loaded with it. */
export const newStrings = {
  'new.title': 'New conversation',
  'new.phone': 'Phone number with country code',
  'new.hint': 'For example +1 202 555 0123',
  'new.open': 'Open conversation',
  'new.cancel': 'Cancel',
  'new.invalid.empty': 'Enter a phone number.',
  'new.invalid.letters': 'A phone number has digits only: “{value}” has letters.',
  'new.invalid.country': 'Start with the country code: “{value}” starts with zero.',
  'new.invalid.length': 'A phone number has 7 to 15 digits with the country code: “{value}” has {count}.',
} as const;
