/** What stands around the words of a failure; loaded with them. */
export const failureStrings = {
  'message.retry': 'Try again',
  'message.template': 'Send a template instead',
  'message.attempts': { one: '{count} attempt', other: '{count} attempts' },
  'message.attempt.open': 'no answer yet',
  'message.wait': 'You can try again in {time}',
  'message.wait.own': 'Sent again in {time}',
  'message.number': 'Correct the number',
  'message.number.field': 'Phone number with country code',
  'message.number.send': 'Send to this number',
  'message.number.invalid': 'A phone number has 7 to 15 digits with the country code.',
  'failure.who.you': 'You can fix this.',
  'failure.who.admin': 'An administrator has to fix this.',
  'failure.who.developer': 'Whoever maintains this integration has to fix this.',
  'failure.who.customer': 'Only the customer can change this.',
  'failure.who.provider': 'WhatsApp has to fix this.',
} as const;
