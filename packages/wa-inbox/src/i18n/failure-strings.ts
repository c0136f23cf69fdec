/** What stands around the words of a failure; loaded with them. */
export const failureStrings = {
  'message.undo': 'Do not send this message',
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
  'failure.who.you': 'Who can fix it: you',
  'failure.who.admin': 'Who can fix it: an administrator',
  'failure.who.developer': 'Who can fix it: whoever maintains this integration',
  'failure.who.customer': 'Who can change it: only the customer',
  'failure.who.provider': 'Who can fix it: WhatsApp',
} as const;
