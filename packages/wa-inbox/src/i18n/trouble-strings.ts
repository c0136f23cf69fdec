/** Texts beside a message that is not there yet, or did not go through; loaded with the first one. */
export const troubleStrings = {
  'message.retry': 'Try again',
  'message.template': 'Send a template instead',
  'message.attempts': { one: '{count} attempt', other: '{count} attempts' },
  'message.undo': 'Do not send this message',
} as const;
